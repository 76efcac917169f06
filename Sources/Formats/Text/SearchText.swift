// The standard library composes texts to compare them; Foundation would do it too, but is not loaded for a
// daily command.
@_spi(_Unicode) import Swift

/// What texts are compared by where somebody looks for one: composed, narrow, in lower case, and with one
/// dot for all that stand between the parts of a name (`·`, `•`, `・`, `．` …).
///
/// Nothing is stored in this form.
public enum SearchText {
  private static let dot: [UInt8] = [0xC2, 0xB7]

  public static func folded(_ text: String) -> [UInt8] {
    var folded: [UInt8] = []
    folded.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      let narrow = scalar.narrow
      switch narrow.value {
      case 0x41...0x5A: folded.append(UInt8(narrow.value) + 0x20)
      case 0..<0x80 where narrow != ".": folded.append(UInt8(narrow.value))
      // Ideographs, and the quotation marks, dashes and stops between them: nearly all there is.
      case 0x3400...0x9FFF, 0x3001...0x301F, 0x2010...0x2021, 0x2024...0x2026:
        folded.append(0xE0 | UInt8(narrow.value >> 12))
        folded.append(0x80 | UInt8(narrow.value >> 6 & 0x3F))
        folded.append(0x80 | UInt8(narrow.value & 0x3F))
      case _ where isDot(narrow): folded += dot
      default: return slowlyFolded(text)
      }
    }
    return folded
  }

  private static func slowlyFolded(_ text: String) -> [UInt8] {
    var folded: [UInt8] = []
    for scalar in text._nfc {
      let narrow = scalar.narrow
      folded += isDot(narrow) ? dot : Array(narrow.properties.lowercaseMapping.utf8)
    }
    return folded
  }

  private static func isDot(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ".", "\u{B7}", "\u{387}", "\u{2022}", "\u{2027}", "\u{2219}", "\u{22C5}", "\u{30FB}",
      "\u{FF65}":
      true
    default: false
    }
  }
}
