/// The register's row of a dispute: table `dispute`.
enum DisputeColumn: Int, TableColumn {
  case id, station, year, serial, category, source, grid, sourceRef
  case status, outcome, form, mediator, registeredOn, enteredAt, acceptedOn
  case agreedOn, performBy, performedOn, closedOn, movedOn, mergedInto

  static let list = """
    id, station, year, serial, category, source, grid, source_ref,
    status, outcome, form, mediator, registered_on, entered_at, accepted_on,
    agreed_on, perform_by, performed_on, closed_on, moved_on, merged_into
    """
}

/// Who stands in a dispute: table `party`.
enum PartyColumn: Int, TableColumn {
  case disputeID, position, role, side

  static let list = "dispute_id, position, role, side"
}

/// When a dispute was open: table `spell`.
enum SpellColumn: Int, TableColumn {
  case disputeID, position, openedOn, openedAs, endedOn, endedAs
  case reopenedOn, acceptedOn, settleBy, sessionOn, outcome, form, performBy
  case performedOn, visitBy, referredTo

  static let list = """
    dispute_id, position, opened_on, opened_as, ended_on, ended_as,
    reopened_on, accepted_on, settle_by, session_on, outcome, form, perform_by,
    performed_on, visit_by, referred_to
    """
}

/// Visits after a dispute: table `visit`.
enum VisitColumn: Int, TableColumn {
  case disputeID, position, visitedOn, satisfaction

  static let list = "dispute_id, position, visited_on, satisfaction"
}

/// Calls that came again: table `repeat_call`.
enum RepeatColumn: Int, TableColumn {
  case disputeID, position, calledOn

  static let list = "dispute_id, position, called_on"
}

/// How a file is kept: table `file_mark`.
enum MarkColumn: Int, TableColumn {
  case disputeID, kind, since

  static let list = "dispute_id, kind, since"
}

/// City, districts, stations and what is below them: table `unit`.
enum UnitColumn: Int, TableColumn {
  case code, kind, name, parent

  static let list = "code, kind, name, parent"
}
