import Testing

@testable import Mediation

/// Courses with merges, late facts, part performance and undos, over two years.
@Suite("Varied courses of many disputes")
struct VariedCourseTests {
  private static let start = Day(ordinal: 18_628)  // 2021-01-01

  struct Trail {
    var dispute: Dispute
    var events: [Event]
  }

  private static func act(_ random: inout RandomCourseTests.Generator) -> Act {
    let kind = Act.Kind.allCases.randomElement(using: &random) ?? .noted
    switch (kind, Int.random(in: 0..<4, using: &random)) {
    case (.linked, 0): return .linked(to: "JS07-2021-9999", as: .duplicate)
    case (.performed, 0): return .performed(inFull: false)
    case (.closed, 0): return .closed(performed: false)
    case (.resolved, 0): return .resolved(Resolution(outcome: .agreement, form: .written))
    case (.session, 0): return .session(result: .agreed)
    default: return Course.act(kind)
    }
  }

  private static func course(
    _ serial: Int, _ random: inout RandomCourseTests.Generator
  ) throws -> Trail {
    let number = CaseNumber(
      station: ["JS07", "JS08", "ZY01"].randomElement(using: &random) ?? "JS07", year: 2021,
      serial: serial)
    var day = start + Int.random(in: 0..<500, using: &random)
    let registration = Registration(
      category: Category.allCases.randomElement(using: &random) ?? .other,
      source: Source.allCases.randomElement(using: &random) ?? .grid, summary: "测试")
    func event(_ act: Act, on day: Day, _ step: Int) -> Event {
      Event(
        sequence: step, number: number, entry: Entry(act, on: day), enteredAt: .noon(of: day),
        enteredBy: "jia", operation: "op\(step)")
    }
    var course = Trail(
      dispute: Dispute(
        number: number, registration: registration, registeredOn: day,
        enteredAt: .noon(of: day)),
      events: [event(.registered(registration), on: day, 1)])
    for step in 2..<40 {
      if Int.random(in: 0..<12, using: &random) == 0, let last = course.events.effective.last {
        course.events.append(event(.undone(operation: last.operation), on: day, step))
        course.dispute = try Dispute(replaying: course.events)
        if course.dispute.status == .voided { break }
        continue
      }
      let happenedOn = day + Int.random(in: -6...12, using: &random)
      let act = act(&random)
      guard (try? course.dispute.apply(Entry(act, on: happenedOn))) != nil else { continue }
      course.events.append(event(act, on: happenedOn, step))
      course.dispute.keepPlaces(of: course.events.suffix(1))
      day = max(day, happenedOn)
    }
    return course
  }

  private static func courses(seed: UInt64) throws -> [Trail] {
    var random = RandomCourseTests.Generator(state: seed)
    return try (1...200).map { try course($0, &random) }
  }

  @Test("replay to the state they were brought to", arguments: 11...16 as ClosedRange<UInt64>)
  func replay(seed: UInt64) throws {
    let courses = try Self.courses(seed: seed)
    #expect(courses.reduce(0) { $0 + $1.events.count } > 1000)
    for course in courses { #expect(try Dispute(replaying: course.events) == course.dispute) }
  }

  @Test("reach every state", arguments: [11 as UInt64])
  func reach(seed: UInt64) throws {
    let courses = try Self.courses(seed: seed)
    #expect(Set(courses.map(\.dispute.status)).count >= 12)
  }

  @Test("open and end their spells in order", arguments: 11...16 as ClosedRange<UInt64>)
  func spells(seed: UInt64) throws {
    for dispute in try Self.courses(seed: seed).map(\.dispute) {
      for spell in dispute.spells {
        #expect(spell.endedOn.map { $0 >= spell.openedOn } ?? true)
        #expect((spell.endedOn == nil) == (spell.endedAs == nil))
      }
      for (earlier, later) in zip(dispute.spells, dispute.spells.dropFirst()) {
        #expect(try #require(earlier.endedOn) <= later.openedOn)
      }
      #expect((dispute.endedOn == nil) == (dispute.status.isOpen || dispute.status == .voided))
    }
  }

  @Test(
    "balance by every grouping, chain from month to month and add up to the year",
    arguments: 11...16 as ClosedRange<UInt64>)
  func balance(seed: UInt64) throws {
    let disputes = try Self.courses(seed: seed).map(\.dispute)
    for grouping in [Grouping.whole, .station, .category, .source] {
      var openEnds: [String: Int] = [:]
      for year in [Period.year(2021), .year(2022)] {
        var sums: [String: LedgerCounts] = [:]
        for month in year.months {
          let tally = Tally(of: disputes, in: month, by: grouping)
          for key in Set(tally.counts.keys).union(openEnds.keys) {
            let counts = tally.counts[key] ?? LedgerCounts()
            #expect(counts.imbalance == 0)
            #expect(counts[.openStart] == openEnds[key, default: 0])
            #expect(AgeBand.allCases.reduce(0) { $0 + counts[$1] } == counts[.openEnd])
            openEnds[key] = counts[.openEnd]
            sums[key, default: LedgerCounts()] += counts
          }
        }
        let whole = Tally(of: disputes, in: year, by: grouping)
        for (key, sum) in sums {
          let counts = whole.counts[key] ?? LedgerCounts()
          #expect(counts.imbalance == 0)
          for column in LedgerColumn.allCases where column != .openStart && column != .openEnd {
            #expect(counts[column] == sum[column], "\(grouping) \(key) \(column)")
          }
        }
      }
    }
  }
}
