/// An operation `o` with the id of the one it took back, `t`.
enum OperationAnswerColumn: Int, TableColumn {
  case key, verb, enteredAt, enteredBy, number, undoneKey

  static let list = "o.key, o.verb, o.entered_at, o.entered_by, o.number, t.key"
}
