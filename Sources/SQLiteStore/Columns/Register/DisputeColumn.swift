/// The register's row of a dispute: table `dispute`.
enum DisputeColumn: Int, TableColumn {
  case id, station, year, serial, category, source, grid, sourceRef
  case status, outcome, form, mediator, registeredOn, enteredAt, acceptedOn
  case agreedOn, performBy, performedOn, closedOn, movedOn, mergedInto, textSequence, textPosition
  case otherMediators, track, nextSession

  static let list = """
    id, station, year, serial, category, source, grid, source_ref,
    status, outcome, form, mediator, registered_on, entered_at, accepted_on,
    agreed_on, perform_by, performed_on, closed_on, moved_on, merged_into,
    text_sequence, text_position, other_mediators, track, next_session
    """
}
