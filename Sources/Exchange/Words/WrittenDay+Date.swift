import Formats
import Mediation

extension WrittenDay {
  /// A date alone: narrow, in capitals.
  init?(date text: String, year: Int?) {
    var text = text.replacing(" ", with: "")
    if let day = Day(text) {
      self.init(plain: day)
      return
    }
    if text.utf8.count == 8, let number = WrittenDay.number(text[...]) {
      guard let day = Day(year: number / 10_000, month: number / 100 % 100, day: number % 100)
      else {
        return nil
      }
      self.init(plain: day)
      return
    }
    text = WrittenDay.withArabicDigits(text)
    if let day = WrittenDay.marked(text) ?? WrittenDay.separated(text) ?? WrittenDay.english(text) {
      self.init(plain: day)
    } else if let year, let (month, number) = WrittenDay.monthAndDay(text[...]),
      let day = Day(year: year, month: month, day: number)
    {
      self.init(plain: day)
      tookYear = true
    } else {
      return nil
    }
  }

  private init(plain day: Day) {
    self.day = day
  }

  /// `2021年3月5日`, `2021年3月5号`, `2021年3月5`, `民国110年3月5日`.
  private static func marked(_ text: String) -> Day? {
    var rest = text[...]
    let isRepublic = rest.hasPrefix("民国")
    if isRepublic { rest = rest.dropFirst(2) }
    let parts = rest.split(separator: "年", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let year = number(parts[0]),
      isRepublic ? (1...3).contains(parts[0].utf8.count) : parts[0].utf8.count == 4,
      let (month, day) = monthAndDay(parts[1], needsMark: false)
    else { return nil }
    return Day(year: isRepublic ? year + 1911 : year, month: month, day: day)
  }

  /// `3月5日`, `3月5号`.
  private static func monthAndDay(
    _ text: Substring, needsMark: Bool = true
  ) -> (month: Int, day: Int)? {
    let parts = text.split(separator: "月", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let month = short(parts[0]) else { return nil }
    let last = parts[1].last
    let isMarked = last == "日" || last == "号"
    guard isMarked || !needsMark, let day = short(isMarked ? parts[1].dropLast() : parts[1]) else {
      return nil
    }
    return (month, day)
  }

  /// Three numbers with one kind of mark between them, of which one has four digits; that it is the year
  /// and what else is the month has to be beyond doubt.
  private static func separated(_ text: String) -> Day? {
    for mark in ["-", "/", ".", "、"] as [Character] {
      var text = text[...]
      if text.last == mark { text = text.dropLast() }
      let parts = text.split(separator: mark, omittingEmptySubsequences: false)
      guard parts.count == 3 else { continue }
      if parts[0].utf8.count == 4, let year = number(parts[0]), let month = short(parts[1]),
        let day = short(parts[2])
      {
        return Day(year: year, month: month, day: day)
      }
      guard parts[2].utf8.count == 4, let year = number(parts[2]), let first = short(parts[0]),
        let second = short(parts[1]), first > 12 || second > 12 || first == second
      else { continue }
      return first > 12
        ? Day(year: year, month: second, day: first) : Day(year: year, month: first, day: second)
    }
    return nil
  }

  /// `5 MAR 2021`, `5-MARCH-2021`, `MAR 5, 2021`, without their blanks.
  private static func english(_ text: String) -> Day? {
    let names = [
      "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC",
    ]
    let full = [
      "JANUARY", "FEBRUARY", "MARCH", "APRIL", "MAY", "JUNE", "JULY", "AUGUST", "SEPTEMBER",
      "OCTOBER", "NOVEMBER", "DECEMBER",
    ]
    guard let start = text.firstIndex(where: { ("A"..."Z").contains($0) }) else { return nil }
    let word = text[start...].prefix { ("A"..."Z").contains($0) }
    guard
      let month = names.firstIndex(of: String(word)) ?? full.firstIndex(of: String(word))
    else { return nil }
    let isMark = { (character: Character) in "-/,.".contains(character) }
    let before = text[..<start].filter { !isMark($0) }
    let after = text[word.endIndex...]
    if !before.isEmpty {
      let year = after.drop(while: isMark)
      guard let day = short(before[...]), year.utf8.count == 4, let year = number(year) else {
        return nil
      }
      return Day(year: year, month: month + 1, day: day)
    }
    let parts = after.split(whereSeparator: isMark)
    guard parts.count == 2, let day = short(parts[0]), parts[1].utf8.count == 4,
      let year = number(parts[1])
    else { return nil }
    return Day(year: year, month: month + 1, day: day)
  }

  /// `二〇二一年三月五日` with the digits of ASCII; any other text as it is.
  private static func withArabicDigits(_ text: String) -> String {
    let digits: [Character] = ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    guard text.contains(where: { digits.contains($0) || "零○元十".contains($0) }) else { return text }
    var result = ""
    var run: [Character] = []
    func number() -> String {
      guard let ten = run.firstIndex(of: "十") else {
        return run.compactMap { character in digits.firstIndex(of: character).map(String.init) }
          .joined()
      }
      let tens = ten == 0 ? 1 : digits.firstIndex(of: run[0]) ?? 0
      let ones = ten + 1 < run.count ? digits.firstIndex(of: run[ten + 1]) ?? 0 : 0
      return String(tens * 10 + ones)
    }
    for character in text {
      switch character {
      case "零", "○": run.append("〇")
      case "元": run.append("一")
      case "十": run.append("十")
      case _ where digits.contains(character): run.append(character)
      default:
        if !run.isEmpty { result += number() }
        run = []
        result.append(character)
      }
    }
    return result + (run.isEmpty ? "" : number())
  }

  /// A number of one or two digits.
  private static func short(_ text: Substring) -> Int? {
    (1...2).contains(text.utf8.count) ? number(text) : nil
  }

  private static func number(_ text: Substring) -> Int? {
    guard !text.isEmpty, text.utf8.count <= 8,
      text.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return Int(text)
  }
}
