/// The course of one dispute, drawn event by event; the days never decrease.
struct Course {
  let parameters: Parameters
  let calendar: SampleCalendar
  let matter: Matter
  let mediator: String
  let registered: Day
  var random: SplitMix64
  private(set) var events: [Event] = []

  init(
    _ matter: Matter, mediator: String, registered: Day, calendar: SampleCalendar,
    parameters: Parameters, random: SplitMix64
  ) {
    self.parameters = parameters
    self.calendar = calendar
    self.matter = matter
    self.mediator = mediator
    self.registered = registered
    self.random = random
    add(.registered, on: registered)
  }

  /// Whether the dispute was reopened at some time.
  var isReopened: Bool {
    events.contains { if case .reopened = $0.act { true } else { false } }
  }

  mutating func add(_ act: Event.Act, on day: Day) {
    events.append(Event(on: day, act: act))
  }

  /// The day after a drawn span; any day up to the limit when the span would pass it.
  mutating func day(after span: Spans.Span, from start: Day, until limit: Day) -> Day {
    let days = span.number(&random)
    return start + (start + days <= limit ? days : random.below(limit - start + 1))
  }

  /// Accepts the dispute and gives it to a mediator; the day of that.
  mutating func takeUp() -> Day {
    let day = day(
      after: parameters.spans.acceptance, from: registered, until: calendar.lastDay)
    add(.accepted, on: day)
    add(.assigned(mediator: mediator), on: day)
    return day
  }

  /// Holds sessions on different days of the span, the last one near its end or on it.
  mutating func holdSessions(
    _ count: Int, from start: Day, until end: Day, last result: Event.SessionResult
  ) {
    guard count > 0 else { return }
    let lag = parameters.spans.session.number(&random)
    var days = [max(start, end - lag)]
    while days.count < count, let earliest = days.last, earliest > start {
      days.append(earliest - 1 - random.below(earliest - start))
    }
    for day in days.dropFirst().reversed() {
      add(.session(.continued), on: day)
    }
    add(.session(result), on: days[0])
  }
}
