/// A number of JSON without its exponent and without needless zeros, digit by digit.
enum PlainNumber {
  /// More places than this on either side are no amount of anything.
  private static let mostPlaces = 40

  /// `3.4e3` is `3400`, `3400.50` is `3400.5`; nil for a number with too many places.
  static func text(of number: String) -> String? {
    var rest = Substring(number).utf8
    let isNegative = rest.first == UInt8(ascii: "-")
    if isNegative { rest = rest.dropFirst() }
    var digits = Array(rest.prefix(while: isDigit))
    rest = rest.dropFirst(digits.count)
    var point = digits.count
    if rest.first == UInt8(ascii: ".") {
      let fraction = rest.dropFirst().prefix(while: isDigit)
      digits += fraction
      rest = rest.dropFirst(fraction.count + 1)
    }
    if !rest.isEmpty {
      guard let exponent = Int(Substring(rest.dropFirst())), exponent.magnitude <= mostPlaces else {
        return digits.allSatisfy { $0 == UInt8(ascii: "0") } ? "0" : nil
      }
      point += exponent
    }
    return text(digits, point: point, isNegative: isNegative)
  }

  private static func text(_ digits: [UInt8], point: Int, isNegative: Bool) -> String? {
    let zero = UInt8(ascii: "0")
    let before = [UInt8](repeating: zero, count: max(0, 1 - point))
    let after = [UInt8](repeating: zero, count: max(0, point - digits.count))
    let all = before + digits + after
    let place = max(1, point)
    let whole = all[..<place].drop { $0 == zero }
    let fraction = all[place...].reversed().drop { $0 == zero }.reversed()
    guard whole.count <= mostPlaces, fraction.count <= mostPlaces else { return nil }
    guard !whole.isEmpty || !fraction.isEmpty else { return "0" }
    let text = (whole.isEmpty ? [zero] : whole) + (fraction.isEmpty ? [] : [UInt8(ascii: ".")])
    return (isNegative ? "-" : "") + String(decoding: text + fraction, as: UTF8.self)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}
