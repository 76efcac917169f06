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

/// Copies the file of a connection that holds a read's lock, byte for byte.
///
/// It is read through the connection's own descriptor: a process that closes another one of the same
/// file lets go of all locks it has on it.
///
/// - `target`: the descriptor to write to.
/// - `limit`: the most that is copied.
/// - Returns 0; else the file is too large, has a write-ahead log, or cannot be read or written.
int sqlite_copy_file(struct sqlite3 *connection, int target, long long limit);

#endif
