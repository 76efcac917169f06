import Mediation

/// The columns of a table, each named once: the cases stand in the order in which `list` names them, so
/// that a case's number is the column's place in a row of `list`.
protocol TableColumn: RawRepresentable<Int>, CaseIterable {
  /// The names as SQL has them, in the order of the cases.
  static var list: String { get }
}

extension TableColumn {
  /// The names after that of a table, where several are joined.
  ///
  /// Byte by byte: every command that reads a dispute asks for it, and `split` took 3 % of its
  /// instructions.
  static func list(of table: String) -> String {
    let space = UInt8(ascii: " ")
    let newline = UInt8(ascii: "\n")
    let prefix = Array("\(table).".utf8)
    var bytes = prefix
    bytes.reserveCapacity(list.utf8.count + (prefix.count + 1) * allCases.count)
    var last = UInt8(ascii: ".")
    for byte in list.utf8 {
      let isGap = byte == space || byte == newline
      if !isGap, last == space || last == newline { bytes += prefix }
      bytes.append(byte)
      last = byte
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// An INSERT of a row, its parameters in the order of the cases.
  static func insert(into table: String) -> String {
    "INSERT INTO \(table) (\(list)) VALUES (\(String(repeating: "?, ", count: allCases.count - 1))?)"
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
  func optionalNumber(_ column: some TableColumn) throws -> Int? {
    try optionalNumber(column.rawValue)
  }

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
