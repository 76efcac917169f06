import Testing

/// The days of a sample: real ones, in the order in which things happen.
struct SampleDayTests {
  @Test(
    "Every day exists and nothing happens before its cause", arguments: [1950, 2021, 2024, 2100])
  func days(year: Int) throws {
    let rows = try SampleFile(disputes: 1000, year: year).rows.map(SampleRow.init)
    for row in rows {
      let fault = fault(in: row, of: year)
      #expect(fault == nil, "\(row["source_ref"])")
    }
  }

  @Test("A leap day is a day of the year")
  func leapDay() throws {
    let days = try SampleFile(year: 2024).rows.map { $0["registered_on"] }
    #expect(days.contains("2024-02-29"))
  }

  private func fault(in row: SampleRow, of year: Int) -> String? {
    guard row.days.allSatisfy(isDay) else { return "no day: \(row.days)" }
    guard row["registered_on"].hasPrefix("\(year)-") else { return "registered in another year" }
    guard row["recorded_on"] >= row["registered_on"] else { return "recorded too early" }
    guard row.days.allSatisfy({ $0 <= "\(year + 1)-03-31" }) else { return "too late" }
    for days in orders(of: row).map({ $0.filter { !$0.isEmpty } }) where days != days.sorted() {
      return "out of order: \(days)"
    }
    let sceneDays = [row["agreed_on"], row["performed_on"]]
    if row["form"] == "on_scene", sceneDays.contains(where: { $0 != row["registered_on"] }) {
      return "on the scene, but not at once"
    }
    return nil
  }

  /// The days of a row that may not decrease.
  private func orders(of row: SampleRow) -> [[String]] {
    let begin = [row["registered_on"], row["accepted_on"]]
    let end = [row["agreed_on"], row["performed_on"], row["closed_on"]]
    return [
      begin + row.sessions + end,
      [row["agreed_on"], row["performed_on"], row["visited_on"], row["closed_on"]],
      row.events.map { $0["on"] ?? "" },
    ]
  }

  private func isDay(_ text: String) -> Bool {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    guard text.utf8.count == 10, parts.count == 3, (1...12).contains(parts[1]) else { return false }
    let (year, month, day) = (parts[0], parts[1], parts[2])
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let length = month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
    return (1...length).contains(day)
  }
}
