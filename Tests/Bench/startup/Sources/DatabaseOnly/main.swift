import Entry

// The run time, and an insert through GRDB.
try Entry.insert(into: CommandLine.arguments[1])
print("started")
