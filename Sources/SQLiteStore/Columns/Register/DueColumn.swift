import Mediation

/// What is due of a dispute: table `due`.
enum DueColumn: Int, TableColumn {
  case disputeID, kind, term, instalment, station, dueOn

  static let list = "dispute_id, kind, term, instalment, station, due_on"
}

extension Pending {
  /// Reads what is kept: no term and no instalment is 0.
  init(kept kind: Kind, on day: Day, term: Int, instalment: Int) {
    self.init(
      kind, on: day, term: term == 0 ? nil : term, instalment: instalment == 0 ? nil : instalment)
  }
}
