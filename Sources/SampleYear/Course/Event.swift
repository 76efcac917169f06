import Formats

/// One act in the course of a dispute, and the day of it.
struct Event: Sendable {
  let on: Day
  let act: Act

  enum Act: Sendable {
    case registered
    case accepted
    case assigned(mediator: String)
    case session(SessionResult)
    case resolved(Resolution, form: String, terms: String)
    case ended(Fate, reason: String, told: [String])
    case referredOut(to: String)
    case performed
    case visited(satisfaction: String)
    case closed
    case reopened(reason: String)
  }

  enum SessionResult: String, Sendable {
    case agreed
    case notAgreed = "not_agreed"
    case continued
  }

  /// The event as it is written in the column `events`.
  var json: JSON {
    let head = [
      JSON.Member("act", .string(act.name)), JSON.Member("on", .string(on.text)),
    ]
    return .object(head + act.members)
  }
}

extension Event.Act {
  fileprivate var name: String {
    switch self {
    case .registered: "registered"
    case .accepted: "accepted"
    case .assigned: "assigned"
    case .session: "session"
    case .resolved: "resolved"
    case .ended(let fate, _, _): fate.rawValue
    case .referredOut: "referred"
    case .performed: "performed"
    case .visited: "visited"
    case .closed: "closed"
    case .reopened: "reopened"
    }
  }

  /// What the act says besides its name and day.
  fileprivate var members: [JSON.Member] {
    switch self {
    case .registered, .accepted, .performed, .closed:
      return []
    case .assigned(let mediator):
      return [JSON.Member("mediator", .string(mediator))]
    case .session(let result):
      return [JSON.Member("result", .string(result.rawValue))]
    case .resolved(let outcome, let form, let terms):
      return [
        JSON.Member("outcome", .string(outcome.rawValue)), JSON.Member("form", .string(form)),
        JSON.Member("terms", .string(terms)),
      ]
    case .ended(_, let reason, let told):
      let routes = JSON.Member("told", .array(told.map { .string($0) }))
      return [JSON.Member("reason", .string(reason))] + (told.isEmpty ? [] : [routes])
    case .referredOut(let body):
      return [JSON.Member("to", .string(body))]
    case .visited(let satisfaction):
      return [JSON.Member("satisfaction", .string(satisfaction))]
    case .reopened(let reason):
      return [JSON.Member("reason", .string(reason))]
    }
  }
}
