import Mediation

extension StoreContract {
  static let enduring: [Check] = [
    Check(description: "years at two stations leave numbers, months and journal whole") { office in
      var busy = try BusyOffice(office, seed: 5)
      try busy.work(verbs: 2000, days: 1000)
      try require(busy.entered > 800 && busy.refused > 300, "both were tried: \(busy.entered)")
      try office.requireSound()
      try requireGapFree(try office.disputes().map(\.number))
      for station in BusyOffice.stations { try requireBalanced(station, office) }
    }
  ]

  private static func requireGapFree(_ numbers: [CaseNumber]) throws {
    try require(numbers == numbers.sorted(), "disputes come by number")
    for (key, list) in Dictionary(grouping: numbers, by: { "\($0.station)-\($0.year)" }) {
      try require(list.map(\.serial) == Array(1...list.count), "\(key) has no gap and no double")
    }
  }

  private static func requireBalanced(_ station: String, _ office: Office) throws {
    var left = 0
    for month in (2019...2022).flatMap({ Period.year($0).months }) {
      let tally = try office.store.read { try $0.tally(in: month, by: .station) }
      let counts = tally.counts[station] ?? LedgerCounts()
      try require(counts.imbalance == 0, "\(station) balances in \(month)")
      try require(counts[.openStart] == left, "\(station) begins \(month) with \(left)")
      let ages = AgeBand.allCases.reduce(0) { $0 + counts[$1] }
      try require(ages == counts[.openEnd], "\(station) has an age for all open in \(month)")
      left = counts[.openEnd]
    }
  }
}
