import Mediation
import Reporting

/// A small office whose figures can be counted by hand.
struct SampleReport {
  /// One station with two disputes carried over and resolved, one that never entered anything.
  static func monthly(by grouping: Grouping = .station) throws -> LedgerReport {
    try LedgerReport.compile(
      .month(year: 2021, month: 3), by: grouping, asOf: nil, now: now, from: store)
  }

  static func yearly() throws -> LedgerReport {
    try LedgerReport.compile(.year(2021), by: .district, asOf: nil, now: now, from: store)
  }

  static func empty() throws -> LedgerReport {
    try LedgerReport.compile(
      .month(year: 2020, month: 1), by: .category, asOf: nil, now: now, from: store)
  }

  static let now = Instant.noon(of: Day(ordinal: 18_722))

  static let store = FixedStore(
    units: [
      Unit(code: "410105", kind: .district, name: "金水区", parent: nil),
      Unit(code: "JS07", kind: .station, name: "建设路派出所", parent: "410105"),
      Unit(code: "JS08", kind: .station, name: "花园路派出所", parent: "410105"),
    ],
    disputes: [
      dispute(
        1, .neighbour,
        [Spell(openedOn: day(2, 20), openedAs: .new, endedOn: day(3, 2), endedAs: .resolved)]),
      dispute(2, .wages, [Spell(openedOn: day(3, 1), openedAs: .new)]),
      dispute(
        3, .neighbour,
        [
          Spell(openedOn: day(3, 3), openedAs: .new, endedOn: day(3, 4), endedAs: .withdrawn),
          Spell(openedOn: day(3, 9), openedAs: .reopened, endedOn: day(3, 10), endedAs: .resolved),
        ]),
    ])

  private static func day(_ month: Int, _ day: Int) -> Day {
    Day(year: 2021, month: month, day: day) ?? Day(ordinal: 0)
  }

  private static func dispute(_ serial: Int, _ category: Category, _ spells: [Spell]) -> Dispute {
    let last = spells[spells.count - 1]
    return Dispute(
      number: CaseNumber(station: "JS07", year: 2021, serial: serial),
      registration: Registration(category: category, source: .walkIn, summary: "测试"),
      registeredOn: spells[0].openedOn, enteredAt: now,
      status: last.endedOn == nil ? .registered : .agreed,
      outcome: last.endedOn == nil ? nil : .agreement, form: nil, mediator: nil, acceptedOn: nil,
      agreedOn: last.endedOn, performBy: nil, performedOn: nil, closedOn: nil, mergedInto: nil,
      movedOn: last.openedOn, spells: spells)
  }
}
