extension Course {
  /// Runs a dispute that is not resolved at the end of the year.
  mutating func run(to fate: Fate) {
    switch fate {
    case .declined:
      let day = day(
        after: parameters.spans.declining, from: registered, until: calendar.lastDay)
      add(.ended(.declined, reason: parameters.codes.declined.draw(&random), told: []), on: day)
    case .open:
      let accepted = takeUp()
      let sessions = parameters.spans.sessionsElsewise.number(&random)
      let end = day(after: parameters.spans.ending, from: accepted, until: calendar.lastDay)
      holdSessions(sessions, from: accepted, until: end, last: .continued)
    case .failed, .withdrawn, .terminated, .referredOut:
      end(as: fate, from: takeUp(), until: calendar.lastDay)
    }
  }

  /// Ends an accepted dispute without an agreement; the day of it.
  @discardableResult
  mutating func end(as fate: Fate, from accepted: Day, until limit: Day) -> Day {
    let (codes, spans) = (parameters.codes, parameters.spans)
    let ended = day(after: spans.ending, from: accepted, until: limit)
    let span = fate == .failed ? spans.sessions : spans.sessionsElsewise
    holdSessions(
      span.number(&random), from: accepted, until: ended,
      last: fate == .failed ? .notAgreed : .continued)
    switch fate {
    case .failed:
      add(.ended(fate, reason: codes.failed.draw(&random), told: drawRoutes()), on: ended)
    case .terminated:
      add(.ended(fate, reason: codes.terminated.draw(&random), told: []), on: ended)
    case .referredOut:
      add(.referredOut(to: codes.referredTo.draw(&random)), on: ended)
    case .open, .withdrawn, .declined:
      add(.ended(.withdrawn, reason: codes.withdrawn.draw(&random), told: []), on: ended)
    }
    return ended
  }

  /// One or two routes the parties are told about.
  private mutating func drawRoutes() -> [String] {
    let first = parameters.codes.told.draw(&random)
    let second = parameters.codes.told.draw(&random)
    return first == second ? [first] : [first, second]
  }
}
