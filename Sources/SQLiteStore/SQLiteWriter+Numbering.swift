import GRDB
import Mediation

/// The last serial of a station and year, while a transaction gives out more.
struct OpenNumbering {
  let station: String
  let year: Int
  var last: Int
}

extension SQLiteReader {
  func lastNumbers() throws -> [CaseNumber] {
    try Row.fetchAll(
      database,
      sql: "SELECT station, year, last_serial FROM numbering ORDER BY station, year"
    ).map { CaseNumber(station: try $0.value(0), year: try $0.value(1), serial: try $0.value(2)) }
  }
}

extension SQLiteWriter {
  func nextNumber(station: String, year: Int) throws -> CaseNumber {
    let key = "\(station)-\(year)"
    var numbering =
      try numberings[key]
      ?? OpenNumbering(station: station, year: year, last: lastSerial(station, year))
    numbering.last += 1
    numberings[key] = numbering
    return CaseNumber(station: station, year: year, serial: numbering.last)
  }

  func flushNumberings() throws {
    for numbering in numberings.values {
      try statement(
        """
        INSERT INTO numbering (station, year, last_serial) VALUES (?, ?, ?)
        ON CONFLICT (station, year) DO UPDATE SET last_serial = excluded.last_serial
        """
      ).execute(arguments: [numbering.station, numbering.year, numbering.last])
    }
    numberings = [:]
  }

  private func lastSerial(_ station: String, _ year: Int) throws -> Int {
    try Int.fetchOne(
      try statement("SELECT last_serial FROM numbering WHERE station = ? AND year = ?"),
      arguments: [station, year]) ?? 0
  }
}
