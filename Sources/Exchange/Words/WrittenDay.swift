import Formats
import Mediation

/// A day as a ledger writes it, in every way that means one day only.
///
/// Years have four digits; of `3/5/2021` nobody can say which is the month, so it is none. A number of
/// five digits is a day as spreadsheets count them, and says so.
struct WrittenDay: Equatable {
  let day: Day
  /// The time of the day as it is written; midnight is none.
  var time: String?
  /// Whether it was a spreadsheet's number.
  var isSerial = false
  /// Whether its year is that of the ledger.
  var tookYear = false

  /// - Parameter year: of the ledger, for days without one; they are none without it.
  init?(_ text: String, year: Int? = nil) {
    if text.utf8.count == 10, let day = Day(text) {
      self.init(day)
      return
    }
    let text = WrittenDay.plain(text)
    guard text.utf8.count <= 60,
      let found = WrittenDay.serial(text)
        ?? WrittenDay.dayWithTime(text, year: year)
    else { return nil }
    self = found
  }

  private init(_ day: Day) { self.day = day }

  /// Narrow, in capitals, without blanks at the ends, with one space for several of any kind.
  private static func plain(_ text: String) -> String {
    var plain = String.UnicodeScalarView()
    for scalar in text.narrow.unicodeScalars {
      if scalar.isUnseen {
        if let last = plain.last, last != " ", scalar.properties.isWhitespace { plain.append(" ") }
        continue
      }
      switch scalar {
      case "a"..."z": plain.append(Unicode.Scalar(UInt8(scalar.value) - 0x20))
      case "—", "–", "−", "－", "‐", "‑": plain.append("-")
      case "·", "．", "。", "・": plain.append(".")
      case "：": plain.append(":")
      default: plain.append(scalar)
      }
    }
    if plain.last == " " { plain.removeLast() }
    return String(plain)
  }

  // MARK: Numbers of spreadsheets

  /// 1990-01-01 to 2099-12-31, counted from 1899-12-30; the rest of a day is its time.
  private static func serial(_ text: String) -> WrittenDay? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, parts[0].utf8.count == 5,
      parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let number = Int(parts[0]), (32_874...73_050).contains(number),
      let epoch = Day(year: 1899, month: 12, day: 30)
    else { return nil }
    var found = WrittenDay(epoch + number)
    found.isSerial = true
    if parts.count == 2, let rest = Double("0.\(parts[1])") {
      let minutes = Int((rest * 1440).rounded())
      guard minutes < 1440 else { return nil }
      if minutes > 0 { found.time = clock(minutes / 60, minutes % 60, nil) }
    }
    return found
  }

  // MARK: Days with a time behind them

  private static func dayWithTime(_ text: String, year: Int?) -> WrittenDay? {
    guard let text = withoutWeekday(text) else { return nil }
    if let found = WrittenDay(date: text.text, year: year) { return found.on(text.weekday) }
    if let found = digits(text.text) { return found.on(text.weekday) }
    // The longest beginning that is a day and whose rest is a time.
    let bytes = Array(text.text.utf8)
    for place in bytes.indices.dropFirst(4).reversed() {
      let mark = bytes[place]
      let isMark = mark == UInt8(ascii: " ") || mark == UInt8(ascii: "T")
      guard isMark || bytes[place - 1] >= 0x80 && (mark >= 0x30 && mark <= 0x39 || mark >= 0x80)
      else { continue }
      guard let head = String(validating: bytes[..<place], as: UTF8.self),
        let tail = String(validating: bytes[(isMark ? place + 1 : place)...], as: UTF8.self),
        var found = WrittenDay(date: head, year: year)
      else { continue }
      if ["上午", "下午", "早上", "晚上", "中午", "凌晨"].contains(tail) {
        found.time = tail
        return found.on(text.weekday)
      }
      guard let time = Time(tail) else { continue }
      if let offset = time.offset { found = found.shifted(time.minutes, by: 480 - offset) }
      found.time = time.isMidnight ? nil : clock(time.minutes(here: 480), time.second)
      return found.on(text.weekday)
    }
    return nil
  }

  /// `20210305142000`, as systems write it.
  private static func digits(_ text: String) -> WrittenDay? {
    guard text.utf8.count == 14 || text.utf8.count == 12,
      text.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    let parts = [8..<10, 10..<12, 12..<14].prefix(text.utf8.count == 14 ? 3 : 2).map { range in
      String(Substring(text.utf8.dropFirst(range.lowerBound).prefix(range.count)))
    }
    guard var found = WrittenDay(date: String(text.prefix(8)), year: nil),
      let time = Time(parts.joined(separator: ":"))
    else { return nil }
    found.time = time.isMidnight ? nil : clock(time.minutes, time.second)
    return found
  }

  private func shifted(_ minutes: Int, by difference: Int) -> WrittenDay {
    let here = minutes + difference
    var shifted = WrittenDay(day + (here < 0 ? -1 : here >= 1440 ? 1 : 0))
    shifted.tookYear = tookYear
    return shifted
  }

  private static func clock(_ minutes: Int, _ second: Int?) -> String {
    clock(minutes / 60, minutes % 60, second)
  }

  private static func clock(_ hour: Int, _ minute: Int, _ second: Int?) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let seconds = second.map { $0 == 0 ? "" : ":\(two($0))" } ?? ""
    return "\(two(hour)):\(two(minute))\(seconds)"
  }

  // MARK: Days of the week

  /// A text without the day of the week behind its date, which has to be the right one.
  private static func withoutWeekday(_ text: String) -> (text: String, weekday: Int?)? {
    guard text.utf8.contains(where: { $0 >= 0x80 }) else { return (text, nil) }
    for lead in ["星期", "周", "礼拜"] {
      guard let range = text.unicodeScalars.firstRange(of: lead.unicodeScalars) else { continue }
      guard range.upperBound < text.endIndex,
        let weekday = ["一", "二", "三", "四", "五", "六", "日"].firstIndex(
          of: String(text[range.upperBound]).replacing("天", with: "日"))
      else { return nil }
      let head = String(text[..<range.lowerBound])
      let tail = String(text[text.index(after: range.upperBound)...])
      let trim = { (text: String) in
        text.trimmingPrefix { " ()".contains($0) }
      }
      let before = String(String(trim(String(head.reversed()))).reversed())
      let after = String(trim(tail))
      return (after.isEmpty ? before : "\(before) \(after)", weekday)
    }
    return (text, nil)
  }

  /// `nil` where the calendar says another day of the week.
  private func on(_ weekday: Int?) -> WrittenDay? {
    guard let weekday else { return self }
    // 1970-01-01 was a Thursday.
    return ((day.ordinal + 3) % 7 + 7) % 7 == weekday ? self : nil
  }
}

extension WrittenDay {
  /// A time of the day: `14:20`, `14:20:00`, `14时20分`, `下午2:20`, with `Z` or `+08:00` behind it.
  private struct Time {
    var hour = 0
    var minute = 0
    var second: Int?
    /// In minutes east of Greenwich.
    var offset: Int?

    var minutes: Int { hour * 60 + minute }
    var isMidnight: Bool { minutes == 0 && (second ?? 0) == 0 && offset == nil }

    /// The minute of the day on the clock of the office.
    func minutes(here: Int) -> Int {
      guard let offset else { return minutes }
      return ((minutes + here - offset) % 1440 + 1440) % 1440
    }

    init?(_ text: String) {
      var text = text.replacing(" ", with: "")
      let halves = [("上午", 0), ("早上", 0), ("凌晨", 0), ("中午", 12), ("下午", 12), ("晚上", 12)]
      var half: Int?
      for (word, hours) in halves where text.hasPrefix(word) {
        half = hours
        text.removeFirst(word.count)
      }
      for (word, hours) in [("AM", 0), ("PM", 12)] where text.hasSuffix(word) {
        guard half == nil else { return nil }
        half = hours
        text.removeLast(2)
      }
      if text.hasSuffix("Z") {
        offset = 0
        text.removeLast()
      } else if let sign = text.lastIndex(where: { $0 == "+" || $0 == "-" }) {
        let (start, rest) = (text[..<sign], text[sign...])
        // Times with a zone have seconds; `9:00-10:30` is from when to when.
        if rest.first == "-", start.count(where: { $0 == ":" }) < 2 {
          guard Time(String(rest.dropFirst())) != nil else { return nil }
        } else {
          guard let east = Time.offset(rest) else { return nil }
          offset = east
        }
        text = String(start)
      }
      for (mark, colon) in [("时", ":"), ("点", ":"), ("分", ":"), ("秒", "")] {
        text = text.replacing(mark, with: colon)
      }
      if text.hasSuffix(":") { text.removeLast() }
      var parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
      guard (1...3).contains(parts.count), parts.count > 1 || half != nil || text.utf8.count < 3
      else { return nil }
      if parts.count == 3, let point = parts[2].firstIndex(of: ".") {
        parts[2] = String(parts[2][..<point])
      }
      let numbers = parts.compactMap { part -> Int? in
        part.utf8.allSatisfy { (0x30...0x39).contains($0) } && part.utf8.count <= 2
          ? Int(part) : nil
      }
      guard numbers.count == parts.count, let first = numbers.first else { return nil }
      hour = first
      if let half {
        guard (0...12).contains(hour) else { return nil }
        hour = hour % 12 + (half == 12 ? 12 : 0)
      }
      minute = numbers.count > 1 ? numbers[1] : 0
      second = numbers.count > 2 ? numbers[2] : nil
      guard (0...23).contains(hour), (0...59).contains(minute), (0...60).contains(second ?? 0)
      else { return nil }
    }

    private static func offset(_ text: Substring) -> Int? {
      let digits = text.dropFirst().filter { $0 != ":" }
      guard digits.utf8.count == 4 || digits.utf8.count == 2, let number = Int(digits) else {
        return nil
      }
      let minutes = digits.utf8.count == 2 ? number * 60 : number / 100 * 60 + number % 100
      guard minutes <= 14 * 60 else { return nil }
      return text.first == "-" ? -minutes : minutes
    }
  }
}
