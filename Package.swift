// swift-tools-version: 6.2
import PackageDescription

// Imports run one way only; `scripts/check` fails on a wrong arrow:
//
//   mediate → Commands → {Reporting, Exchange, Engines} → Mediation → Formats
//             Engines → SQLiteStore → Mediation
//             {Commands, Engines, SQLiteStore} → Files → Mediation
//                               Reporting → Markup → Formats
//             {Engines, SQLiteStore} → StoreKit → {Journal, Background}
//                              {Exchange, SQLiteStore} → Background
//                              {Reporting, SQLiteStore} → Journal → Mediation
//                               Reporting → {Statistics, Disclosure}
//   mediate-xlsx → {Formats, SheetReading, CXLSXWriter}
//                   SheetReading → {CMinizip, CExpat}

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("ExistentialAny"),
]

let package = Package(
  name: "mediate",
  products: [
    .executable(name: "mediate", targets: ["mediate"]),
    .executable(name: "sample-year", targets: ["sample-year"]),
    .executable(name: "mediate-xlsx", targets: ["mediate-xlsx"]),
  ],
  traits: [
    .trait(
      name: "Spreadsheet",
      description: "Builds mediate-xlsx, which reads and writes spreadsheets, with libxlsxwriter, "
        + "libminizip and libexpat."),
    .trait(name: "QRCode", description: "Draws a seal's QR code in HTML, with libqrcodegen."),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    // Bytes in and out: CSV framing, JSON text, display width. Knows nothing of mediation.
    .target(
      name: "Formats", resources: [.embedInCode("simplified.txt")], swiftSettings: settings),
    // HTML and SVG that no text can break out of. Knows nothing of mediation.
    .target(name: "Markup", dependencies: ["Formats"], swiftSettings: settings),
    // The office's words and rules.
    .target(
      name: "Mediation", dependencies: ["Formats"],
      resources: [
        .embedInCode("calendar.csv"), .embedInCode("catalogue.csv"), .embedInCode("rules.csv"),
      ],
      swiftSettings: settings),
    // The journal's bytes: event bodies, the hash chain, commitments.
    .target(
      name: "Journal",
      dependencies: ["Mediation", "Formats", .product(name: "Crypto", package: "swift-crypto")],
      swiftSettings: settings),
    // Files on the disk: where they lie, and how they come there whole.
    .target(name: "Files", dependencies: ["Mediation"], swiftSettings: settings),
    // Work on a second thread. Knows nothing of mediation.
    .target(name: "Background", swiftSettings: settings),
    // Intervals, survival curves, shares that add up. Knows nothing of mediation.
    .target(name: "Statistics", swiftSettings: settings),
    // What a published table must not show. Knows nothing of mediation.
    .target(name: "Disclosure", swiftSettings: settings),
    .systemLibrary(name: "CQRCodeGen", providers: [.apt(["libqrcodegen-dev"])]),
    // Figures, reports, seals, tables and their writers.
    .target(
      name: "Reporting",
      dependencies: [
        "Disclosure", "Formats", "Journal", "Markup", "Mediation", "Statistics",
        .target(name: "CQRCodeGen", condition: .when(traits: ["QRCode"])),
      ],
      swiftSettings: settings),
    // Ledgers of other people in, our own out.
    .target(
      name: "Exchange", dependencies: ["Background", "Mediation", "Formats"],
      resources: [.embedInCode("headings.csv"), .embedInCode("ledger-words.csv")],
      swiftSettings: settings),
    // What every engine does alike: open chains and links, kept counts, salts.
    .target(
      name: "StoreKit", dependencies: ["Background", "Journal", "Mediation"],
      swiftSettings: settings),
    // The words of the command line, as C has them.
    .target(name: "CCommandLine"),
    // What only C can set on a connection.
    .target(name: "CSQLiteGuard", linkerSettings: [.linkedLibrary("sqlite3")]),
    // The embedded engine, and the only place with SQL.
    .target(
      name: "SQLiteStore",
      dependencies: [
        "Background", "CSQLiteGuard", "Files", "Journal", "Mediation", "Formats", "StoreKit",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ],
      resources: [
        .embedInCode("schema.sql"), .embedInCode("Migrations/migration-2.sql"),
        .embedInCode("Migrations/migration-3.sql"), .embedInCode("Migrations/migration-4.sql"),
        .embedInCode("Migrations/migration-5.sql"), .embedInCode("Migrations/migration-6.sql"),
        .embedInCode("Migrations/migration-7.sql"), .embedInCode("Migrations/migration-8.sql"),
        .embedInCode("Migrations/migration-9.sql"),
      ],
      swiftSettings: settings),
    // Where the engine is chosen: what a surface opens, without a way to its writer.
    .target(
      name: "Engines", dependencies: ["Files", "Mediation", "SQLiteStore", "StoreKit"],
      swiftSettings: settings),
    // The command line as a library.
    .target(
      name: "Commands",
      dependencies: [
        "CCommandLine", "Engines", "Exchange", "Files", "Formats", "Mediation", "Reporting",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),
    .executableTarget(name: "mediate", dependencies: ["Commands"], swiftSettings: settings),
    // libxlsxwriter, and the only program linked with it; a shell of itself without the trait.
    .systemLibrary(name: "CXLSXWriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .systemLibrary(name: "CMinizip", providers: [.apt(["libminizip-dev", "zlib1g-dev"])]),
    .systemLibrary(name: "CExpat", providers: [.apt(["libexpat1-dev"])]),
    // What a workbook's file says, as rows of cells. Knows nothing of mediation.
    .target(
      name: "SheetReading",
      dependencies: [
        .target(name: "CMinizip", condition: .when(traits: ["Spreadsheet"])),
        .target(name: "CExpat", condition: .when(traits: ["Spreadsheet"])),
      ],
      swiftSettings: settings),
    .executableTarget(
      name: "mediate-xlsx",
      dependencies: [
        "Formats", "SheetReading",
        .target(name: "CXLSXWriter", condition: .when(traits: ["Spreadsheet"])),
      ],
      swiftSettings: settings),
    // A city's year that never was.
    .target(name: "SampleYear", dependencies: ["Formats"], swiftSettings: settings),
    .executableTarget(name: "sample-year", dependencies: ["SampleYear"], swiftSettings: settings),

    // What every engine must do, as a library of checks.
    .target(
      name: "StoreContract", dependencies: ["Mediation", "Formats"],
      path: "Tests/StoreContract", swiftSettings: settings),
    .testTarget(name: "FilesTests", dependencies: ["Files", "Mediation"], swiftSettings: settings),
    .testTarget(name: "BackgroundTests", dependencies: ["Background"], swiftSettings: settings),
    .testTarget(
      name: "StatisticsTests", dependencies: ["Statistics"], exclude: ["Oracle"],
      swiftSettings: settings),
    .testTarget(name: "DisclosureTests", dependencies: ["Disclosure"], swiftSettings: settings),
    .testTarget(name: "FormatsTests", dependencies: ["Formats"], swiftSettings: settings),
    // Workbooks made of texts, for tests.
    .target(name: "SheetSamples", path: "Tests/SheetSamples", swiftSettings: settings),
    .testTarget(
      name: "SheetReadingTests",
      dependencies: [
        "SheetReading", "SheetSamples",
        .target(name: "CMinizip", condition: .when(traits: ["Spreadsheet"])),
      ],
      swiftSettings: settings),
    .testTarget(name: "MarkupTests", dependencies: ["Markup"], swiftSettings: settings),
    .testTarget(
      name: "MediationTests", dependencies: ["Mediation", "Formats"], swiftSettings: settings),
    .testTarget(
      name: "JournalTests", dependencies: ["Journal", "Mediation", "Formats"],
      swiftSettings: settings),
    .testTarget(
      name: "ReportingTests",
      dependencies: ["Reporting", "Statistics", "Journal", "Markup", "Mediation", "Formats"],
      exclude: ["Snapshots"], swiftSettings: settings),
    .testTarget(
      name: "ExchangeTests", dependencies: ["Exchange", "Mediation", "Formats"],
      swiftSettings: settings),
    .testTarget(
      name: "SQLiteStoreTests",
      dependencies: [
        "SQLiteStore", "StoreContract", "StoreKit", "Journal", "Mediation",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      exclude: ["Plans", "Released"], swiftSettings: settings),
    // Every verb through the core alone, as any surface has it.
    .testTarget(
      name: "CaseworkTests",
      dependencies: ["Engines", "Files", "Mediation", "Reporting", "SQLiteStore", "StoreContract"],
      swiftSettings: settings),
    .testTarget(
      name: "StoreKitTests", dependencies: ["StoreKit", "Journal", "Mediation"],
      swiftSettings: settings),
    // Reports over a real store: as of, explained, sealed, verified.
    .testTarget(
      name: "SealingTests",
      dependencies: [
        "Reporting", "SQLiteStore", "StoreContract", "Journal", "Mediation", "Formats",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: settings),
    // The command line with a clock that a story sets.
    .executableTarget(
      name: "story-mediate", dependencies: ["Commands", "Mediation"], path: "Tests/StoryProgram",
      swiftSettings: settings),
    .testTarget(
      name: "CommandsTests",
      dependencies: [
        "Commands", "Mediation", "Formats", "mediate", "mediate-xlsx", "sample-year",
        "story-mediate",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ],
      exclude: ["Ledgers", "Stories"], swiftSettings: settings),
    .testTarget(
      name: "SampleYearTests", dependencies: ["SampleYear", "Formats"], swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)

// The parsers that are fuzzed: their inputs are tests, and under libFuzzer, which needs every module
// instrumented (`scripts/fuzz`), a program.
let fuzzed: [Target.Dependency] = [
  "Exchange", "Formats", "Journal", "Mediation", "Reporting", "SheetReading", "SheetSamples",
]
if Context.environment["FUZZ"] == nil {
  package.targets.append(
    .testTarget(
      name: "FuzzInputs", dependencies: fuzzed, path: "Tests/Fuzz/Inputs", swiftSettings: settings))
} else {
  package.products.append(.executable(name: "fuzz", targets: ["Fuzz"]))
  package.targets += [
    .target(
      name: "FuzzInputs", dependencies: fuzzed, path: "Tests/Fuzz/Inputs",
      exclude: ["CorpusTests.swift"], swiftSettings: settings),
    .executableTarget(
      name: "Fuzz", dependencies: ["FuzzInputs"], path: "Tests/Fuzz/Program",
      swiftSettings: settings),
  ]
}
