import Testing

@testable import Mediation

@Suite("How counts are made")
struct CountingTests {
  @Test("is told of the ledger and of every measure once, by its counting and not its words")
  func present() {
    let parts = Counting.present.text.split(separator: " ").map(String.init)
    #expect(parts.first == "ledger/\(Counting.ledger)")
    #expect(
      parts.dropFirst() == Measure.allCases.map { "\($0.rawValue)/\($0.definition.counting)" }[...])
  }

  @Test("gives each cell of a measure a place of its own, in the order of all") func places() {
    #expect(MeasureCell.allCases.map(\.position) == Array(MeasureCell.allCases.indices))
  }
}
