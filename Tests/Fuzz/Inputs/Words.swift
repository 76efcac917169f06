import Formats
import Mediation

// What a person types.

private let today = Day(ordinal: 18_691)

/// What is read, as words parted by line breaks or as one line, prints as a line that is read as the same
/// and means the same.
func filter(_ bytes: [UInt8]) {
  let text = String(decoding: bytes, as: UTF8.self)
  let words = text.split(separator: "\n").map(String.init)
  for syntax in [try? FilterSyntax(words: words), try? FilterSyntax(line: text)] {
    guard let syntax else { continue }
    let line = syntax.description
    let again = try? FilterSyntax(line: line)
    require(again == syntax, "not the same again: \(line)")
    require(again?.description == line, "not the same line: \(line)")
    guard let again else { continue }
    require(meaning(again) == meaning(syntax), "not the same meaning: \(line)")
  }
}

/// What a filter means where every name is known and nothing is kept; `nil` where it is refused.
private func meaning(_ syntax: FilterSyntax) -> DisputeFilter? {
  try? DisputeFilter(resolving: syntax, in: Everybody(), today: today, asker: "a")
}

private struct Everybody: FilterDirectory {
  func holdsUnit(_ code: String, _ kind: Unit.Kind) -> Bool { true }
  func units(named name: String) -> [Unit] { [] }
  func units() -> [Unit] { [] }
  func mediator(_ code: String) -> Mediator? {
    Mediator(code: code, name: code, kind: .unstated, station: nil)
  }
  func mediators() -> [Mediator] { [] }
  func operatorWithCode(_ code: String) -> Operator? { nil }
  func operators() -> [Operator] { [] }
  func holds(_ filter: DisputeFilter) -> Bool { true }
}

/// What is read lies in the calendar and prints as it was written.
func day(_ bytes: [UInt8]) {
  let text = String(decoding: bytes, as: UTF8.self)
  if let day = Day(text) {
    require(day.description == text, "another day: \(day)")
    inCalendar(day)
  }
  if let day = Day(words: text, today: today) { inCalendar(day) }
  if let day = Day(written: text) {
    require(Day(words: text, today: today) == day, "a written day is another in words")
  }
  if let instant = Instant(text) {
    require(instant.description == text, "another instant: \(instant)")
    require(Instant.end(of: instant.day) >= instant, "after the end of its day")
    require(Instant.end(of: instant.day - 1) < instant, "before the beginning of its day")
  }
  if let period = Period(text) {
    require(period.description == text, "another period: \(period)")
    let months = period.months
    require(months.first?.start == period.start && months.last?.end == period.end, "gaps")
    require(zip(months, months.dropFirst()).allSatisfy { $0.end == $1.start }, "gaps")
    require(period.contains(period.lastDay) && !period.contains(period.end), "a day too many")
  }
}

private func inCalendar(_ day: Day) {
  require(Day(day.description) == day, "not in the calendar: \(day)")
  let (year, month, dayOfMonth) = (day + 1).civil
  let isNext = (year, month, dayOfMonth) == (day.year, day.month, day.dayOfMonth + 1)
  let isLast = dayOfMonth == 1 && day.dayOfMonth == Day.length(ofMonth: day.month, year: day.year)
  require(isNext || isLast, "another day follows \(day)")
}

func words(_ bytes: [UInt8]) {
  let text = String(decoding: bytes, as: UTF8.self)
  if let number = CaseNumber(text) {
    require(CaseNumber(number.description) == number, "another number: \(number)")
    require(CaseNumber(text, home: "XX", year: 1) == number, "a full number depends on the home")
  }
  if let number = CaseNumber(text, home: "JS07", year: 2021) {
    require(CaseNumber(number.description) == number, "another number: \(number)")
  }
  if let party = try? Party(words: text), let name = party.name {
    let again = try? Party(words: "\(party.role.rawValue)@\(party.side.rawValue):\(name)")
    require(again == party, "another party: \(party)")
  }
  if let code = UnitCode.station(text) { require(UnitCode.station(code) == code, code) }
  if let code = UnitCode.person(text) { require(code == text, code) }
  if let category = Category(understanding: text) {
    require(Category(understanding: category.label.zh) == category, "another category")
  }
  if let money = Money(text) { require(Money(money.description) == money, "another amount") }
  if let money = Money(written: text) {
    require(Money(written: money.grouped) == money, "another amount")
  }
  let reading = TermReading(text, agreedOn: Day(ordinal: 18_691))
  if let amount = reading.amount.value { require(amount.fen > 0, "no amount") }
  if let day = reading.day.value { require(day >= Day(ordinal: 18_691), "a day that has passed") }
  if let account = TermsAccount(text: text) { require(account.text == text, "another account") }
  let shown = text.visible()
  require(!shown.utf8.contains { $0 < 0x20 || $0 == 0x7F }, "a control character is shown")
  require(shown.visible() == shown, "something hidden is left")
  require(!CSVWriter.guarded(text).hasPrefix("="), "a formula is not guarded")
  require(text.truncated(to: 9).displayWidth <= 9, "too wide")
  _ = text.initials
}
