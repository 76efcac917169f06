// The standard library composes texts to compare them; Foundation would do it too, but is not loaded for a
// daily command.
@_spi(_Unicode) import Swift

/// What texts are compared by where somebody looks for one: composed, narrow, in lower case, in simplified
/// characters, without what cannot be seen. Spaces beside an ideograph count for nothing, others of any width
/// and number as one; so do the dots between the parts of a name (`·`, `•`, `‧`, `．` …), which count for nothing
/// between ideographs.
///
/// Nothing is stored in this form.
public final class SearchText {
  /// The text that was folded last, in UTF-8.
  public private(set) var folded: [UInt8] = []
  private let characters = SimplifiedCharacters.table
  private var last = Neighbour.none
  private var gap = Gap.none

  private enum Neighbour { case none, ideograph, other }
  /// What stands before the next character.
  private enum Gap { case none, space, dot }

  public init() {}

  public static func folded(_ text: String) -> [UInt8] {
    let search = SearchText()
    var text = text
    text.withUTF8 { search.fold($0) }
    return search.folded
  }

  public func fold(_ text: UnsafeBufferPointer<UInt8>) {
    begin()
    if !quickly(text) { slowly(String(decoding: text, as: UTF8.self)) }
  }

  private func begin() {
    folded.removeAll(keepingCapacity: true)
    last = .none
    gap = .none
  }

  private func end() {
    if gap == .dot { folded += SearchText.dot }
  }

  /// Folds what nearly all texts are made of; `false` where something else is among it.
  private func quickly(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte < 0x80 {
        guard byte != 0, byte != 0x7F else { return false }
        append(ascii: byte)
        index += 1
      } else if byte & 0xF0 == 0xE0, index + 2 < text.count {
        let scalar =
          UInt32(byte & 0x0F) << 12 | UInt32(text[index + 1] & 0x3F) << 6
          | UInt32(text[index + 2] & 0x3F)
        switch scalar {
        case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x3005...0x3007: append(ideograph: scalar)
        // The quotation marks, dashes and stops between them.
        case 0x3001...0x3004, 0x3008...0x301F, 0x2010...0x2021, 0x2024...0x2026:
          append(other: scalar)
        case 0xFF01...0xFF5E: append(ascii: UInt8(scalar - 0xFEE0))
        case 0x3000: append(ascii: 0x20)
        case 0x2022, 0x2027, 0x30FB: gap = .dot
        default: return false
        }
        index += 3
      } else if byte == 0xC2, index + 1 < text.count, text[index + 1] == 0xB7 {
        gap = .dot
        index += 2
      } else {
        return false
      }
    }
    end()
    return true
  }

  func slowly(_ text: String) {
    begin()
    for scalar in text._nfc where !scalar.properties.isDefaultIgnorableCodePoint {
      let narrow = scalar.narrow
      if SearchText.isDot(narrow) {
        gap = .dot
      } else if narrow.properties.isWhitespace {
        if gap == .none { gap = .space }
      } else if narrow.value < 0x80 {
        append(ascii: UInt8(narrow.value))
      } else if SearchText.isIdeograph(narrow.value) {
        append(ideograph: narrow.value)
      } else {
        for lower in narrow.properties.lowercaseMapping.unicodeScalars {
          append(other: lower.value)
        }
      }
    }
    end()
  }

  @inline(__always)
  private func append(ascii byte: UInt8) {
    switch byte {
    case UInt8(ascii: "."): gap = .dot
    case 0x20, 0x09...0x0D: if gap == .none { gap = .space }
    default:
      closeGap(before: .other)
      folded.append(0x41...0x5A ~= byte ? byte + 0x20 : byte)
    }
  }

  @inline(__always)
  private func append(ideograph scalar: UInt32) {
    closeGap(before: .ideograph)
    append(characters.simplified(scalar))
  }

  private func append(other scalar: UInt32) {
    closeGap(before: .other)
    append(scalar)
  }

  @inline(__always)
  private func append(_ scalar: UInt32) {
    if 0x800...0xFFFF ~= scalar {
      folded.append(0xE0 | UInt8(scalar >> 12))
      folded.append(0x80 | UInt8(scalar >> 6 & 0x3F))
      folded.append(0x80 | UInt8(scalar & 0x3F))
    } else if let scalar = Unicode.Scalar(scalar) {
      folded += UTF8.encode(scalar).map(Array.init) ?? []
    }
  }

  /// Writes what counts of a gap between two characters.
  @inline(__always)
  private func closeGap(before next: Neighbour) {
    switch gap {
    case .none: break
    case .space: if last == .other, next == .other { folded.append(0x20) }
    case .dot: if last != .ideograph || next != .ideograph { folded += SearchText.dot }
    }
    gap = .none
    last = next
  }

  static let dot: [UInt8] = [0xC2, 0xB7]

  private static func isDot(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ".", "\u{B7}", "\u{387}", "\u{2022}", "\u{2027}", "\u{2219}", "\u{22C5}", "\u{30FB}",
      "\u{FF65}":
      true
    default: false
    }
  }

  private static func isIdeograph(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x3005...0x3007, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFD: true
    default: false
    }
  }
}
