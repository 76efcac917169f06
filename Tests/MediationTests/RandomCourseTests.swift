import Testing

@testable import Mediation

@Suite("Random courses of many disputes")
struct RandomCourseTests {
  /// Sebastiano Vigna's SplitMix64: the same seed, the same run.
  struct Generator: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }

  /// Disputes with the events that made them; refused acts leave both untouched.
  static func run(seed: UInt64) -> [(dispute: Dispute, events: [Event])] {
    var generator = Generator(state: seed)
    let start = Day(ordinal: 18_628)  // 2021-01-01
    return (1...300).map { serial in
      let number = CaseNumber(
        station: ["JS07", "JS08", "ZY01"].randomElement(using: &generator) ?? "JS07", year: 2021,
        serial: serial)
      var day = start + Int.random(in: 0..<300, using: &generator)
      let registration = Registration(
        category: Category.allCases.randomElement(using: &generator) ?? .other, source: .walkIn,
        summary: "测试")
      var dispute = Dispute(
        number: number, registration: registration, registeredOn: day, enteredAt: .noon(of: day))
      var events = [event(Entry(.registered(registration), on: day), number, 1)]
      for step in 2..<20 {
        day = day + Int.random(in: 0...12, using: &generator)
        let kind = Act.Kind.allCases.randomElement(using: &generator) ?? .noted
        let entry = Entry(Course.act(kind), on: day)
        guard (try? dispute.apply(entry)) != nil else { continue }
        events.append(event(entry, number, step))
        dispute.keepPlaces(of: events.suffix(1))
      }
      return (dispute, events)
    }
  }

  private static func event(_ entry: Entry, _ number: CaseNumber, _ step: Int) -> Event {
    Event(
      sequence: step, number: number, entry: entry, enteredAt: .noon(of: entry.happenedOn),
      enteredBy: "jia", operation: "op\(step)")
  }

  @Test("replay to the state they were brought to", arguments: 1...5 as ClosedRange<UInt64>)
  func replay(seed: UInt64) throws {
    for (dispute, events) in Self.run(seed: seed) {
      #expect(try Dispute(replaying: events) == dispute)
    }
  }

  @Test("balance for every station and month, and chain", arguments: 1...5 as ClosedRange<UInt64>)
  func balance(seed: UInt64) throws {
    let disputes = Self.run(seed: seed).map(\.dispute)
    let year = Period.year(2021)
    var sum = Tally()
    var last: Tally?
    for month in year.months {
      let tally = Tally(of: disputes, in: month, by: .station)
      for (station, counts) in tally.counts {
        #expect(counts.imbalance == 0)
        #expect(counts.cohortResolved <= counts.cohortRegistered)
        if let last {
          #expect(counts[.openStart] == last.counts[station]?[.openEnd] ?? 0)
        }
        sum.counts[station, default: LedgerCounts()] += counts
      }
      last = tally
    }
    for (station, counts) in Tally(of: disputes, in: year, by: .station).counts {
      let months = try #require(sum.counts[station])
      #expect(counts.imbalance == 0)
      for column in LedgerColumn.allCases where column != .openStart && column != .openEnd {
        #expect(counts[column] == months[column])
      }
    }
  }

  @Test("lose exactly what an undo takes back")
  func undo() throws {
    let (_, events) = try #require(Self.run(seed: 9).first { $0.events.count > 3 })
    let last = try #require(events.last)
    let undo = Event(
      sequence: 99, number: last.number,
      entry: Entry(.undone(operation: last.operation), on: last.happenedOn),
      enteredAt: last.enteredAt, enteredBy: "jia", operation: "undo")
    #expect(
      try Dispute(replaying: events + [undo]) == Dispute(replaying: Array(events.dropLast())))
    let first = try #require(events.first)
    let voiding = Event(
      sequence: 100, number: first.number,
      entry: Entry(.undone(operation: first.operation), on: last.happenedOn),
      enteredAt: last.enteredAt, enteredBy: "jia", operation: "undo2")
    let voided = try Dispute(replaying: events + [voiding])
    #expect(voided.status == .voided)
    #expect(voided.spells.isEmpty)
  }
}
