/// Settings of a connection that Swift cannot reach: SQLite's `sqlite3_db_config` takes a variable
/// number of arguments.
#ifndef SQLITE_GUARD_H
#define SQLITE_GUARD_H

struct sqlite3;

/// Refuses writes to the schema and to shadow tables, and bounds what one statement may take.
///
/// Returns 0, or SQLite's error code.
int sqlite_guard(struct sqlite3 *connection);

#endif
