import GRDB
import Mediation
import StoreKit

extension SQLiteReader {
  func lastNumbers() throws -> [CaseNumber] {
    try Row.fetchAll(
      database,
      sql: "SELECT station, year, last_serial FROM numbering ORDER BY station, year"
    ).map { try CaseNumber($0) }
  }
}

extension SQLiteWriter {
  func nextNumber(station: String, year: Int) throws -> CaseNumber {
    try reach.require(station: station)
    let series = NumberSeries(station: station, year: year)
    let serial = try numbers.next(of: series) { try lastSerial(station, year) }
    return CaseNumber(station: station, year: year, serial: serial)
  }

  func flushNumbers() throws {
    for (series, serial) in numbers.takeAll() {
      try statement(
        """
        INSERT INTO numbering (station, year, last_serial) VALUES (?, ?, ?)
        ON CONFLICT (station, year) DO UPDATE SET last_serial = excluded.last_serial
        """
      ).execute(arguments: [series.station, series.year, serial])
    }
  }

  private func lastSerial(_ station: String, _ year: Int) throws -> Int {
    try Int.fetchOne(
      try statement("SELECT last_serial FROM numbering WHERE station = ? AND year = ?"),
      arguments: [station, year]) ?? 0
  }
}
