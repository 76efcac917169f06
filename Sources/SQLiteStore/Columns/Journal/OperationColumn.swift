/// What was asked for: table `operation`.
enum OperationColumn: Int, TableColumn {
  case id, key, verb, enteredAt, enteredBy, number, undoes, salt

  static let list = "id, key, verb, entered_at, entered_by, number, undoes, salt"
}
