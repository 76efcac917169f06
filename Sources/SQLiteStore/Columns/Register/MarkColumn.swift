/// How a file is kept: table `file_mark`.
enum MarkColumn: Int, TableColumn {
  case disputeID, kind, since

  static let list = "dispute_id, kind, since"
}
