import FortyCommands

// The run time, and a command line read by ArgumentParser.
try FortyCommands.read()
print("started")
