/// What is due of a dispute: table `due`.
enum DueColumn: Int, TableColumn {
  case disputeID, kind, station, dueOn

  static let list = "dispute_id, kind, station, due_on"
}
