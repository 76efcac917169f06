/// SQLite's settings. Swift cannot reach all of them: `sqlite3_config` and `sqlite3_db_config` take a
/// variable number of arguments.
#ifndef SQLITE_GUARD_H
#define SQLITE_GUARD_H

struct sqlite3;

/// Sets how SQLite takes memory in this process; to be called before the first connection.
///
/// Returns 0, or SQLite's error code; then everything works as it would without.
int sqlite_prepare_process(void);

/// Sets everything a connection is to keep to: how it writes, what it refuses, what it may take.
///
/// - `writes`: 0 for a connection that only reads.
/// - Returns 0, or SQLite's error code with its message in the connection.
int sqlite_set_up(struct sqlite3 *connection, int writes);

#endif
