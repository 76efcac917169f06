/// Who stands in a dispute: table `party`.
enum PartyColumn: Int, TableColumn {
  case disputeID, position, role, side, removed

  static let list = "dispute_id, position, role, side, removed"
}
