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

int sqlite_guard(struct sqlite3 *connection) {
  int result = sqlite3_db_config(connection, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  if (result != SQLITE_OK) return result;
  // The longest text is an import's row with a remark of 30,000 bytes or a sealed report.
  sqlite3_limit(connection, SQLITE_LIMIT_LENGTH, 16 << 20);
  sqlite3_limit(connection, SQLITE_LIMIT_SQL_LENGTH, 100000);
  // A backup writes into one attached file; nothing else attaches.
  sqlite3_limit(connection, SQLITE_LIMIT_ATTACHED, 1);
  // GRDB has SQLite tell it of each column that a statement names, for observers, suspension and a
  // cache of the schema. Nothing here uses these, and it is a sixth of the instructions of a log.
  return sqlite3_set_authorizer(connection, NULL, NULL);
}
