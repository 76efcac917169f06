/// How long the steps of a dispute take, in days, and how many sessions there are.
struct Spans: Sendable {
  typealias Span = Weighted<ClosedRange<Int>>

  let acceptance: Span
  let agreement: Span
  let ending: Span
  let declining: Span
  let session: Span
  let sessions: Span
  let sessionsElsewise: Span
  let performance: Span
  let visit: Span
  let closing: Span
  let reopening: Span
  let reopeningNextYear: Span
  let recording: Span
  /// Places in the year's order, in ten-thousandths.
  let openPlace: Span
  let endedPlace: Span

  init(_ table: Table) throws {
    func span(_ name: String) throws -> Span {
      try table.only("span", name).weighted { row in
        let (from, to) = (try row.number("from"), try row.number("to"))
        guard 0 <= from, from <= to, to < 10_000 else {
          throw ParameterError("spans.csv: \(name) from \(from) to \(to) is no span")
        }
        return from...to
      }
    }
    acceptance = try span("acceptance")
    agreement = try span("agreement")
    ending = try span("ending")
    declining = try span("declining")
    session = try span("session")
    sessions = try span("sessions")
    sessionsElsewise = try span("sessions_elsewise")
    performance = try span("performance")
    visit = try span("visit")
    closing = try span("closing")
    reopening = try span("reopening")
    reopeningNextYear = try span("reopening_next_year")
    recording = try span("recording")
    openPlace = try span("open_place")
    endedPlace = try span("ended_place")
  }
}
