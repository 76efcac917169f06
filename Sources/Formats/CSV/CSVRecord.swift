/// A record of a CSV file: its fields, unquoted, and where it begins.
public struct CSVRecord: Equatable, Sendable {
  /// The line of its first byte, counted from 1; a quoted field may span several lines.
  public let line: Int
  /// The fields in order, at least one.
  public let fields: [String]

  /// A record that begins on a line.
  public init(line: Int, fields: [String]) {
    self.line = line
    self.fields = fields
  }
}
