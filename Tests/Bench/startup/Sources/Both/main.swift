import Entry
import FortyCommands

// A command line read by ArgumentParser, and an insert through GRDB.
try FortyCommands.read()
try Entry.insert(into: CommandLine.arguments[CommandLine.arguments.count - 1])
print("started")
