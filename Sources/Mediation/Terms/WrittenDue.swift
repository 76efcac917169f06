/// A day as people write it within a text: `2021-03-20`, `2021年3月20日`, `3月20日`, `三月二十日`, `下月15日`.
struct WrittenDue: Equatable {
  let day: Day
  /// Whether the year was taken from the day of the text.
  let isYearTaken: Bool
  /// The places it takes.
  let places: Range<Int>

  /// Reads the day that begins at a place of a text that was written on a day.
  init?(_ text: [Unicode.Scalar], at start: Int, writtenOn today: Day) {
    if let found = WrittenDue.full(text, start) {
      self.init(found, isYearTaken: false, start)
    } else if let found = WrittenDue.monthAndDay(text, start, today) {
      self.init(found, isYearTaken: true, start)
    } else if let found = WrittenDue.dayOfMonth(text, start, today) {
      self.init(found, isYearTaken: false, start)
    } else {
      return nil
    }
  }

  private init(_ found: (day: Day, end: Int), isYearTaken: Bool, _ start: Int) {
    day = found.day
    self.isYearTaken = isYearTaken
    places = start..<found.end
  }

  /// `2021-3-20`, `2021/3/20`, `2021.3.20`, `2021年3月20日`
  private static func full(_ text: [Unicode.Scalar], _ start: Int) -> (day: Day, end: Int)? {
    guard let year = digits(text, start), year.end - start == 4, year.end < text.count else {
      return nil
    }
    let mark = text[year.end]
    guard mark == "年" || mark == "-" || mark == "/" || mark == "." else { return nil }
    guard let month = number(text, year.end + 1), month.end < text.count,
      text[month.end] == (mark == "年" ? "月" : mark), let day = number(text, month.end + 1)
    else { return nil }
    return dated(year.value, month.value, day, isWritten: mark == "年", text)
  }

  /// `3月20日`, `三月二十号`
  private static func monthAndDay(
    _ text: [Unicode.Scalar], _ start: Int, _ today: Day
  ) -> (day: Day, end: Int)? {
    guard let month = number(text, start), month.end < text.count, text[month.end] == "月",
      let day = number(text, month.end + 1)
    else { return nil }
    return dated(today.year, month.value, day, isWritten: true, text)
  }

  /// `本月20日`, `下月十五日`, `下个月15号`
  private static func dayOfMonth(
    _ text: [Unicode.Scalar], _ start: Int, _ today: Day
  ) -> (day: Day, end: Int)? {
    for (words, months) in [("本月", 0), ("当月", 0), ("下月", 1), ("下个月", 1)] {
      guard text[start...].starts(with: words.unicodeScalars) else { continue }
      guard let day = number(text, start + words.unicodeScalars.count) else { return nil }
      let month = today.month - 1 + months
      return dated(today.year + month / 12, month % 12 + 1, day, isWritten: true, text)
    }
    return nil
  }

  private static func dated(
    _ year: Int, _ month: Int, _ day: (value: Int, end: Int), isWritten: Bool,
    _ text: [Unicode.Scalar]
  ) -> (day: Day, end: Int)? {
    var end = day.end
    if isWritten {
      guard end < text.count, text[end] == "日" || text[end] == "号" else { return nil }
      end += 1
    } else if end < text.count, text[end].digit != nil {
      return nil
    }
    return Day(year: year, month: month, day: day.value).map { ($0, end) }
  }

  private static func digits(_ text: [Unicode.Scalar], _ start: Int) -> (value: Int, end: Int)? {
    var place = start
    var value = 0
    while place < text.count, place - start < 5, let digit = text[place].digit {
      value = value * 10 + digit
      place += 1
    }
    return place > start ? (value, place) : nil
  }

  /// A number of one or two digits, or such a numeral.
  private static func number(_ text: [Unicode.Scalar], _ start: Int) -> (value: Int, end: Int)? {
    if let found = digits(text, start) { return found.end - start <= 2 ? found : nil }
    guard let number = WrittenNumber(text, at: start), let value = number.integer, value < 100
    else {
      return nil
    }
    return (value, number.end)
  }
}
