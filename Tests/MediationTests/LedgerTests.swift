import Mediation
import Testing

@Suite("The ledger")
struct LedgerTests {
  private let march = Period.month(year: 2021, month: 3)

  private func counts(_ acts: [(Act, Int)], registered offset: Int = 0) throws -> LedgerCounts {
    // Offsets are days from 1 March 2021.
    let first = march.start
    var dispute = Dispute(
      number: CaseNumber(station: "JS07", year: 2021, serial: 1),
      registration: Registration(category: .other, source: .grid, summary: "测试"),
      registeredOn: first + offset, enteredAt: .noon(of: first))
    for (act, day) in acts { try dispute.apply(Entry(act, on: first + day)) }
    var counts = LedgerCounts()
    counts.count(dispute, in: march)
    return counts
  }

  private let resolved = Act.resolved(Resolution(outcome: .reconciled))

  @Test("carries over what was open before, and counts its resolution once")
  func carried() throws {
    let counts = try counts([(resolved, 3)], registered: -10)
    #expect(counts[.openStart] == 1)
    #expect(counts[.new] == 0)
    #expect(counts[.resolved] == 1)
    #expect(counts.cohortRegistered == 0)
    #expect(counts.resolvedStanding == 1)
  }

  @Test("leaves a merged dispute out of the cohort")
  func merged() throws {
    let counts = try counts([(.linked(to: "JS07-2021-0009", as: .duplicate), 2)])
    #expect(counts[.new] == 1)
    #expect(counts[.merged] == 1)
    #expect(counts.cohortRegistered == 0)
  }

  @Test("does not count as resolved what was reopened by the cut-off")
  func reopened() throws {
    let within = try counts([(resolved, 2), (.reopened(reason: "breach"), 30)])
    #expect(within.cohortResolved == 0)
    #expect(within[.openEnd] == 1)
    let after = try counts([(resolved, 2), (.reopened(reason: "breach"), 31)])
    #expect(after.cohortResolved == 1)
    #expect(after[.openEnd] == 0)
  }

  @Test("ends and reopens on one day without losing balance")
  func sameDay() throws {
    let counts = try counts([
      (resolved, 2), (.reopened(reason: "repeat"), 2), (.withdrawn(reason: nil), 2),
    ])
    #expect(counts.imbalance == 0)
    #expect(counts[.reopened] == 1)
    #expect(counts[.withdrawn] == 1)
    #expect(counts.cohortResolved == 0)
  }

  @Test(
    "bands ages by days since the last opening",
    arguments: [
      (0, AgeBand.week), (7, .week), (8, .month), (30, .month), (31, .quarter), (90, .quarter),
      (91, .halfYear), (180, .halfYear), (181, .longer),
    ])
  func ages(days: Int, band: AgeBand) throws {
    #expect(AgeBand(days: days) == band)
    let counts = try counts([], registered: 30 - days)
    #expect(counts[band] == 1)
  }
}
