import Mediation

/// The columns of a table, each named once: the cases stand in the order in which `list` names them, so
/// that a case's number is the column's place in a row of `list`.
protocol TableColumn: RawRepresentable<Int>, CaseIterable {
  /// The names as SQL has them, in the order of the cases.
  static var list: String { get }
}

extension TableColumn {
  /// The names one by one.
  static var names: [Substring] { list.split { $0 == "," || $0.isWhitespace } }

  /// The names after that of a table, where several are joined.
  static func list(of table: String) -> String {
    names.map { "\(table).\($0)" }.joined(separator: ", ")
  }

  /// An INSERT of a row, its parameters in the order of the cases.
  static func insert(into table: String) -> String {
    "INSERT INTO \(table) (\(list)) VALUES (\(allCases.map { _ in "?" }.joined(separator: ", ")))"
  }
}

extension Columns {
  @inline(__always)
  func string(_ column: some TableColumn) throws -> String { try string(column.rawValue) }

  @inline(__always)
  func optionalString(_ column: some TableColumn) throws -> String? {
    try optionalString(column.rawValue)
  }

  @inline(__always)
  func number(_ column: some TableColumn) throws -> Int { try number(column.rawValue) }

  @inline(__always)
  func day(_ column: some TableColumn) throws -> Day? { try day(column.rawValue) }

  @inline(__always)
  func word<Word: RawRepresentable<String>>(_ column: some TableColumn) throws -> Word? {
    try word(column.rawValue)
  }
}

extension RowBytes {
  @inline(__always)
  func integer(_ column: some TableColumn) throws -> Int64 { try integer(column.rawValue) }

  @inline(__always)
  func blob(_ column: some TableColumn) throws -> UnsafeRawBufferPointer {
    try blob(column.rawValue)
  }

  @inline(__always)
  func text(_ column: some TableColumn) throws -> UnsafeRawBufferPointer {
    try text(column.rawValue)
  }

  @inline(__always)
  func isNull(_ column: some TableColumn) -> Bool { isNull(column.rawValue) }
}
