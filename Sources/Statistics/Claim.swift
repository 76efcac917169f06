/// A percentage as somebody printed it: `98.4 %`.
///
/// How many decimals were printed says how exact it means to be, so `98.4` and `98.40` are two
/// claims. Whether counts bear it out is answered in whole numbers only, see `Claim.Reading`.
public struct Claim: Hashable, Sendable {
  /// The value in units of its own last digit: 984 for `98.4 %`.
  public let units: Int
  /// How many digits stand behind the point, 0 to 6.
  public let decimals: Int

  /// Reads `99`, `99%`, `98.40 %` or `98.40％`: up to six digits, a point and up to six more where
  /// there is a point, and a per cent sign, if any, behind a space, if any.
  ///
  /// The sign may be full-width and the space a no-break space, as in print; `nil` for anything
  /// else, signs of a number and spaces around it among them. A claim may exceed 100 %.
  public init?(parsing bytes: some Sequence<UInt8>) {
    var rest = Array(bytes)[...]
    if rest.drop(anyOf: ["%", "％"]) { _ = rest.drop(anyOf: [" ", "\u{A0}", "\u{202F}"]) }
    let parts = rest.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count <= 2, parts.allSatisfy({ (1...6).contains($0.count) }) else { return nil }
    var units = 0
    for byte in parts.joined() {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      units = units * 10 + Int(byte - UInt8(ascii: "0"))
    }
    self.units = units
    decimals = parts.count == 2 ? parts[1].count : 0
  }

  /// Reads a text by the rules of `init(parsing:)`.
  public init?(_ text: String) { self.init(parsing: text.utf8) }
}

extension ArraySlice<UInt8> {
  /// Takes the first of `endings` that it ends with off the end; whether there was one.
  fileprivate mutating func drop(anyOf endings: [String]) -> Bool {
    guard let ending = endings.first(where: { suffix($0.utf8.count).elementsEqual($0.utf8) })
    else { return false }
    removeLast(ending.utf8.count)
    return true
  }
}
