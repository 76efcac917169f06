import Mediation

/// The events of one dispute, written one after the other.
struct History {
  static let number = CaseNumber(station: "JS07", year: 2021, serial: 1)

  private(set) var events: [Event] = []

  func registered() -> History {
    let registration = Registration(category: .neighbour, source: .walkIn, summary: "测试")
    return adding(.registered(registration), operation: "op1")
  }

  /// The history with one more act, on a day counted from the first.
  func adding(_ act: Act, after days: Int = 0, operation: String) -> History {
    var history = self
    let day = Course.start + days
    history.events.append(
      Event(
        sequence: events.count + 1, number: History.number, entry: Entry(act, on: day),
        enteredAt: .noon(of: day), enteredBy: "jia", operation: operation))
    return history
  }

  func undoing(_ operation: String) -> History {
    adding(.undone(operation: operation), after: 90, operation: "undo-\(operation)")
  }

  func replayed() throws -> Dispute { try Dispute(replaying: events) }
}
