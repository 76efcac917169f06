#include "sqlite_guard.h"

#include <sqlite3.h>
#include <stddef.h>

int sqlite_prepare_process(void) {
  // Nobody asks how much memory SQLite has taken, and counting it locks a mutex at every piece.
  int result = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
  if (result != SQLITE_OK) return result;
  // An insert opens a cursor for each index and foreign key. Of the slots that a connection gets
  // unasked the prepared statements of an import leave none, and each cursor would be a malloc.
  return sqlite3_config(SQLITE_CONFIG_LOOKASIDE, 640, 160);
}

// Bounds what one statement may take.
static void limit(struct sqlite3 *connection) {
  // The longest text is an import's row with a remark of 30,000 bytes or a sealed report.
  sqlite3_limit(connection, SQLITE_LIMIT_LENGTH, 16 << 20);
  sqlite3_limit(connection, SQLITE_LIMIT_SQL_LENGTH, 100000);
  // A backup writes into one attached file; nothing else attaches.
  sqlite3_limit(connection, SQLITE_LIMIT_ATTACHED, 1);
}

// Refuses writes to the schema and to shadow tables, and keeps references whole.
static int configure(struct sqlite3 *connection) {
  static const int settings[][2] = {
      {SQLITE_DBCONFIG_DEFENSIVE, 1},
      {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
      {SQLITE_DBCONFIG_ENABLE_FKEY, 1},
  };
  for (size_t i = 0; i < sizeof settings / sizeof *settings; i++) {
    int result = sqlite3_db_config(connection, settings[i][0], settings[i][1], NULL);
    if (result != SQLITE_OK) return result;
  }
  // GRDB has SQLite tell it of each column that a statement names, for observers, suspension and a
  // cache of the schema. Nothing here uses these, and it is a sixth of the instructions of a log.
  return sqlite3_set_authorizer(connection, NULL, NULL);
}

int sqlite_set_up(struct sqlite3 *connection, int writes) {
  limit(connection);
  int result = configure(connection);
  if (result == SQLITE_OK)
    result = sqlite3_exec(connection,
                          "PRAGMA recursive_triggers = ON;"
                          "PRAGMA cell_size_check = ON;"
                          "PRAGMA secure_delete = ON;"
                          "PRAGMA temp_store = MEMORY;",
                          NULL, NULL, NULL);
  if (result != SQLITE_OK || !writes) return result;
  // An import appends to a page of each station in half a dozen indexes; with the 2 MiB that SQLite
  // keeps unasked it would write and read each of them again and again.
  return sqlite3_exec(connection,
                      "PRAGMA journal_mode = TRUNCATE;"
                      "PRAGMA synchronous = EXTRA;"
                      "PRAGMA cache_size = -24576;",
                      NULL, NULL, NULL);
}
