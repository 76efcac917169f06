import Formats

/// What a term's words say of money and days: one amount and one day, each of which is taken where there is
/// exactly one and nothing is to be guessed.
public struct TermReading: Equatable, Sendable {
  /// What was found of one kind.
  public enum Found<Value: Equatable & Sendable>: Equatable, Sendable {
    case nothing
    case one(Value)
    /// More than one; none was taken.
    case several([Value])
    /// It says about how much, or how much each time, or a day that has passed: it was not taken.
    case unclear(Value)

    /// What may be taken.
    public var value: Value? { if case .one(let value) = self { value } else { nil } }
  }

  public private(set) var amount: Found<Money> = .nothing
  public private(set) var day: Found<Day> = .nothing
  /// Into how many instalments the amount is parted; `nil` where nothing is said of it.
  public private(set) var instalments: Int?

  /// Reads the words of a term that was agreed on a day.
  public init(_ words: String, agreedOn day: Day) {
    // Most words have neither; a numeral of any writing has a byte of these.
    guard words.hasNumber else { return }
    let text = words.amountScalars
    var amounts: [(money: Money, isPlain: Bool)] = []
    var days: [WrittenDue] = []
    var daysPlain: [Bool] = []
    var place = 0
    while place < text.count {
      if let due = WrittenDue(text, at: place, writtenOn: day) {
        days.append(due)
        daysPlain.append(true)
        place = due.places.upperBound
      } else if let amount = WrittenAmount(text, at: place), amount.isMarked {
        amounts.append((amount.money, text.isPlain(amount.places)))
        place = amount.places.upperBound
      } else if let count = text.instalments(at: place) {
        instalments = instalments == nil ? count.number : 0
        place = count.end
      } else {
        place = text.endOfNumber(at: place)
      }
    }
    if instalments == 0 { instalments = nil }
    self.amount = TermReading.amount(amounts)
    self.day = TermReading.day(days, in: text, agreedOn: day)
  }

  private static func amount(_ found: [(money: Money, isPlain: Bool)]) -> Found<Money> {
    guard let first = found.first else { return .nothing }
    // The same amount twice, in digits and in words, is one.
    guard found.allSatisfy({ $0.money == first.money }) else { return .several(found.map(\.money)) }
    guard first.money.fen > 0, found.allSatisfy(\.isPlain) else { return .unclear(first.money) }
    return .one(first.money)
  }

  private static func day(
    _ found: [WrittenDue], in text: [Unicode.Scalar], agreedOn agreed: Day
  ) -> Found<Day> {
    guard let first = found.first else { return .nothing }
    let days = found.map { $0.day(in: text, agreedOn: agreed) }
    guard days.allSatisfy({ $0 == days[0] }) else { return .several(days) }
    guard days[0] >= agreed, found.allSatisfy({ text.isWhole($0.places) }) else {
      return .unclear(first.day)
    }
    return .one(days[0])
  }
}

extension WrittenDue {
  /// The day that is meant: `1月20日前` is next January for what was agreed in December.
  fileprivate func day(in text: [Unicode.Scalar], agreedOn agreed: Day) -> Day {
    guard isYearTaken, day < agreed, places.upperBound < text.count,
      let next = Day(year: day.year + 1, month: day.month, day: day.dayOfMonth)
    else { return day }
    let limits = ["前", "之前", "以前", "止", "付", "还", "履行"]
    return limits.contains { text[places.upperBound...].starts(with: $0.unicodeScalars) }
      ? next : day
  }
}

extension [Unicode.Scalar] {
  /// Whether an amount is exactly that, once and in all: not 约, 余, 至, 每月.
  fileprivate func isPlain(_ places: Range<Int>) -> Bool {
    let before = self[..<places.lowerBound]
    let hedges = ["约", "近", "超过", "至少", "至多", "最多", "不低于", "不少于", "不高于", "至", "到", "-", "~", "—"]
    if hedges.contains(where: { before.ends(with: $0.unicodeScalars) }) { return false }
    if before.last?.isOfNumber ?? false { return false }
    let clause = before.reversed().prefix { !$0.isPause }
    if clause.contains("每")
      || clause.contains("月") && clause.first == "付" && clause.dropFirst().first == "月"
    {
      return false
    }
    let after = self[places.upperBound...]
    let open = ["余", "多", "左右", "上下", "以上", "以下", "以内", "/", "至", "到", "~", "—", "-"]
    return !open.contains { after.starts(with: $0.unicodeScalars) }
  }

  /// Whether a day stands by itself and not at one end of a time.
  fileprivate func isWhole(_ places: Range<Int>) -> Bool {
    let after = self[places.upperBound...]
    return !["至", "到", "~", "—", "起", "后", "之后", "以后"].contains {
      after.starts(with: $0.unicodeScalars)
    }
  }

  /// `分3期`, `分三次`: how many, at least two.
  fileprivate func instalments(at start: Int) -> (number: Int, end: Int)? {
    guard self[start] == "分" else { return nil }
    var place = start + 1
    if place < count, self[place] == "成" || self[place] == "作" { place += 1 }
    guard let number = WrittenNumber(self, at: place), let value = number.integer,
      (2...Term.mostInstalments).contains(value), number.end < count,
      ["期", "次", "笔"].contains(self[number.end])
    else { return nil }
    return (value, number.end + 1)
  }

  /// The place after the number or letters that stand here, or after one sign.
  fileprivate func endOfNumber(at start: Int) -> Int {
    guard self[start].isOfWord else { return start + 1 }
    var place = start
    while place < count,
      self[place].isOfWord
        || place + 1 < count && self[place + 1].digit != nil
          && (self[place] == "." || self[place] == ",")
    { place += 1 }
    return place
  }
}

extension RandomAccessCollection where Element == Unicode.Scalar {
  fileprivate func ends(with other: some BidirectionalCollection<Unicode.Scalar>) -> Bool {
    reversed().starts(with: other.reversed())
  }
}

extension Unicode.Scalar {
  /// Whether it goes on the number or the word of letters it is in.
  fileprivate var isOfWord: Bool {
    digit != nil || numeral != nil || (0x61...0x7A).contains(value)
  }
}

extension String {
  /// Whether there may be a number in it: a digit of either width or a numeral.
  fileprivate var hasNumber: Bool {
    unicodeScalars.contains {
      $0.digit != nil || (0xFF10...0xFF19).contains($0.value) || $0.numeral != nil
    }
  }
}
