/// City, districts, stations and what is below them: table `unit`.
enum UnitColumn: Int, TableColumn {
  case code, kind, name, parent

  static let list = "code, kind, name, parent"
}
