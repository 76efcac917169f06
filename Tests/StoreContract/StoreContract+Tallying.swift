import Mediation

extension StoreContract {
  /// The measures of a period, and its outcomes followed some days further, counted dispute by
  /// dispute.
  private static func requireMeasures(
    of period: Period, _ days: Int, _ disputes: [Dispute], _ office: Office
  ) throws {
    let measured = try office.store.read { try $0.measures(in: period) }
    let meant = disputes.reduce(into: MeasureCounts()) { $0.count($1, in: period) }
    try require(measured == meant, "the measures of \(period) differ")
    let end = period.end + days
    let followed = try office.store.read {
      try $0.outcomes(registeredIn: period, followedTo: end)
    }
    let spans = disputes.reduce(into: OutcomeSpans()) {
      $0.count($1, registeredIn: period, followedTo: end)
    }
    try require(followed == spans, "the outcomes of \(period) followed to \(end) differ")
  }

  static let tallying: [Check] = [
    Check(description: "a tally of any month or year is the one counted dispute by dispute") {
      office in
      var busy = try BusyOffice(office, seed: 6)
      try busy.work(verbs: 300, days: 900)
      let disputes = try office.disputes()
      for _ in 0..<30 {
        let year = busy.number(2019...2023)
        let period =
          busy.number(0...2) == 0
          ? Period.year(year) : .month(year: year, month: busy.number(1...12))
        for grouping in [Grouping.whole, .station, .category, .source] {
          let told = try office.store.read { try $0.tally(in: period, by: grouping) }
          let defined = Tally(of: disputes, in: period, by: grouping)
          try require(told == defined, "the tally of \(period) by \(grouping) differs")
        }
        try requireMeasures(of: period, busy.number(0...200), disputes, office)
      }
    },
    Check(description: "of thousands of disputes every count and measure has two equal paths") {
      office in
      var ledger = RandomLedger(seed: 12)
      let (first, last) = (Day(ordinal: 18_262), Day(ordinal: 18_992))  // 2020 and 2021
      office.today = last
      let rows = (1...3000).map { ledger.record(line: $0, from: first, to: last) }
      _ = try office.load(rows.map { .success($0) }, addsStations: true)
      var busy = try BusyOffice(office, seed: 13)
      office.today = last
      try busy.work(verbs: 150, days: 40)
      let disputes = try office.disputes()
      let periods: [Period] = [
        .year(2020), .year(2021), .month(year: 2020, month: 2), .month(year: 2021, month: 9),
      ]
      for period in periods {
        for grouping in [Grouping.whole, .station, .category] {
          let told = try office.store.read { try $0.tally(in: period, by: grouping) }
          try require(
            told == Tally(of: disputes, in: period, by: grouping), "the tally of \(period)")
        }
        try requireMeasures(of: period, 50, disputes, office)
      }
    },
    Check(description: "every earlier evening can be counted again") { office in
      var busy = try BusyOffice(office, seed: 7)
      var evenings: [(day: Day, tally: Tally)] = []
      for _ in 0..<4 {
        try busy.work(verbs: 60, days: 80)
        let tally = try office.store.read { try $0.tally(in: .year(2020), by: .station) }
        evenings.append((office.today, tally))
        office.today = office.today + 1
      }
      for evening in evenings {
        var known: [Dispute] = []
        try office.store.read { reader in
          let watermark = try reader.watermark(asOf: .end(of: evening.day))
          try reader.forEachHistory(upTo: watermark) { events in
            known.append(try Dispute(replaying: events))
          }
        }
        let again = Tally(of: known, in: .year(2020), by: .station)
        try require(again == evening.tally, "the tally of \(evening.day) comes back")
      }
    },
  ]
}
