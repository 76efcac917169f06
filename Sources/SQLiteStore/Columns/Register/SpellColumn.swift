/// When a dispute was open: table `spell`.
enum SpellColumn: Int, TableColumn {
  case disputeID, position, openedOn, openedAs, endedOn, endedAs
  case reopenedOn, acceptedOn, settleBy, sessionOn, outcome, form, performBy
  case performedOn, visitBy, referredTo, terms

  static let list = """
    dispute_id, position, opened_on, opened_as, ended_on, ended_as,
    reopened_on, accepted_on, settle_by, session_on, outcome, form, perform_by,
    performed_on, visit_by, referred_to, terms
    """
}
