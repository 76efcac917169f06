// swift-tools-version: 6.2
import PackageDescription

// Programs that leave out parts of what `mediate` starts with, for `scripts/bench --startup`. A package of
// its own, so that nothing here is built with the program; the dependencies are the program's.
let parser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")

let package = Package(
  name: "startup",
  products: [
    .executable(name: "runtime", targets: ["RuntimeOnly"]),
    .executable(name: "foundation", targets: ["FoundationOnly"]),
    .executable(name: "arguments", targets: ["ArgumentsOnly"]),
    .executable(name: "sqlite", targets: ["SQLiteOnly"]),
    .executable(name: "database", targets: ["DatabaseOnly"]),
    .executable(name: "both", targets: ["Both"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    // Forty commands of nine options each.
    .target(name: "FortyCommands", dependencies: [parser]),
    // A durable insert through GRDB.
    .target(name: "Entry", dependencies: [grdb]),
    .executableTarget(name: "RuntimeOnly"),
    .executableTarget(name: "FoundationOnly"),
    .executableTarget(name: "ArgumentsOnly", dependencies: ["FortyCommands", parser]),
    .executableTarget(name: "SQLiteOnly", dependencies: [sqlite]),
    .executableTarget(name: "DatabaseOnly", dependencies: ["Entry"]),
    .executableTarget(name: "Both", dependencies: ["Entry", "FortyCommands", parser]),
  ]
)
