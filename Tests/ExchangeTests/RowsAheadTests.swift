import Exchange
import Mediation
import Testing

@Suite("A ledger read ahead")
struct RowsAheadTests {
  private static let now = Instant.noon(of: Day(ordinal: 18_993))

  private static func file(_ rows: Int) throws -> ImportFile {
    let lines = (1...max(1, rows)).prefix(rows).map { row in
      // Every tenth has a date that is none, every seventh one that has not come yet.
      let day = row % 10 == 0 ? "2021-02-30" : row % 7 == 0 ? "2031-01-01" : "2021-03-05"
      return "neighbour,screening,测试\(row),\(day)\n"
    }
    return try ImportFile(
      Array(("category,source,summary,registered_on\n" + lines.joined()).utf8),
      defaultStation: "JS07")
  }

  @Test(
    "gives what the file gives, in order and to the end",
    arguments: [0, 1, 63, 64, 65, 192, 193, 1000])
  func sameRows(count: Int) throws {
    var file = try Self.file(count)
    let ahead = RowsAhead(file, enteredAt: Self.now, by: .shipped)
    var taken = 0
    while let row = ahead.next() {
      taken += 1
      let expected = file.next()
      switch (row, try #require(expected)) {
      case (.success(let rehearsal), .success(let record)):
        #expect(rehearsal.record.line == record.line)
        #expect(rehearsal.record.entries == record.entries)
      case (.failure(let error), .failure(let expected)): #expect(error == expected)
      default: Issue.record("row \(taken) is good in one and bad in the other")
      }
    }
    #expect(taken == count)
    #expect(ahead.next() == nil)
  }

  @Test("hands bad rows back as they stood, though it was read already")
  func badRows() throws {
    let ledger = try Self.file(200)
    var (file, errors) = (ledger, [RowError]())
    var expected = ledger.badRowsHeading
    while let row = file.next() {
      guard case .failure(let error) = row else { continue }
      errors.append(error)
      expected += file.badRow(file.lastRow, error, in: .en)
    }
    #expect(errors.count == 20)
    #expect(ledger.badRows(errors, in: .en) == expected)
  }
}
