/// An amount in yuan and fen; personal, as it is about what one party owes another.
public struct Money: Hashable, Sendable {
  /// Hundredths of a yuan, 0 or more.
  public let fen: Int

  public init(fen: Int) { self.fen = fen }

  /// Reads `3000`, `3000.5` or `3000.50`: ASCII digits, at most eleven before the point and two
  /// after it; `nil` for anything else.
  public init?(_ text: String) {
    let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), (1...11).contains(parts[0].count) else { return nil }
    let fraction = parts.count == 2 ? Array(parts[1]) : [UInt8(ascii: "0")]
    guard (1...2).contains(fraction.count) else { return nil }
    let digits = Array(parts[0]) + fraction + (fraction.count == 1 ? [UInt8(ascii: "0")] : [])
    var fen = 0
    for digit in digits {
      guard (0x30...0x39).contains(digit) else { return nil }
      fen = fen * 10 + Int(digit - 0x30)
    }
    self.fen = fen
  }
}

extension Money: CustomStringConvertible {
  /// `3000.50`
  public var description: String {
    let rest = fen % 100
    return "\(fen / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}
