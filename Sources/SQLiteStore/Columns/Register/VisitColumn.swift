/// Visits after a dispute: table `visit`.
enum VisitColumn: Int, TableColumn {
  case disputeID, position, visitedOn, satisfaction

  static let list = "dispute_id, position, visited_on, satisfaction"
}
