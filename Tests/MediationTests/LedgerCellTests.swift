import Testing

@testable import Mediation

@Suite("A cell of the ledger")
struct LedgerCellTests {
  @Test("has a place of its own, in the order of all") func places() {
    #expect(LedgerCell.allCases.map(\.position) == Array(LedgerCell.allCases.indices))
  }
}
