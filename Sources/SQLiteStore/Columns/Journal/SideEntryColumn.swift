/// An entry of a side journal.
enum SideEntryColumn: Int, TableColumn {
  case sequence, body

  static let list = "sequence, body"
}
