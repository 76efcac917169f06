import Glibc

/// A number of a spreadsheet, which keeps fifteen digits of any.
enum CellNumber {
  /// The number written out: `13800000003`, `0.1`; one of sixteen digits or more as `4.10105199001E+17`,
  /// since its last digits are not those that were typed.
  ///
  /// - Parameter text: as it stands in the file.
  static func append(_ text: [UInt8], to bytes: inout [UInt8]) {
    if isPlain(text) {
      bytes += text
      return
    }
    guard let number = value(of: text) else {
      bytes += text
      return
    }
    append(number, to: &bytes)
  }

  static func value(of text: [UInt8]) -> Double? {
    guard !text.isEmpty, text.count < 64 else { return nil }
    return (text + [0]).withUnsafeBufferPointer { buffer -> Double? in
      buffer.withMemoryRebound(to: CChar.self) { characters -> Double? in
        guard let start = characters.baseAddress else { return nil }
        var end: UnsafeMutablePointer<CChar>?
        let number = strtod(start, &end)
        guard let end, end == start + text.count, number.isFinite else { return nil }
        return number
      }
    }
  }

  static func append(_ number: Double, to bytes: inout [UInt8]) {
    if number == number.rounded(), abs(number) < 1e15 {
      bytes += String(Int(number)).utf8
      return
    }
    // Fifteen digits, as the spreadsheet shows: 0.1 + 0.2 is 0.3.
    var buffer = [CChar](repeating: 0, count: 64)
    withVaList([number]) { _ = vsnprintf(&buffer, buffer.count, "%.15g", $0) }
    let digits = buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    guard let mark = digits.firstIndex(of: UInt8(ascii: "e")), abs(number) < 1 else {
      bytes += digits.map { $0 == UInt8(ascii: "e") ? UInt8(ascii: "E") : $0 }
      return
    }
    appendSmall(digits, mark, to: &bytes)
  }

  /// `1.5e-05` as `0.000015`.
  private static func appendSmall(_ digits: [UInt8], _ mark: Int, to bytes: inout [UInt8]) {
    let exponent = Int(String(decoding: digits[(mark + 1)...], as: UTF8.self)) ?? 0
    guard exponent < 0, exponent > -30 else {
      bytes += digits.map { $0 == UInt8(ascii: "e") ? UInt8(ascii: "E") : $0 }
      return
    }
    var mantissa = digits[..<mark].filter { $0 != UInt8(ascii: ".") }
    if mantissa.first == UInt8(ascii: "-") {
      bytes.append(UInt8(ascii: "-"))
      mantissa.removeFirst()
    }
    bytes += "0.".utf8
    bytes += [UInt8](repeating: UInt8(ascii: "0"), count: -exponent - 1)
    bytes += mantissa
  }

  /// Whether it is a whole number of up to fifteen digits already.
  private static func isPlain(_ text: [UInt8]) -> Bool {
    guard let first = text.first else { return false }
    let digits = first == UInt8(ascii: "-") ? text.dropFirst() : text[...]
    guard !digits.isEmpty, digits.count <= 15 else { return false }
    if digits.count > 1, digits.first == UInt8(ascii: "0") { return false }
    return digits.allSatisfy { UInt8(ascii: "0") <= $0 && $0 <= UInt8(ascii: "9") }
  }
}
