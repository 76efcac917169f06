/// How far the kept counts reach, and what they were counted by.
enum ReachColumn: Int, TableColumn {
  case lastMonth, countedBy

  static let list = "last_month, counted_by"
}
