/// Calls that came again: table `repeat_call`.
enum RepeatColumn: Int, TableColumn {
  case disputeID, position, calledOn

  static let list = "dispute_id, position, called_on"
}
