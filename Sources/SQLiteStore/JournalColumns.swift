/// A link of a station's chain: table `event`.
enum EventColumn: Int, TableColumn {
  case id, disputeID, station, sequence, operationID, body, hash

  static let list = "id, dispute_id, station, sequence, operation_id, body, hash"
}

/// A text beside its commitment: table `personal`.
enum PersonalColumn: Int, TableColumn {
  case eventID, position, field, salt, value

  static let list = "event_id, position, field, salt, value"
}

/// What was asked for: table `operation`.
enum OperationColumn: Int, TableColumn {
  case id, key, verb, enteredAt, enteredBy, number, undoes, salt

  static let list = "id, key, verb, entered_at, entered_by, number, undoes, salt"
}
