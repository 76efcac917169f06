import GRDB
import Mediation

/// The last serials of stations and years, while a transaction gives out more.
enum OpenNumbering {
  struct Key: Hashable {
    let station: String
    let year: Int
  }
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
    let key = OpenNumbering.Key(station: station, year: year)
    let serial = try (numberings[key] ?? lastSerial(station, year)) + 1
    numberings[key] = serial
    return CaseNumber(station: station, year: year, serial: serial)
  }

  func flushNumberings() throws {
    for (numbering, last) in numberings {
      try statement(
        """
        INSERT INTO numbering (station, year, last_serial) VALUES (?, ?, ?)
        ON CONFLICT (station, year) DO UPDATE SET last_serial = excluded.last_serial
        """
      ).execute(arguments: [numbering.station, numbering.year, last])
    }
    numberings = [:]
  }

  private func lastSerial(_ station: String, _ year: Int) throws -> Int {
    try Int.fetchOne(
      try statement("SELECT last_serial FROM numbering WHERE station = ? AND year = ?"),
      arguments: [station, year]) ?? 0
  }
}
