/// How a dispute stands after its events: the columns of a row that follow from them.
struct Standing: Sendable {
  private(set) var accepted: Day?
  private(set) var mediator = ""
  private(set) var sessions: [Day] = []
  private(set) var outcome = ""
  private(set) var form = ""
  private(set) var terms = ""
  private(set) var agreed: Day?
  private(set) var performed: Day?
  private(set) var closed: Day?
  private(set) var reason = ""
  private(set) var told: [String] = []
  private(set) var referredTo = ""
  private(set) var visited: Day?
  private(set) var satisfaction = ""

  init(after events: [Event]) {
    for event in events {
      apply(event)
    }
  }

  private mutating func apply(_ event: Event) {
    switch event.act {
    case .registered:
      break
    case .accepted:
      accepted = event.on
    case .assigned(let mediator):
      self.mediator = mediator
    case .session:
      sessions.append(event.on)
    case .resolved(let resolution, let form, let terms):
      outcome = resolution.rawValue
      self.form = form
      self.terms = terms
      agreed = event.on
    case .ended(let fate, let reason, let told):
      outcome = fate.rawValue
      self.reason = reason
      self.told = told
      closed = event.on
    case .referredOut(let body):
      outcome = Fate.referredOut.rawValue
      referredTo = body
      closed = event.on
    case .performed:
      performed = event.on
    case .visited(let satisfaction):
      visited = event.on
      self.satisfaction = satisfaction
    case .closed:
      closed = event.on
    case .reopened:
      reopen()
    }
  }

  /// Forgets the ending and all that followed it.
  private mutating func reopen() {
    (outcome, form, terms, reason, told, referredTo, satisfaction) = ("", "", "", "", [], "", "")
    (agreed, performed, closed, visited) = (nil, nil, nil, nil)
  }
}
