import Mediation

/// Disputes of other ledgers with courses drawn by chance: whatever the lifecycle allows, with
/// reopenings, returns, repeats and visits.
struct RandomLedger {
  private var chance: SplitMix64

  init(seed: UInt64) { chance = SplitMix64(state: seed) }

  mutating func record(line: Int, from first: Day, to last: Day) -> ImportRecord {
    let start = first + number(0...(last - first))
    let registration = Registration(
      category: pick(Category.allCases), source: pick(Source.allCases), summary: "测试",
      sourceRef: number(0...1) == 0 ? "R\(line)" : nil)
    var dispute = Dispute(
      number: CaseNumber(station: "JS07", year: start.year, serial: 1),
      registration: registration, registeredOn: start, enteredAt: .noon(of: start))
    var entries = [Entry(.registered(registration), on: start)]
    var day = start
    for _ in 0..<number(0...14) {
      day = min(last, day + number(0...25))
      let entry = Entry(act(on: day), on: day)
      // What the rules refuse is left out.
      guard (try? dispute.apply(entry)) != nil else { continue }
      entries.append(entry)
    }
    return ImportRecord(
      line: line, station: pick(["JS07", "JS08", "JS09"]), stationName: nil, district: "410105",
      entries: entries)
  }

  private mutating func act(on day: Day) -> Act {
    let agreement = Resolution(
      outcome: .agreement, form: pick(AgreementForm.allCases), terms: "测试",
      performBy: number(0...1) == 0 ? nil : day + number(0...60))
    let terms = Resolution(
      outcome: .agreement, form: .written, agreed: (0...number(0...2)).map { _ in term(on: day) },
      performBy: number(0...1) == 0 ? nil : day + number(0...60))
    return pick([
      .resolved(terms), .resolved(terms), .performed(payment()), .performed(payment()),
      .performed(payment()), .performed(payment()), .termChanged(change(on: day)),
      .accepted, .accepted, .session(result: nil), .session(result: .agreed),
      .resolved(agreement), .resolved(agreement), .resolved(Resolution(outcome: .reconciled)),
      .performed(inFull: true), .performed(inFull: true), .performed(inFull: false),
      .visited(pick(Satisfaction.allCases)), .visited(pick(Satisfaction.allCases)),
      .linked(to: "110-\(number(1...99))", as: .repeat), .failed(reason: nil, told: []),
      .referred(to: pick(["criminal", "court", "petition_office"])), .returned,
      .reopened(reason: nil), .reopened(reason: "breach"), .withdrawn(reason: nil), .closed(),
    ])
  }

  private mutating func term(on day: Day) -> Term {
    guard number(0...3) > 0 else { return Term("道歉", by: number(0...1) == 0 ? nil : day + 9) }
    let amount = Money(fen: number(10...900) * 33)
    let by = number(0...2) == 0 ? nil : day + number(0...60)
    let first = day + number(0...40)
    let parts =
      number(0...2) > 0
      ? []
      : amount.parted(into: number(2...4)).enumerated().map { index, part in
        Instalment(part, by: index == 1 ? nil : first + index * 30)
      }
    return Term(
      "付款", owedBy: 2, owedTo: 1, amount: amount, by: parts.isEmpty ? by : nil, instalments: parts)
  }

  private mutating func payment() -> Act.Performed {
    Act.Performed(
      term: number(0...5) == 0 ? nil : number(1...3),
      amount: number(0...3) == 0 ? nil : Money(fen: number(1...300) * 33), proof: "转账")
  }

  private mutating func change(on day: Day) -> Act.TermChanged {
    guard number(0...2) > 0 else {
      return Act.TermChanged(.defaulted, term: number(1...2), because: "拒付")
    }
    return Act.TermChanged(
      .renegotiated, term: number(1...2),
      to: Term.Bare(
        amount: number(0...1) == 0 ? nil : Money(fen: number(100...900) * 33),
        by: day + number(1...60)), because: "失业")
  }

  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &chance) }

  mutating func pick<Element>(_ list: [Element]) -> Element {
    list[Int.random(in: list.indices, using: &chance)]
  }
}
