/// A JSON value that keeps the order of its members, and every number as it is written.
///
/// Two strings are equal when Swift calls them equal, that is, when they are canonically
/// equivalent; compare `text.utf8` to compare bytes.
public enum JSON: Equatable, Sendable {
  /// `null`.
  case null
  /// `true` or `false`.
  case bool(Bool)
  /// A number without fraction or exponent.
  case integer(Int)
  /// The text of a number with a fraction or an exponent: what is counted in tenths would not be the
  /// same in binary.
  case number(String)
  /// A text.
  case string(String)
  /// Elements, in order.
  case array([JSON])
  /// Members, in order; one parsed has no key twice.
  case object([Member])

  /// A key of an object with its value.
  public struct Member: Equatable, Sendable {
    /// The name, unique among the members of one parsed object.
    public var key: String
    /// What the name stands for.
    public var value: JSON

    /// A member called `key`.
    public init(_ key: String, _ value: JSON) {
      self.key = key
      self.value = value
    }
  }
}

extension JSON {
  /// The value of the first member called `key`; nil without one, and nil when not an object.
  public subscript(key: String) -> JSON? {
    members?.first { $0.key == key }?.value
  }

  /// The text of a string; nil for every other value.
  public var string: String? {
    if case .string(let string) = self { string } else { nil }
  }

  /// The number of an integer; nil for every other value.
  public var integer: Int? {
    if case .integer(let integer) = self { integer } else { nil }
  }

  /// The text of a number, of either kind, without an exponent; nil for every other value.
  public var plainNumber: String? {
    switch self {
    case .integer(let integer): String(integer)
    case .number(let text): PlainNumber.text(of: text)
    default: nil
    }
  }

  /// The truth of a boolean; nil for every other value.
  public var bool: Bool? {
    if case .bool(let bool) = self { bool } else { nil }
  }

  /// The elements of an array, in order; nil for every other value.
  public var array: [JSON]? {
    if case .array(let array) = self { array } else { nil }
  }

  /// The members of an object, in the order they were written; nil for every other value.
  public var members: [Member]? {
    if case .object(let members) = self { members } else { nil }
  }

  /// A string, or null for nil.
  public static func optional(_ string: String?) -> JSON {
    string.map { .string($0) } ?? .null
  }

  /// An integer, or null for nil.
  public static func optional(_ integer: Int?) -> JSON {
    integer.map { .integer($0) } ?? .null
  }
}
