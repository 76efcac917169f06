/// Why a record of a CSV file cannot be read, and where it is.
public struct CSVError: Error, Equatable {
  /// The line of the record's first byte, counted from 1.
  public let line: Int
  /// The field at fault, counted from 1.
  public let column: Int
  /// What is wrong with it.
  public let reason: Reason

  /// An error in a field of the record that begins on a line.
  public init(line: Int, column: Int, reason: Reason) {
    self.line = line
    self.column = column
    self.reason = reason
  }

  /// What can be wrong with a field: the framing of RFC 4180 §2, and the limits.
  public enum Reason: Equatable, Sendable {
    /// The file ends inside a quoted field.
    case unclosedQuote
    /// A closing quote is followed by something other than a delimiter or a line end.
    case textAfterQuote
    /// A field that does not begin with a quote has one.
    case quoteInsideField
    /// The field has a NUL byte.
    case nul
    /// The field is longer than `CSVLimits.fieldBytes`.
    case fieldTooLong
    /// The record is longer than `CSVLimits.recordBytes`.
    case recordTooLong
    /// The record has more fields than `CSVLimits.fields`.
    case tooManyFields
    /// The field is not UTF-8.
    case invalidUTF8

    /// Whether the fault leaves it unknown where the record ends.
    var breaksFraming: Bool {
      switch self {
      case .unclosedQuote, .textAfterQuote, .quoteInsideField: true
      case .nul, .fieldTooLong, .recordTooLong, .tooManyFields, .invalidUTF8: false
      }
    }
  }
}
