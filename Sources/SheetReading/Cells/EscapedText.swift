/// Text of a workbook with the characters that XML cannot hold written as `_x000D_` (ECMA-376 part 1,
/// 22.9.2.19).
enum EscapedText {
  /// Puts the characters back, from a place on.
  static func decode(_ bytes: inout [UInt8], from start: Int = 0) {
    guard var place = underscore(bytes, start) else { return }
    var text = Array(bytes[..<place])
    while place < bytes.count {
      if bytes[place] == UInt8(ascii: "_"), let unit = unit(bytes, place) {
        // Two halves of a character that needs two units of UTF-16.
        if 0xD800...0xDBFF ~= unit, let low = self.unit(bytes, place + 7), 0xDC00...0xDFFF ~= low {
          append(0x10000 + (UInt32(unit & 0x3FF) << 10) + UInt32(low & 0x3FF), to: &text)
          place += 14
          continue
        }
        append(0xD800...0xDFFF ~= unit ? 0xFFFD : UInt32(unit), to: &text)
        place += 7
      } else {
        text.append(bytes[place])
        place += 1
      }
    }
    bytes = text
  }

  private static func underscore(_ bytes: [UInt8], _ start: Int) -> Int? {
    guard bytes.count - start >= 7 else { return nil }
    return bytes[start...].firstIndex(of: UInt8(ascii: "_"))
  }

  /// The unit that `_xHHHH_` at a place stands for.
  private static func unit(_ bytes: [UInt8], _ place: Int) -> UInt16? {
    guard place + 6 < bytes.count, bytes[place] == UInt8(ascii: "_"),
      bytes[place + 1] == UInt8(ascii: "x"), bytes[place + 6] == UInt8(ascii: "_")
    else { return nil }
    var unit: UInt16 = 0
    for byte in bytes[place + 2..<place + 6] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue, byte < 0x80 else {
        return nil
      }
      unit = unit << 4 | UInt16(digit)
    }
    return unit
  }

  private static func append(_ value: UInt32, to bytes: inout [UInt8]) {
    guard let scalar = Unicode.Scalar(value) else { return }
    bytes += Array(String(Character(scalar)).utf8)
  }
}
