import Mediation
import Reporting
import SQLiteStore
import Testing

@testable import StoreContract

@Suite("A rule that is added for the past")
struct RuleChangeTests {
  @Test("moves no limit that was given, no report and no seal", arguments: [1, 2] as [UInt64])
  func seals(seed: UInt64) throws {
    let office = try OfficeInTime(seed: seed)
    for _ in 0..<40 {
      try office.day(verbs: 6)
      office.nextDay()
    }
    let seal = try office.seal(.month(year: 2019, month: 11), by: .category)
    let (then, printed) = (office.now, try office.reports(asOf: nil))
    let given = try office.office.disputes().flatMap(\.spells).flatMap {
      [$0.settleBy, $0.visitBy]
    }
    #expect(given.contains { $0 != nil })

    office.office.rulebook = try Office.rulebook(mediation: 3, visit: 2, from: BusyOffice.firstDay)
    #expect(try office.casework.check().isEmpty)
    #expect(try verdict(seal.number, office) == .identical)
    #expect(try office.reports(asOf: nil) == printed)

    for _ in 0..<20 {
      office.nextDay()
      try office.day(verbs: 6)
    }
    #expect(try office.casework.check().isEmpty)
    #expect(try verdict(seal.number, office) != .altered)
    #expect(try office.reports(asOf: then) == printed)
    // What was entered since goes by the new row.
    let numbers = try office.office.disputes().map(\.number)
    let events = try office.store.read { reader in try numbers.flatMap { try reader.events(of: $0) }
    }
    let limits = events.filter { $0.enteredAt > then }.flatMap { event in
      (event.entry.limits ?? []).map { ($0.rule, $0.due - event.happenedOn) }
    }
    #expect(!limits.isEmpty)
    #expect(limits.allSatisfy { $0.1 == ($0.0 == "visit" ? 2 : 3) })
  }

  private func verdict(_ number: Int, _ office: OfficeInTime) throws -> Verification.Verdict {
    try Verification.seal(
      number, file: nil, casework: office.casework, Request(by: "jia", operation: "")
    ).verdict
  }
}
