import Formats

extension Day {
  /// Reads what a person types for a day, in either language.
  ///
  /// Understands `2021-03-05`, `20210305`, `2021/3/5`, `2021.3.5`, `2021年3月5日`, `3月5日` (of
  /// the present year), `today`, `yesterday`, `今天`, `昨天`, `前天`,
  /// `tomorrow`, `明天`, `后天` and `-3d` (days ago), in digits of
  /// either width.
  public init?(words: String, today: Day) {
    let words = words.narrow
    switch words {
    case "today", "今天": self = today
    case "yesterday", "昨天": self = today - 1
    case "前天": self = today - 2
    case "tomorrow", "明天": self = today + 1
    case "后天": self = today + 2
    default:
      if let ago = Day.daysAgo(words) {
        self = today - ago
      } else if let day = Day(written: words, inYearOf: today) {
        self = day
      } else {
        return nil
      }
    }
  }

  /// Reads a written date of the kinds found in station ledgers; a missing year is that of `today`
  /// when one is given, and refused otherwise.
  public init?(written text: String, inYearOf today: Day? = nil) {
    if let iso = Day(text) {
      self = iso
      return
    }
    let text = text.narrow
    if let iso = Day(text) {
      self = iso
      return
    }
    if text.utf8.count == 8, let number = Day.number(Array(text.utf8)[...]) {
      self.init(year: number / 10_000, month: number / 100 % 100, day: number % 100)
      return
    }
    guard let parts = Day.parts(of: text) else { return nil }
    switch (parts.count, today) {
    case (3, _): self.init(year: parts[0], month: parts[1], day: parts[2])
    case (2, .some(let today)): self.init(year: today.year, month: parts[0], day: parts[1])
    default: return nil
    }
  }

  /// `-3d` is three.
  private static func daysAgo(_ words: String) -> Int? {
    let bytes = Array(words.utf8)
    guard bytes.count >= 3, bytes.count <= 6, bytes[0] == UInt8(ascii: "-"),
      bytes[bytes.count - 1] == UInt8(ascii: "d")
    else { return nil }
    return number(bytes[1..<(bytes.count - 1)])
  }

  /// The numbers of `2021/3/5`, `2021.3.5`, `2021年3月5日` or `3月5日`: one kind of separator, a
  /// four-digit year, months and days of one or two digits.
  private static func parts(of text: String) -> [Int]? {
    for marks in [["/", "/", ""], [".", ".", ""], ["年", "月", "日"], ["月", "日"]] {
      var rest = Substring(text).utf8
      var parts: [Int] = []
      for mark in marks {
        let digits = rest.prefix { $0 >= 0x30 && $0 <= 0x39 }
        let widths = parts.isEmpty && marks.count == 3 ? 4...4 : 1...2
        guard widths.contains(digits.count), let value = Int(Substring(digits)) else { break }
        rest = rest.dropFirst(digits.count)
        guard rest.starts(with: mark.utf8) else { break }
        rest = rest.dropFirst(mark.utf8.count)
        parts.append(value)
      }
      if parts.count == marks.count, rest.isEmpty { return parts }
    }
    return nil
  }
}
