import Formats
import Mediation

extension [AgendaItem] {
  /// What is due as a calendar (RFC 5545): a day-long entry each, by its number and what is to be done; no
  /// text of any file.
  func calendar(_ language: Language) -> String {
    let head = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//mediate//agenda//ZH", "CALSCALE:GREGORIAN",
    ]
    return (head + flatMap { $0.entry(language) } + ["END:VCALENDAR"])
      .flatMap { $0.folded }.map { $0 + "\r\n" }.joined()
  }
}

extension AgendaItem {
  fileprivate func entry(_ language: Language) -> [String] {
    [
      "BEGIN:VEVENT", "UID:\(number)-\(due.kind.rawValue)\(place)@mediate",
      // The day itself, so that the same calendar is the same bytes.
      "DTSTAMP:\(due.on.compact)T000000Z", "DTSTART;VALUE=DATE:\(due.on.compact)",
      "DTEND;VALUE=DATE:\((due.on + 1).compact)",
      "SUMMARY:\(due.kind.label(language)) \(number) \(category.label(language).escaped)",
      "DESCRIPTION:\(next.escaped)", "TRANSP:TRANSPARENT", "END:VEVENT",
    ]
  }
}

extension AgendaItem {
  /// What tells several of a kind apart.
  private var place: String {
    [due.term, due.instalment].compactMap { $0.map { "-\($0)" } }.joined()
  }
}

extension Day {
  fileprivate var compact: String { description.filter { $0 != "-" } }
}

extension String {
  /// A text of a calendar (RFC 5545, 3.3.11).
  fileprivate var escaped: String {
    var escaped = ""
    for character in self {
      if character == "\\" || character == ";" || character == "," { escaped.append("\\") }
      escaped.append(character)
    }
    return escaped
  }

  /// The line in pieces of at most 75 bytes, those after the first indented (RFC 5545, 3.1); no character
  /// is cut in two.
  fileprivate var folded: [String] {
    var lines: [String] = []
    var line = ""
    for scalar in unicodeScalars {
      if line.utf8.count + scalar.utf8.count > 75 {
        lines.append(line)
        line = " "
      }
      line.unicodeScalars.append(scalar)
    }
    return lines + [line]
  }
}
