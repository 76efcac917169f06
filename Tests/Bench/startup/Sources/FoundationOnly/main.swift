import Foundation

// The run time, and one call of Foundation's.
print(ProcessInfo.processInfo.environment["MEDIATE_DB"] ?? "started")
