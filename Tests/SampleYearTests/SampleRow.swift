import Formats

/// One row with its history read.
struct SampleRow {
  let columns: [String: String]
  /// The texts in each event; no event for a dispute that was never reopened.
  let events: [[String: String]]

  init(_ columns: [String: String]) throws {
    self.columns = columns
    let text = columns["events"] ?? ""
    let array = text.isEmpty ? [] : try JSON(parsing: text).array ?? []
    events = array.map { event in
      let texts = (event.members ?? []).compactMap { member in
        member.value.string.map { (member.key, $0) }
      }
      return Dictionary(uniqueKeysWithValues: texts)
    }
  }

  subscript(column: String) -> String { columns[column] ?? "" }

  var days: [String] {
    [
      "registered_on", "accepted_on", "agreed_on", "performed_on", "closed_on", "visited_on",
      "recorded_on",
    ].map { self[$0] }.filter { !$0.isEmpty } + sessions + events.map { $0["on"] ?? "" }
  }

  var sessions: [String] { self["sessions"].split(separator: ";").map(String.init) }

  /// The columns as they stand after the events up to a day.
  func replayed(until day: String = "9999-12-31") -> [String: String] {
    var state: [String: String] = [:]
    for event in events where (event["on"] ?? "") <= day {
      let on = event["on"]
      switch event["act"] {
      case "accepted": state["accepted_on"] = on
      case "assigned": state["mediator"] = event["mediator"]
      case "resolved":
        for name in ["outcome", "form", "terms"] { state[name] = event[name] }
        state["agreed_on"] = on
      case "failed", "withdrawn", "terminated":
        state["outcome"] = event["act"]
        state["closed_on"] = on
      case "performed": state["performed_on"] = on
      case "closed": state["closed_on"] = on
      case "visited":
        state["visited_on"] = on
        state["satisfaction"] = event["satisfaction"]
      case "reopened":
        state = state.filter { ["accepted_on", "mediator"].contains($0.key) }
      default: break
      }
    }
    return state
  }

  /// Whether the dispute is resolved at the end of a day.
  func isResolved(on day: String) -> Bool {
    let state = events.isEmpty ? columns : replayed(until: day)
    guard ["agreement", "reconciled"].contains(state["outcome"] ?? "") else { return false }
    return state["agreed_on"].map { $0 <= day } ?? false
  }
}
