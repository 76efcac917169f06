/// A whole number as people write it within a text: `3,400`, `三千四百`, `贰仟`, `1万2千`.
///
/// A number that people read in two ways is none: `三千四` is three thousand four hundred to one and four
/// to the other, `三四千` is about as much.
struct WrittenNumber: Equatable {
  /// The digits before the point, in units of `10^exponent`.
  private(set) var whole: Int
  /// Digits after a point, such as 2 for `1.2万`; they are hundredths and less of the same unit.
  private(set) var fraction: [Int] = []
  /// 4 for `1.2万`.
  private(set) var exponent = 0
  /// The place after it.
  private(set) var end: Int
  private(set) var isChinese = false

  /// As many digits as an amount may have.
  private static let most = 999_999_999_999

  /// Reads the number that begins at a place of a text; `nil` where none does, or one that is not plain.
  init?(_ text: [Unicode.Scalar], at start: Int) {
    guard start < text.count else { return nil }
    if text[start].digit != nil {
      self.init(digits: text, start)
    } else if text[start].numeral != nil {
      self.init(numerals: text, start)
    } else {
      return nil
    }
  }

  /// The number in hundredths; `nil` where less than a hundredth is left, or it is too much.
  var hundredths: Int? {
    var value = whole
    var rest = fraction[...]
    for _ in 0..<(exponent + 2) {
      guard value <= WrittenNumber.most else { return nil }
      value = value * 10 + (rest.popFirst() ?? 0)
    }
    return rest.allSatisfy { $0 == 0 } && value < WrittenNumber.most * 10 ? value : nil
  }

  /// The number where it is a whole one.
  var integer: Int? { hundredths.flatMap { $0 % 100 == 0 ? $0 / 100 : nil } }
}

// Digits, with or without signs of thousands and words of ten thousands: `12,000`, `1.2万`, `1万2千`.
extension WrittenNumber {
  private init?(digits text: [Unicode.Scalar], _ start: Int) {
    guard var part = WrittenNumber.part(text, start) else { return nil }
    end = part.end
    fraction = part.fraction
    (exponent, end) = WrittenNumber.units(text, end)
    whole = part.whole
    var last = exponent
    // What follows a word of thousands belongs to it: `1万2千`, `1万2000`, and not `1万2`.
    while last > 0, fraction.isEmpty, end < text.count, text[end].digit != nil {
      guard let next = WrittenNumber.part(text, end), next.fraction.isEmpty else { return nil }
      part = next
      let unit = WrittenNumber.units(text, part.end)
      guard unit.exponent < last, unit.exponent > 0 || part.end - end == last,
        let sum = WrittenNumber.sum(whole, exponent, part.whole, unit.exponent)
      else { return nil }
      (whole, exponent) = (sum, 0)
      (last, end) = unit
    }
  }

  private static func sum(_ whole: Int, _ exponent: Int, _ other: Int, _ small: Int) -> Int? {
    let left = whole.multipliedReportingOverflow(by: power(exponent))
    let right = other.multipliedReportingOverflow(by: power(small))
    guard !left.overflow, !right.overflow, left.partialValue <= most, right.partialValue <= most
    else { return nil }
    return left.partialValue + right.partialValue
  }

  static func power(_ exponent: Int) -> Int { (0..<exponent).reduce(1) { power, _ in power * 10 } }

  /// Digits with signs of thousands and a fraction.
  private static func part(
    _ text: [Unicode.Scalar], _ start: Int
  ) -> (whole: Int, fraction: [Int], end: Int)? {
    var whole = 0
    var place = start
    var group = 0
    var isGrouped = false
    while place < text.count {
      if let digit = text[place].digit {
        guard whole <= most / 10 else { return nil }
        whole = whole * 10 + digit
        group += 1
        place += 1
      } else if text[place] == ",", isThousands(text, place), isGrouped ? group == 3 : group <= 3 {
        isGrouped = true
        group = 0
        place += 1
      } else {
        break
      }
    }
    guard !isGrouped || group == 3 else { return nil }
    var fraction: [Int] = []
    if place + 1 < text.count, text[place] == ".", text[place + 1].digit != nil {
      place += 1
      while place < text.count, let digit = text[place].digit {
        fraction.append(digit)
        place += 1
      }
    }
    // `2021.3.5` is a day, `1.2.3` nothing.
    if place + 1 < text.count, text[place] == ".", text[place + 1].digit != nil { return nil }
    return fraction.count <= 6 ? (whole, fraction, place) : nil
  }

  /// Whether three digits and no more follow a comma.
  private static func isThousands(_ text: [Unicode.Scalar], _ comma: Int) -> Bool {
    let digits = text[(comma + 1)...].prefix(4).prefix { $0.digit != nil }
    return digits.count == 3
  }

  /// Words of tens to hundred millions after digits: `千`, `万`, `百万`, `亿`.
  private static func units(_ text: [Unicode.Scalar], _ start: Int) -> (exponent: Int, end: Int) {
    var place = start
    var exponent = 0
    while place < text.count, let unit = text[place].numeral?.exponent, exponent < 8 {
      // Only `十`, `百` and `千` stand before another.
      guard exponent == 0 || exponent < 4 && unit >= 4 else { break }
      exponent += unit
      place += 1
    }
    return (exponent, place)
  }
}

// Numerals: `三千四百`, `一万零五百`, `贰仟`.
extension WrittenNumber {
  private init?(numerals text: [Unicode.Scalar], _ start: Int) {
    isChinese = true
    var total = 0
    var section = 0
    var digit: Int?
    var lastUnit = 9
    var lastSection = 9
    var isAfterZero = false
    var place = start
    loop: while place < text.count, let numeral = text[place].numeral {
      switch numeral {
      case .digit(0):
        guard digit == nil, place > start else { return nil }
        isAfterZero = true
      case .digit(let value):
        // `三四千`, `二〇二一`.
        guard digit == nil else { return nil }
        digit = value
      case .unit(let unit) where unit < 4:
        guard unit < lastUnit, digit != nil || unit == 1 && section == 0 && !isAfterZero else {
          return nil
        }
        section += (digit ?? 1) * WrittenNumber.power(unit)
        (digit, lastUnit, isAfterZero) = (nil, unit, false)
      case .unit(let unit):
        section += digit ?? 0
        guard section > 0, unit < lastSection else { return nil }
        // `三千四万` is read by nobody.
        guard digit == nil || lastUnit == 9 || lastUnit == 1 || isAfterZero else { return nil }
        total += section * WrittenNumber.power(unit)
        (section, digit, lastUnit, lastSection, isAfterZero) = (0, nil, 9, unit, false)
      }
      place += 1
    }
    if let digit {
      // `三千四`, `一万二`: said so and meant otherwise.
      let last = lastUnit < 9 ? lastUnit : lastSection
      guard last == 9 || last == 1 || isAfterZero else { return nil }
      section += digit
    } else if isAfterZero {
      return nil
    }
    whole = total + section
    end = place
    guard whole > 0 else { return nil }
  }
}

/// A word of a number.
enum Numeral: Equatable {
  case digit(Int)
  /// 1 for `十`, 8 for `亿`.
  case unit(Int)

  var exponent: Int? { if case .unit(let exponent) = self { exponent } else { nil } }
}

extension Unicode.Scalar {
  /// What a digit of ASCII says.
  var digit: Int? { (0x30...0x39).contains(value) ? Int(value) - 0x30 : nil }

  /// What a numeral says, in its common or its formal writing.
  var numeral: Numeral? {
    // Anything but an ideograph, first: most of a text of ASCII.
    guard value >= 0x3007 else { return nil }
    switch self {
    case "零", "〇": return .digit(0)
    case "一", "壹": return .digit(1)
    case "二", "两", "贰", "貳", "兩": return .digit(2)
    case "三", "叁", "參": return .digit(3)
    case "四", "肆": return .digit(4)
    case "五", "伍": return .digit(5)
    case "六", "陆", "陸": return .digit(6)
    case "七", "柒": return .digit(7)
    case "八", "捌": return .digit(8)
    case "九", "玖": return .digit(9)
    case "十", "拾": return .unit(1)
    case "百", "佰": return .unit(2)
    case "千", "仟": return .unit(3)
    case "万", "萬": return .unit(4)
    case "亿", "億": return .unit(8)
    default: return nil
    }
  }
}
