import Formats
import Mediation

/// Two days or two times of a day as ledgers write them: 2021.3.2—2021.3.4, 3月2日至5日, 3月8日9:00-10:30.
struct WrittenSpan {
  let first: WrittenDay
  let last: WrittenDay

  /// - Parameter year: of days without one.
  init?(_ text: String, year: Int?) {
    let text = text.narrow.tidied
    guard let (head, tail) = WrittenSpan.halves(of: text),
      let first = WrittenDay(head, year: year),
      let last = WrittenSpan.last(tail, after: first), first.day <= last.day
    else { return nil }
    self.first = first
    self.last = last
  }

  /// What stands before and behind the only mark of a span; a single hyphen may be one too.
  private static func halves(of text: String) -> (String, String)? {
    for mark in ["——", "—", "–", "~", "～", "至", "到", " - ", "--", "-"] {
      let parts = text.split(separator: mark, omittingEmptySubsequences: false)
      guard parts.count == 2 else { continue }
      let (head, tail) = (String(parts[0]).tidied, String(parts[1]).tidied)
      if !head.isEmpty, !tail.isEmpty { return (head, tail) }
    }
    return nil
  }

  /// A day of its own, one of the month of the first, or a time of the first day.
  private static func last(_ text: String, after first: WrittenDay) -> WrittenDay? {
    let day = first.day
    if text.contains(":") || text.contains("时") || text.contains("点"),
      WrittenDay("\(day) \(text)", year: nil)?.time != nil
    {
      return first
    }
    if let last = WrittenDay(text, year: day.year) { return last.isSerial ? nil : last }
    guard text.hasSuffix("日") || text.hasSuffix("号") else { return nil }
    return WrittenDay("\(day.year)年\(day.month)月\(text)", year: nil)
  }
}
