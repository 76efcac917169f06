import Mediation
import Testing

@Suite("Performance by money")
struct PerformanceMoneyTests {
  private static let start = Course.start

  /// 3,400 on the spot of March, of which half was paid in March and half in May; 600 that were due in April
  /// and, renegotiated in May, in June.
  @Test("counts one agreement by hand, and no month changes by what came later")
  func byHand() throws {
    func day(_ text: String) throws -> Day { try #require(Day(text)) }
    var dispute = Course.registered()
    let terms = [
      Term("甲", amount: Money(fen: 340_000), by: try day("2021-03-20")),
      Term("乙", amount: Money(fen: 60_000), by: try day("2021-04-20")), Term("道歉"),
    ]
    let course: [(Act, String)] = [
      (.resolved(Resolution(outcome: .agreement, form: .written, agreed: terms)), "2021-03-05"),
      (.performed(Act.Performed(term: 1, amount: Money(fen: 170_000))), "2021-03-31"),
      (.performed(Act.Performed(term: 1)), "2021-05-02"),
      (
        .termChanged(
          Act.TermChanged(
            .renegotiated, term: 2, to: Term.Bare(by: try day("2021-06-20")), because: "病")),
        "2021-05-03"
      ), (.performed(inFull: true), "2021-06-30"),
    ]
    for (act, text) in course { try dispute.apply(Entry(act, on: try day(text))) }
    func count(_ period: Period) -> [Int] {
      var counts = MeasureCounts()
      counts.count(dispute, in: period)
      return [counts[.amountDue], counts[.amountPerformed]]
    }
    #expect(count(.month(year: 2021, month: 3)) == [340_000, 170_000])
    #expect(count(.month(year: 2021, month: 4)) == [60_000, 0])
    #expect(count(.month(year: 2021, month: 5)) == [0, 0])
    #expect(count(.month(year: 2021, month: 6)) == [60_000, 60_000])
    #expect(count(.year(2021)) == [400_000, 400_000])
  }

  /// What an oracle counts that knows nothing but the entries, and settles them one fen after the other.
  private static func oracle(
    _ terms: [Term], _ entries: [Entry], _ period: Period
  ) -> [Int] {
    var due = 0
    var performed = 0
    for (index, term) in terms.enumerated() {
      var bare = term.bare
      var paid = 0
      var doneOn: Day?
      for entry in entries where entry.happenedOn < period.end {
        guard doneOn == nil else { continue }
        switch entry.act {
        case .performed(let act) where act.term == index + 1:
          paid = act.amount.map { paid + $0.fen } ?? bare.amount?.fen ?? 0
          if paid >= bare.amount?.fen ?? 0 { doneOn = entry.happenedOn }
        case .termChanged(let act) where act.term == index + 1 && act.change == .renegotiated:
          bare = Term.Bare(amount: act.bare.amount ?? bare.amount, by: act.bare.by ?? bare.by)
        default: break
        }
      }
      var schedule: [Day?] = []
      if bare.instalments.isEmpty {
        schedule = Array(repeating: bare.by, count: bare.amount?.fen ?? 0)
      } else {
        for part in bare.instalments {
          schedule += Array(repeating: part.by, count: part.amount.fen)
        }
      }
      for (fen, day) in schedule.enumerated() {
        guard let day = day ?? doneOn, period.contains(day) else { continue }
        due += 1
        if fen < paid || doneOn != nil { performed += 1 }
      }
    }
    return [due, performed]
  }

  @Test("counts what an oracle counts fen by fen, over random terms", arguments: 0..<60)
  func random(seed: UInt64) throws {
    var chance = RandomCourseTests.Generator(state: seed)
    func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &chance) }
    let terms = (0...number(0...3)).map { _ -> Term in
      guard number(0...4) > 0 else { return Term("道歉") }
      let amount = Money(fen: number(3...400))
      guard number(0...1) == 0 else {
        return Term("付", amount: amount, by: number(0...3) == 0 ? nil : Self.start + number(0...90))
      }
      let first = Self.start + number(0...50)
      return Term(
        "付", amount: amount,
        instalments: amount.parted(into: 3).enumerated().map { index, part in
          Instalment(part, by: first + index * 30)
        })
    }
    var dispute = Course.registered()
    try dispute.apply(
      Entry(
        .resolved(Resolution(outcome: .agreement, form: .written, agreed: terms)), on: Self.start))
    var entries: [Entry] = []
    for _ in 0..<12 {
      let term = number(1...terms.count)
      let day = Self.start + number(0...120)
      let act: Act =
        switch number(0...5) {
        case 0: .performed(Act.Performed(term: term))
        case 1:
          .termChanged(
            Act.TermChanged(
              .renegotiated, term: term,
              to: Term.Bare(amount: Money(fen: number(3...400)), by: day + number(0...60)),
              because: "改"))
        default: .performed(Act.Performed(term: term, amount: Money(fen: number(1...150))))
        }
      // In the order of days, as one that is entered late may meet another bargain.
      guard entries.last.map({ $0.happenedOn <= day }) ?? true else { continue }
      guard (try? dispute.apply(Entry(act, on: day))) != nil else { continue }
      entries.append(Entry(act, on: day))
    }
    for month in 3...12 {
      let period = Period.month(year: 2021, month: month)
      var counts = MeasureCounts()
      counts.count(dispute, in: period)
      #expect(
        [counts[.amountDue], counts[.amountPerformed]] == Self.oracle(terms, entries, period),
        "\(seed) \(month)")
    }
  }
}
