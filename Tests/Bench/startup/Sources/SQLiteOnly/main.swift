import GRDBSQLite

// The run time, and the same insert by SQLite's own calls.
func check(_ code: Int32) {
  precondition(code == SQLITE_OK)
}

var connection: OpaquePointer?
check(sqlite3_open_v2(CommandLine.arguments[1], &connection, SQLITE_OPEN_READWRITE, nil))
check(sqlite3_exec(connection, "PRAGMA journal_mode = TRUNCATE", nil, nil, nil))
check(sqlite3_exec(connection, "PRAGMA synchronous = EXTRA", nil, nil, nil))
check(sqlite3_exec(connection, "BEGIN IMMEDIATE", nil, nil, nil))
check(sqlite3_exec(connection, "INSERT INTO entry (text) VALUES ('x')", nil, nil, nil))
check(sqlite3_exec(connection, "COMMIT", nil, nil, nil))
check(sqlite3_close(connection))
print("started")
