/// A text beside its commitment: table `personal`.
enum PersonalColumn: Int, TableColumn {
  case eventID, position, field, salt, value

  static let list = "event_id, position, field, salt, value"
}
