/// A link of a station's chain: table `event`.
enum EventColumn: Int, TableColumn {
  case id, disputeID, station, sequence, operationID, body, hash

  static let list = "id, dispute_id, station, sequence, operation_id, body, hash"
}
