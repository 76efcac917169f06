import Disclosure

/// An office whose disputes come and go, and that is told of some of them late.
///
/// Time passes in months of 30 days.
struct Office {
  private struct Dispute {
    let station: Int
    let category: Int
    let opened: Int
    let closed: Int?
    /// The column of its end.
    let end: Int
    /// The month in which it was entered.
    let entered: Int
  }

  static let roles: [CountTable.Role] = [
    .opening, .incoming, .incoming, .outgoing, .outgoing, .outgoing, .closing,
  ]
  private static let resolved = 3
  private static let merged = 5

  let stationCount: Int
  private var disputes: [Dispute] = []

  init(months: Int, stations: Int, using generator: inout SplitMix64) {
    stationCount = stations
    let isDominated = Bool.random(using: &generator)
    for station in 0..<stations {
      let usual =
        station == 0 && isDominated
        ? Int.random(in: 10...60, using: &generator) : Int.random(in: 0...5, using: &generator)
      for month in -2..<months {
        for _ in 0..<Int.random(in: 0...usual + 1, using: &generator) {
          let stays = Int.random(in: 0...4, using: &generator)
          let delay = Int.random(in: 0..<10, using: &generator) == 0 ? 2 : 0
          disputes.append(
            Dispute(
              station: station, category: Int.random(in: 0..<3, using: &generator), opened: month,
              closed: stays == 4 ? nil : month + stays,
              end: [3, 3, 3, 4, 5].randomElement(using: &generator) ?? 3,
              entered: month + delay))
        }
      }
    }
  }

  /// What the office knows at the end of a month of the months of a period.
  func sheet(_ months: Range<Int>, by grouping: String, at moment: Int) -> Sheet? {
    let known = disputes.filter { $0.entered < moment }
    let keys: [String]
    let place: (Dispute) -> Int
    switch grouping {
    case "station":
      keys = (0..<stationCount).map { "s\($0)" }
      place = \.station
    case "category":
      keys = ["a", "b", "c"]
      place = \.category
    default:
      keys = ["whole"]
      place = { _ in 0 }
    }
    var counts = [[Int]](repeating: [Int](repeating: 0, count: 7), count: keys.count)
    for dispute in known where dispute.opened < months.upperBound {
      let row = place(dispute)
      let closed = dispute.closed ?? Int.max
      guard closed >= months.lowerBound else { continue }
      if dispute.opened < months.lowerBound {
        counts[row][0] += 1
      } else {
        counts[row][dispute.category == 2 ? 2 : 1] += 1
      }
      counts[row][closed < months.upperBound ? dispute.end : 6] += 1
    }
    let table =
      grouping == "whole"
      ? CountTable(total: counts[0], roles: Self.roles)
      : CountTable(counts: counts, roles: Self.roles, rows: keys)
    guard let table else { return nil }
    return Sheet(
      table, span: months.lowerBound * 30..<months.upperBound * 30, grouping: grouping,
      facts: facts(months, known), relations: Self.relations)
  }

  static let rate = ["registered", "stood"]

  private static let relations = [
    FactRelation(facts: ["registered": 1, "stood": -1, "unresolved": -1]),
    FactRelation(facts: ["registered": -1, "left": -1], columns: [1: 1, 2: 1]),
  ]

  private func facts(_ months: Range<Int>, _ known: [Dispute]) -> [Fact] {
    let new = known.filter { months.contains($0.opened) }
    func hasEnded(_ dispute: Dispute, _ end: Int) -> Bool {
      dispute.end == end && (dispute.closed ?? Int.max) < months.upperBound
    }
    let left = new.count { hasEnded($0, Self.merged) }
    let stood = new.count { hasEnded($0, Self.resolved) }
    return [
      Fact("registered", new.count - left), Fact("stood", stood),
      Fact("unresolved", new.count - left - stood), Fact("left", left),
    ]
  }
}

/// What an office publishes, one after the other.
struct Course {
  let sheets: [Sheet]

  init(using generator: inout SplitMix64) {
    let office = Office(
      months: 6, stations: Int.random(in: 3...6, using: &generator), using: &generator)
    var sheets: [Sheet] = []
    func add(_ months: Range<Int>, _ grouping: String, at moment: Int) {
      if let sheet = office.sheet(months, by: grouping, at: moment) { sheets.append(sheet) }
    }
    func chance(_ one: Int) -> Bool { Int.random(in: 0..<one, using: &generator) == 0 }
    let grouping = chance(4) ? "category" : "station"
    for month in 0..<6 where !chance(4) {
      add(month..<month + 1, grouping, at: month + 1)
      if chance(6) { add(month..<month + 1, "whole", at: month + 1) }
      if chance(5), month > 0 { add(month - 1..<month, grouping, at: month + 1) }
      if month % 3 == 2, !chance(3) { add(month - 2..<month + 1, grouping, at: month + 1) }
      if month % 3 == 2, chance(4) {
        add(
          month - 2..<month + 1, ["whole", "category"].randomElement(using: &generator) ?? "",
          at: month + 1)
      }
    }
    if !chance(3) { add(0..<6, grouping, at: 6) }
    if chance(3) {
      add(0..<6, ["whole", "category"].randomElement(using: &generator) ?? "", at: 7)
    }
    if chance(3) { add(0..<6, grouping, at: 8) }
    if chance(3) { add(2..<3, grouping, at: 8) }
    self.sheets = chance(4) ? sheets.shuffled(using: &generator) : sheets
  }
}
