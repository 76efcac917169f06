import Formats

/// An amount as people write it within a text: `3,400元`, `¥3400.50`, `1.2万`, `三千四百元五角`.
struct WrittenAmount: Equatable {
  let money: Money
  /// The places it takes.
  let places: Range<Int>
  /// Whether a sign or a word says that it is money.
  let isMarked: Bool

  /// Reads the amount that begins at a place of a text.
  ///
  /// - Parameter text: narrow and in small letters.
  init?(_ text: [Unicode.Scalar], at start: Int) {
    let number = WrittenAmount.afterSign(text, start)
    guard let written = WrittenNumber(text, at: number), var fen = written.hundredths else {
      return nil
    }
    var place = written.end
    var isMarked = number > start
    if let unit = WrittenAmount.unit(text, place) {
      isMarked = true
      let isSpoken = text[place] == "块"
      place = unit
      guard let (rest, end) = WrittenAmount.coins(text, place) else { return nil }
      guard rest == 0 || fen % 100 == 0 else { return nil }
      // `三块五`
      if isSpoken, end == place, place < text.count, text[place].isOfNumber { return nil }
      fen += rest
      place = end
      if place < text.count, text[place] == "整" || text[place] == "正" { place += 1 }
    } else if place < text.count, ["余", "多", "来"].contains(text[place]),
      WrittenAmount.unit(text, place + 1) != nil
    {
      // `3000余元`: money, and not this much.
      isMarked = true
    } else if written.exponent >= 4 {
      isMarked = isMarked || place == text.count || text[place].isPause
    }
    guard fen < Money.bound else { return nil }
    money = Money(fen: fen)
    places = start..<place
    self.isMarked = isMarked
  }

  /// The place after `¥`, `人民币` or the like.
  private static func afterSign(_ text: [Unicode.Scalar], _ start: Int) -> Int {
    for sign in WrittenAmount.signs where text[start...].starts(with: sign) {
      let place = start + sign.count
      return place < text.count && text[place] == " " ? place + 1 : place
    }
    return start
  }

  private static let signs = ["人民币", "rmb", "¥", "￥"].map { Array($0.unicodeScalars) }

  /// The place after `元` or the like, which may stand after a blank.
  private static func unit(_ text: [Unicode.Scalar], _ start: Int) -> Int? {
    var place = start
    if place < text.count, text[place] == " " { place += 1 }
    guard place < text.count else { return nil }
    switch text[place] {
    case "元", "圆", "圓": return place + 1
    case "块": return place + 1 < text.count && text[place + 1] == "钱" ? place + 2 : place + 1
    case "y" where text[place...].starts(with: "yuan".unicodeScalars): return place + 4
    default: return nil
    }
  }

  /// `五角`, `五角二分` or nothing; `nil` for coins that are no digit.
  private static func coins(
    _ text: [Unicode.Scalar], _ start: Int
  ) -> (fen: Int, end: Int)? {
    var fen = 0
    var place = start
    for (units, value) in [(["角", "毛"] as [Unicode.Scalar], 10), (["分"], 1)] {
      if place < text.count, text[place].numeral == .digit(0) { place += 1 }
      guard place + 1 < text.count, units.contains(text[place + 1]) else { continue }
      guard let digit = text[place].digit ?? text[place].onlyDigit else { continue }
      // `三元` and then `分三期`.
      if value == 1, place + 2 < text.count, text[place + 2].isOfNumber { continue }
      fen += digit * value
      place += 2
    }
    return (fen, fen == 0 ? start : place)
  }
}

extension Money {
  /// More than any amount that is kept: eleven digits before the point.
  static let bound = 10_000_000_000_000

  /// Reads an amount as people write it: `3400`, `3,400元`, `¥3400.50`, `1.2万`, `三千四百元`, in digits of
  /// either width; `nil` for anything else, such as 约三千 or 三千四.
  public init?(written text: String) {
    let scalars = text.amountScalars
    guard let first = scalars.firstIndex(where: { $0 != " " }),
      let last = scalars.lastIndex(where: { $0 != " " }),
      let amount = WrittenAmount(Array(scalars[...last]), at: first),
      amount.places.upperBound == last + 1
    else { return nil }
    self = amount.money
  }
}

extension String {
  /// The text as amounts are looked for in it: narrow, small letters.
  var amountScalars: [Unicode.Scalar] {
    narrow.unicodeScalars.map { scalar in
      (0x41...0x5A).contains(scalar.value)
        ? Unicode.Scalar(UInt8(scalar.value) + 0x20) : scalar
    }
  }
}

extension Unicode.Scalar {
  /// Whether it may be a part of a number.
  var isOfNumber: Bool { digit != nil || numeral != nil }

  /// Whether a word ends here: at a blank or a sign.
  var isPause: Bool {
    switch self {
    case " ", "\n", "\t", ",", ".", ";", ":", "!", "?", "(", ")", "、", "。", "；", "，", "：", "“", "”",
      "《", "》":
      true
    default: false
    }
  }

  fileprivate var onlyDigit: Int? {
    if case .digit(let digit) = numeral { digit } else { nil }
  }
}
