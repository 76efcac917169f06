/// Why a text is not the JSON this module reads, and where.
public struct JSONError: Error, Equatable {
  /// The byte at fault, counted from 0; the length of the text when it ends too soon.
  public let offset: Int
  /// What is wrong with it.
  public let reason: Reason

  /// An error at a byte.
  public init(offset: Int, reason: Reason) {
    self.offset = offset
    self.reason = reason
  }

  /// What can be wrong with a JSON text: the grammar of RFC 8259, and the rules this module adds.
  public enum Reason: Equatable, Sendable {
    /// The text ends inside a value, or before one.
    case unexpectedEnd
    /// No value, member or separator may begin with this byte here.
    case unexpectedByte
    /// Something other than white space follows the value.
    case trailingBytes
    /// The text begins with U+FEFF, which RFC 8259 §8.1 forbids to writers.
    case byteOrderMark
    /// Arrays and objects are open more than 32 deep.
    case tooDeep
    /// An object already has a member with this key (RFC 8259 §4 leaves its meaning open).
    case duplicateKey(String)
    /// A number begins with a needless zero.
    case leadingZero
    /// A number does not fit an `Int`.
    case integerTooLarge
    /// A character below U+0020 stands unescaped in a string.
    case controlCharacter
    /// U+0000, written raw or as `\u0000`; it ends a string in too many other programs.
    case nul
    /// A backslash is not followed by an escape of RFC 8259 §7.
    case badEscape
    /// A `\u` escape is one half of a surrogate pair without its other half.
    case loneSurrogate
    /// The bytes of a string are not UTF-8.
    case invalidUTF8
  }
}
