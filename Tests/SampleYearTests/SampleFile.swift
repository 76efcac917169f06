import Formats
import Foundation
import SampleYear

/// A sample made in the process, and its rows by column name.
struct SampleFile {
  /// The sample of 2,000 disputes that most tests look at.
  static let usual = Result { try SampleFile() }

  let bytes: [UInt8]
  let header: [String]
  let rows: [[String: String]]

  init(disputes: Int = 2000, year: Int = 2021, seed: UInt64 = 1, stations: Int = 200) throws {
    var arguments = Arguments()
    arguments.disputes = disputes
    arguments.year = year
    arguments.seed = seed
    arguments.stations = stations
    try self.init(arguments)
  }

  init(_ arguments: Arguments) throws {
    var bytes: [UInt8] = []
    try Sample(arguments, parameters: SampleFile.parameters()).write { bytes += $0 }
    var reader = CSVReader(bytes, delimiter: UInt8(ascii: ","))
    let header = try reader.next()?.fields ?? []
    var rows: [[String: String]] = []
    while let record = try reader.next() {
      rows.append(Dictionary(uniqueKeysWithValues: zip(header, record.fields)))
    }
    self.bytes = bytes
    self.header = header
    self.rows = rows
  }

  /// The parameters that come with the package.
  static func parameters() throws -> Parameters {
    try Parameters { [UInt8](try Data(contentsOf: seeds.appendingPathComponent($0))) }
  }

  private static let seeds = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("seeds/sample-year")
}
