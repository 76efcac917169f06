import Formats

/// A parameter file: a CSV table with a header, its fields found by column name.
struct Table {
  let name: String
  private let columns: [String]
  private let records: [CSVRecord]

  init(_ name: String, _ bytes: [UInt8]) throws {
    var reader = CSVReader(bytes, delimiter: UInt8(ascii: ","))
    var records: [CSVRecord] = []
    do {
      while let record = try reader.next() {
        records.append(record)
      }
    } catch {
      throw ParameterError("\(name).csv, line \(error.line): not written as CSV")
    }
    guard let header = records.first else {
      throw ParameterError("\(name).csv is empty")
    }
    self.init("\(name).csv", header.fields, Array(records.dropFirst()))
  }

  private init(_ name: String, _ columns: [String], _ records: [CSVRecord]) {
    self.name = name
    self.columns = columns
    self.records = records
  }

  /// The rows that hold a value in a column.
  func only(_ column: String, _ value: String) throws -> Table {
    let rows = try rows.filter { try $0.text(column) == value }
    return Table("\(name), \(column) \(value)", columns, rows.map(\.record))
  }

  /// The rows in the order of the file.
  var rows: [Row] {
    records.map { Row(table: self, record: $0) }
  }

  /// One row of the table.
  struct Row {
    let table: Table
    let record: CSVRecord

    /// The text in a column.
    func text(_ column: String) throws -> String {
      guard let place = table.columns.firstIndex(of: column), place < record.fields.count else {
        throw ParameterError("\(table.name), line \(record.line): no column \(column)")
      }
      return record.fields[place]
    }

    /// The whole number in a column.
    func number(_ column: String) throws -> Int {
      let text = try text(column)
      guard let number = Int(text) else {
        throw ParameterError("\(table.name), line \(record.line): \(text) is not a number")
      }
      return number
    }
  }
}
