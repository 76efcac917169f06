import Mediation
import Testing

@Suite("A number in words")
struct CountedTests {
  @Test("is in the singular for one only")
  func number() {
    #expect([0, 1, 2].map { $0.counted("dispute") } == ["0 disputes", "1 dispute", "2 disputes"])
    #expect([1, 2].map { $0.counted("entry", plural: "entries") } == ["1 entry", "2 entries"])
    #expect((-1).counted("row") == "-1 rows")
  }
}
