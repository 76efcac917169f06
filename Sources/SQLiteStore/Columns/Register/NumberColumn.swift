import GRDB
import Mediation

/// The number of a dispute.
enum NumberColumn: Int, TableColumn {
  case station, year, serial

  static let list = "station, year, serial"
}

extension CaseNumber {
  /// - Parameter row: of `NumberColumn`.
  init(_ row: Row) throws {
    self.init(
      station: try row.value(NumberColumn.station), year: try row.value(NumberColumn.year),
      serial: try row.value(NumberColumn.serial))
  }
}
