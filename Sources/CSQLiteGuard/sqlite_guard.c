#include "sqlite_guard.h"

#include <errno.h>
#include <sqlite3.h>
#include <stddef.h>
#include <stdlib.h>
#include <unistd.h>

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

static int write_all(int target, const char *bytes, size_t count) {
  while (count > 0) {
    ssize_t written = write(target, bytes, count);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return SQLITE_FULL;
    bytes += written;
    count -= (size_t)written;
  }
  return SQLITE_OK;
}

int sqlite_copy_file(struct sqlite3 *connection, int target, long long limit) {
  enum { piece = 1 << 20, format = 18 };
  sqlite3_file *file = NULL;
  sqlite3_int64 size = 0;
  int result = sqlite3_file_control(connection, "main", SQLITE_FCNTL_FILE_POINTER, &file);
  if (result != SQLITE_OK || file == NULL || file->pMethods == NULL) return SQLITE_ERROR;
  result = file->pMethods->xFileSize(file, &size);
  if (result != SQLITE_OK || size == 0 || size > limit) return SQLITE_ERROR;
  char *bytes = malloc(piece);
  if (bytes == NULL) return SQLITE_NOMEM;
  for (sqlite3_int64 offset = 0; result == SQLITE_OK && offset < size; offset += piece) {
    int count = size - offset < piece ? (int)(size - offset) : piece;
    result = file->pMethods->xRead(file, bytes, count, offset);
    // Of a database with a write-ahead log the file alone is not the whole.
    if (result == SQLITE_OK && offset == 0 && bytes[format] != 1) result = SQLITE_ERROR;
    if (result == SQLITE_OK) result = write_all(target, bytes, (size_t)count);
  }
  free(bytes);
  return result;
}
