// The language's run time and its standard library.
print("started")
