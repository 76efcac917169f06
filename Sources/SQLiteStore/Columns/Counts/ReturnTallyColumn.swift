/// What came back after it was resolved: table `return_tally`.
enum ReturnTallyColumn: Int, TableColumn {
  case resolvedOn, cameBackOn, count

  static let list = "resolved_on, came_back_on, count"
}
