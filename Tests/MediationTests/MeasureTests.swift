import Mediation
import Testing

@Suite("A measure")
struct MeasureTests {
  @Test("is known by its number, its code and its version", arguments: Measure.allCases)
  func names(measure: Measure) {
    #expect(measure.reference == "\(measure.rawValue)/\(measure.definition.version)")
    #expect(Measure(understanding: measure.id) == measure)
    #expect(Measure(understanding: measure.rawValue.uppercased()) == measure)
    #expect(!measure.definition.source.isEmpty && !measure.definition.formula.zh.isEmpty)
  }

  @Test("has an id of its own")
  func ids() { #expect(Set(Measure.allCases.map(\.id)).count == Measure.allCases.count) }

  @Test("lets disputes escalate to bodies of the catalogue alone")
  func bodies() {
    let bodies = Catalogue.shipped.entries(of: "body").map(\.code)
    #expect(Measure.escalationBodies.isSubset(of: bodies))
  }

  /// One dispute by hand: accepted 1 March, session 2 March, agreed in writing 5 March to be
  /// performed by 20 March, performed late on 25 March, visited 2 April, called again 10 April.
  @Test("counts one dispute by hand")
  func byHand() throws {
    let start = try #require(Day("2021-03-01"))
    func day(_ text: String) throws -> Day { try #require(Day(text)) }
    var dispute = Dispute(
      number: CaseNumber(station: "JS07", year: 2021, serial: 1),
      registration: Registration(category: .neighbour, source: .walkIn, summary: "测试"),
      registeredOn: start, enteredAt: .noon(of: start + 40))
    let resolution = Resolution(
      outcome: .agreement, form: .written, terms: "测试", performBy: try day("2021-03-20"))
    let acts: [(Act, String)] = [
      (.accepted, "2021-03-01"), (.session(result: .agreed), "2021-03-02"),
      (.resolved(resolution), "2021-03-05"), (.performed(inFull: true), "2021-03-25"),
      (.visited(.satisfied), "2021-04-02"), (.linked(to: "110-1", as: .repeat), "2021-04-10"),
    ]
    for (act, text) in acts { try dispute.apply(Entry(act, on: try day(text))) }
    var march = MeasureCounts()
    march.count(dispute, in: .month(year: 2021, month: 3))
    for cell in [
      MeasureCell.mediated, .mediatedAgreed, .agreements, .written, .due, .performed, .intake,
      .limited, .onTime, .enteredHere, .enteredLate,
    ] { #expect(march[cell] == 1, "\(cell)") }
    for cell in [MeasureCell.overdue, .visitDue, .quietDue, .escalated, .overLimit] {
      #expect(march[cell] == 0, "\(cell)")
    }
    #expect(march.outcomes.first == [Span(days: 4, entry: 40, ending: .resolved): 1])
    #expect(march.recurrences == [Span(days: 26, ending: nil): 1])
    #expect(march.lags == [40: 1])
    var april = MeasureCounts()
    april.count(dispute, in: .month(year: 2021, month: 4))
    #expect(april[.visitDue] == 1 && april[.visitedInTime] == 1 && april[.satisfied] == 1)
    #expect(april.recurrences == [Span(days: 36, ending: .resolved): 1])
    // The 90th day is 3 June; the repeat after 36 days breaks the quiet.
    var june = MeasureCounts()
    june.count(dispute, in: .month(year: 2021, month: 6))
    #expect(june[.quietDue] == 1 && june[.durable] == 0)
  }
}
