/// Settings that Swift cannot reach: SQLite's `sqlite3_config` and `sqlite3_db_config` take a
/// variable number of arguments.
#ifndef SQLITE_GUARD_H
#define SQLITE_GUARD_H

struct sqlite3;

/// Sets how SQLite takes memory in this process; to be called before the first connection.
///
/// Returns 0, or SQLite's error code; then everything works as it would without.
int sqlite_prepare_process(void);

/// Refuses writes to the schema and to shadow tables, bounds what one statement may take, and takes
/// away the authorizer.
///
/// Returns 0, or SQLite's error code.
int sqlite_guard(struct sqlite3 *connection);

#endif
