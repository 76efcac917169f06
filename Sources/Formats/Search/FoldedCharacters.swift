/// Characters on their way into the folded form of a text (`SearchText`), for which there is room.
struct FoldedCharacters {
  private let bytes: UnsafeMutablePointer<UInt8>?
  /// What each of `SimplifiedCharacters.usual` is compared as.
  private let simplified: UnsafePointer<UInt32>?
  private var count = 0
  private var last = Neighbour.none
  private var gap = Gap.none

  private enum Neighbour { case none, ideograph, other }
  /// What stands before the next character.
  private enum Gap { case none, space, dot }

  init(_ bytes: UnsafeMutablePointer<UInt8>?, simplified: UnsafePointer<UInt32>?) {
    self.bytes = bytes
    self.simplified = simplified
  }

  /// Folds what nearly all texts are made of.
  ///
  /// - Returns: how many bytes there are; `nil` where something else is in the text.
  consuming func quickly(_ text: UnsafeBufferPointer<UInt8>) -> Int? {
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte < 0x80 {
        guard byte != 0, byte != 0x7F else { return nil }
        append(ascii: byte)
        index += 1
      } else if byte & 0xF0 == 0xE0, index + 2 < text.count {
        let scalar =
          UInt32(byte & 0x0F) << 12 | UInt32(text[index + 1] & 0x3F) << 6
          | UInt32(text[index + 2] & 0x3F)
        switch scalar {
        case SimplifiedCharacters.usual where !(0x4DC0...0x4DFF ~= scalar):
          append(ideograph: scalar)
        case 0x3005...0x3007: append(scalar, .ideograph)
        // The quotation marks, dashes and stops between them.
        case 0x3001...0x3004, 0x3008...0x301F, 0x2010...0x2021, 0x2024...0x2026:
          append(scalar, .other)
        case 0xFF01...0xFF5E: append(ascii: UInt8(scalar - 0xFEE0))
        case 0x3000: append(ascii: 0x20)
        case 0x2022, 0x2027, 0x30FB: gap = .dot
        default: return nil
        }
        index += 3
      } else if byte == 0xC2, index + 1 < text.count, text[index + 1] == 0xB7 {
        gap = .dot
        index += 2
      } else {
        return nil
      }
    }
    return end()
  }

  /// Folds characters that are composed, narrow and in lower case.
  consuming func slowly(_ scalars: [Unicode.Scalar], _ others: [UInt32: UInt32]) -> Int {
    for scalar in scalars {
      if FoldedCharacters.isDot(scalar) {
        gap = .dot
      } else if scalar.properties.isWhitespace {
        if gap == .none { gap = .space }
      } else if scalar.value < 0x80 {
        append(ascii: UInt8(scalar.value))
      } else if SimplifiedCharacters.usual ~= scalar.value, scalar.properties.isIdeographic {
        append(ideograph: scalar.value)
      } else {
        let isIdeograph = scalar.properties.isIdeographic || scalar.value == 0x3005
        append(others[scalar.value] ?? scalar.value, isIdeograph ? .ideograph : .other)
      }
    }
    return end()
  }

  @inline(__always)
  private mutating func append(ascii byte: UInt8) {
    switch byte {
    case UInt8(ascii: "."): gap = .dot
    case 0x20, 0x09...0x0D: if gap == .none { gap = .space }
    default:
      closeGap(before: .other)
      put(0x41...0x5A ~= byte ? byte + 0x20 : byte)
    }
  }

  @inline(__always)
  private mutating func append(ideograph scalar: UInt32) {
    append(
      simplified?[Int(scalar - SimplifiedCharacters.usual.lowerBound)] ?? scalar, .ideograph)
  }

  @inline(__always)
  private mutating func append(_ scalar: UInt32, _ kind: Neighbour) {
    closeGap(before: kind)
    if 0x800...0xFFFF ~= scalar {
      put(0xE0 | UInt8(truncatingIfNeeded: scalar >> 12))
    } else if scalar < 0x800 {
      return putTwo(scalar)
    } else {
      put(0xF0 | UInt8(truncatingIfNeeded: scalar >> 18))
      put(0x80 | UInt8(truncatingIfNeeded: scalar >> 12 & 0x3F))
    }
    put(0x80 | UInt8(truncatingIfNeeded: scalar >> 6 & 0x3F))
    put(0x80 | UInt8(truncatingIfNeeded: scalar & 0x3F))
  }

  private mutating func putTwo(_ scalar: UInt32) {
    put(0xC0 | UInt8(truncatingIfNeeded: scalar >> 6))
    put(0x80 | UInt8(truncatingIfNeeded: scalar & 0x3F))
  }

  @inline(__always)
  private mutating func put(_ byte: UInt8) {
    bytes?[count] = byte
    count += 1
  }

  /// Writes what counts of a gap between two characters.
  @inline(__always)
  private mutating func closeGap(before next: Neighbour) {
    if gap != .none {
      if gap == .dot {
        if last != .ideograph || next != .ideograph { putTwo(FoldedCharacters.dot) }
      } else if last == .other, next == .other {
        put(0x20)
      }
      gap = .none
    }
    last = next
  }

  private mutating func end() -> Int {
    if gap == .dot { putTwo(FoldedCharacters.dot) }
    return count
  }

  /// The one that all dots are compared as.
  static let dot: UInt32 = 0xB7

  private static func isDot(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ".", "\u{B7}", "\u{387}", "\u{2022}", "\u{2027}", "\u{2219}", "\u{22C5}", "\u{30FB}",
      "\u{FF65}":
      true
    default: false
    }
  }
}
