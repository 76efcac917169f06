/// A station and the last of its entries.
enum StationEndColumn: Int, TableColumn {
  case station, sequence

  static let list = "station, sequence"
}
