import Mediation

extension StoreContract {
  static let counting: [Check] = [
    Check(description: "after two thousand random verbs everything agrees with everything") {
      office in
      try office.workAtRandom(verbs: 2000, seed: 1)
      try office.requireSound()
      let disputes = try office.disputes()
      for period in [Period.year(2021)] + Period.year(2021).months {
        for grouping in [Grouping.whole, .station, .category, .source] {
          let told = try office.store.read { try $0.tally(in: period, by: grouping) }
          let defined = Tally(of: disputes, in: period, by: grouping)
          try require(told == defined, "the tally of \(period) by \(grouping) differs")
          try require(told.counts.values.allSatisfy { $0.imbalance == 0 }, "\(period) balances")
        }
      }
      try requireChained(office)
    },
    Check(description: "an earlier instant gives what was known then") { office in
      try office.workAtRandom(verbs: 300, seed: 2)
      let instant = Instant.noon(of: office.today)
      let then = try office.store.read { try $0.tally(in: .year(2021), by: .category) }
      office.today = office.today + 1
      try office.workAtRandom(verbs: 200, seed: 3)
      var disputes: [Dispute] = []
      try office.store.read { reader in
        let known = try reader.watermark(asOf: instant)
        try reader.forEachHistory(upTo: known) { disputes.append(try Dispute(replaying: $0)) }
      }
      let again = Tally(of: disputes, in: .year(2021), by: .category)
      try require(again == then, "the tally of that day comes back")
    },
    Check(description: "a station reports once it has entered something") { office in
      try require(try office.stationsHeard(by: nil) == [], "none yet")
      try office.log()
      try require(try office.stationsHeard(by: nil) == ["JS07"], "JS07 now")
      let before = Instant.noon(of: office.today - 1)
      try require(try office.stationsHeard(by: before) == [], "but not before")
    },
  ]

  private static func requireChained(_ office: Office) throws {
    var last: Tally?
    for month in Period.year(2021).months {
      let tally = try office.store.read { try $0.tally(in: month, by: .station) }
      if let last {
        for station in Set(tally.counts.keys).union(last.counts.keys) {
          let (end, start) = (
            last.counts[station]?[.openEnd] ?? 0, tally.counts[station]?[.openStart] ?? 0
          )
          try require(end == start, "\(month) begins with what the last month left at \(station)")
        }
      }
      last = tally
    }
  }
}

extension Office {
  /// Verbs, days and disputes drawn at random; what the rules refuse is left out.
  func workAtRandom(verbs: Int, seed: UInt64) throws {
    var generator = SplitMix64(state: seed)
    var numbers = try disputes().map(\.number)
    for _ in 0..<verbs {
      if Int.random(in: 0..<8, using: &generator) == 0 { today = today + 1 }
      let dice = Int.random(in: 0..<10, using: &generator)
      if numbers.isEmpty || dice < 2 {
        let category = Mediation.Category.allCases.randomElement(using: &generator) ?? .other
        numbers.append(try log(category))
      } else if dice == 2 {
        _ = try? casework.undo(request())
      } else if let number = numbers.randomElement(using: &generator),
        let act = Office.acts.randomElement(using: &generator)
      {
        let day = today - Int.random(in: 0...3, using: &generator)
        _ = try? casework.enter([Entry(act, on: day)], for: number, request())
      }
    }
  }

  private static let acts: [Act] = [
    .accepted, .declined(reason: "not_civil"), .session(result: .continued), .noted,
    .resolved(Resolution(outcome: .agreement, form: .oral, terms: "测试")),
    .resolved(Resolution(outcome: .reconciled)), .performed(inFull: true),
    .performed(inFull: false), .failed(reason: "no_show", told: ["lawsuit"]),
    .withdrawn(reason: nil), .terminated(reason: "left"), .referred(to: "court"), .returned,
    .visited(.satisfied), .closed(), .reopened(reason: "repeat"),
    .linked(to: "JS07-2021-0001", as: .duplicate),
  ]
}

/// Sebastiano Vigna's SplitMix64: the same seed, the same run.
struct SplitMix64: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

extension Office {
  fileprivate func stationsHeard(by instant: Instant?) throws -> Set<String> {
    try store.read { Set(try $0.watermark(asOf: instant).stations.keys) }
  }
}
