import Formats

/// One line of the file: a dispute, with everything known of it.
struct Row {
  let reference: String
  let station: Station
  let grid: String
  let matter: Matter
  let source: String
  let registered: Day
  let recorded: Day
  /// The whole history, of a dispute that was reopened.
  let events: [Event]?
  let standing: Standing

  /// The names of the columns.
  static let header = [
    "source_ref", "station", "station_name", "district", "grid", "category", "source", "summary",
    "registered_on", "accepted_on", "mediator", "sessions", "outcome", "form", "terms",
    "agreed_on", "performed_on", "closed_on", "reason", "told", "referred_to", "visited_on",
    "satisfaction", "applicant", "respondent", "recorded_on", "events",
  ]

  /// The fields in the order of the header.
  var fields: [String] {
    // The history tells the sessions itself, before and after the reopening.
    let sessions = events == nil ? standing.sessions : []
    return [
      reference, station.code, station.name, station.district, grid, matter.category, source,
      matter.summary, registered.text, text(standing.accepted), standing.mediator,
      list(sessions.map(\.text)), standing.outcome, standing.form, standing.terms,
      text(standing.agreed), text(standing.performed), text(standing.closed), standing.reason,
      list(standing.told), standing.referredTo, text(standing.visited), standing.satisfaction,
      matter.applicant, matter.respondent, recorded.text, history,
    ]
  }

  private var history: String {
    guard let events else { return "" }
    return JSON.array(events.map(\.json)).text
  }

  private func text(_ day: Day?) -> String {
    day?.text ?? ""
  }

  private func list(_ parts: [String]) -> String {
    parts.joined(separator: ";")
  }
}
