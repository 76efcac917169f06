import Mediation

/// Years of an office with two stations, its verbs, days and disputes drawn by chance.
///
/// What the rules refuse is counted and left out; anything else that goes wrong is thrown.
struct BusyOffice {
  let office: Office
  private(set) var entered = 0
  private(set) var refused = 0
  private var chance: SplitMix64
  private var numbers: [CaseNumber] = []
  private var used: [Request] = []

  static let stations = ["JS07", "ZY01"]
  static let mediators = ["M1", "M2"]
  static let grids = ["一组", "二组", "a"]
  static let texts = ["测试", "楼上漏水", "Noise, 50% of nights", "a_b\\c"]
  static let names = ["甲某", "甲某某", "Yi Mou"]
  static let amounts = [Money(fen: 99), Money(fen: 300_000), Money(fen: 300_050)]
  static let references = ["110-1", "甲-2"]
  static let firstDay = Day(ordinal: 18_201)  // 2019-11-01

  init(_ office: Office, seed: UInt64) throws {
    self.office = office
    chance = SplitMix64(state: seed)
    office.today = BusyOffice.firstDay
    let instant = Instant.noon(of: office.today)
    try office.store.write(touching: .office, at: { instant }, isRehearsal: false) { writer in
      try writer.addStation(
        code: "ZY01", name: "测试二所", district: "410103", by: "jia", operation: "setup")
      for code in BusyOffice.mediators {
        try writer.enter(
          Mediator(code: code, name: code, kind: .unstated, station: "JS07"), by: "jia",
          operation: "setup")
      }
    }
  }

  /// Carries out so many verbs while so many days go by.
  mutating func work(verbs: Int, days: Int) throws {
    let start = office.today
    for verb in 0..<verbs {
      office.today = start + days * verb / verbs
      try act()
    }
  }

  private mutating func act() throws {
    let dice = number(0...99)
    if numbers.isEmpty || dice < 28 { return try log() }
    if dice < 34 { return try attempt { try $0.undo($1).disputes } }
    if dice < 37 { return try attempt { try $0.redo($1).disputes } }
    let target = pick(numbers)
    let entries = (0..<(dice < 40 ? 2 : 1)).map { _ in
      Entry(
        randomAct(), on: office.today - number(-1...6),
        note: dice < 50 ? pick(BusyOffice.texts) : nil)
    }
    if dice < 43, !used.isEmpty {
      let again = pick(used)
      return try attempt(again) { [try $0.enter(entries, for: target, $1).dispute] }
    }
    let rehearsal = dice < 46 ? office.request(isRehearsal: true) : nil
    try attempt(rehearsal) { [try $0.enter(entries, for: target, $1).dispute] }
  }

  private mutating func log() throws {
    let day = office.today - number(-1...20)
    let registration = Registration(
      category: pick(Category.allCases), source: pick(Source.allCases),
      grid: number(0...3) == 0 ? nil : pick(BusyOffice.grids), summary: pick(BusyOffice.texts),
      parties: [
        Party(role: .applicant, name: pick(BusyOffice.names)), Party(role: .witness, name: nil),
      ])
    let settled = Entry(.resolved(Resolution(outcome: .reconciled)), on: day)
    let draft = DisputeDraft(
      station: pick(BusyOffice.stations), registration: registration, registeredOn: day,
      followUp: number(0...4) == 0 ? [settled] : [])
    try attempt { [try $0.log(draft, $1).dispute] }
  }

  /// Counts what the office may refuse; anything else is an error of the store.
  private mutating func attempt(
    _ chosen: Request? = nil, _ body: (Casework, Request) throws -> [Dispute]
  ) throws {
    let request = chosen ?? office.request(by: pick(["jia", "jia", "yi"]))
    do {
      let disputes = try body(office.casework, request)
      entered += 1
      guard !request.isRehearsal else { return }
      used.append(request)
      for dispute in disputes where !numbers.contains(dispute.number) {
        numbers.append(dispute.number)
      }
    } catch let error as MediationError {
      let isOwnAffair = error.kind == .refused || error.kind == .notFound
      guard isOwnAffair || (error.kind == .conflict && chosen != nil) else { throw error }
      refused += 1
    }
  }
}

extension BusyOffice {
  mutating func number(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &chance)
  }

  mutating func pick<Element>(_ list: [Element]) -> Element {
    list[Int.random(in: list.indices, using: &chance)]
  }

  mutating func some<Element: Hashable>(_ list: [Element]) -> Set<Element> {
    Set((0...number(0...2)).map { _ in pick(list) })
  }

  private mutating func randomAct() -> Act {
    let agreement = Resolution(
      outcome: .agreement, form: pick(AgreementForm.allCases), terms: pick(BusyOffice.texts),
      performBy: number(0...1) == 0 ? nil : office.today + 30)
    let terms = Resolution(
      outcome: .agreement, form: .written,
      agreed: [
        Term("甲付乙", amount: Money(fen: 30_000), by: office.today + 9), Term("修好围墙"),
      ])
    let ofTerms: [Act] = [
      .resolved(terms), .performed(Act.Performed(term: 1, amount: Money(fen: 9_999), proof: "收条")),
      .performed(Act.Performed(term: number(1...3))),
      .termChanged(Act.TermChanged(.defaulted, term: number(1...2))),
    ]
    if number(0...4) == 0 { return pick(ofTerms) }
    return pick([
      .accepted, .accepted, .declined(reason: "not_civil"), .assigned(mediator: "M1"),
      .assigned(mediator: pick(["M2", "nobody"])), .session(result: .continued), .noted,
      .assigned(mediator: "M2", with: ["M1"]), .unassigned(pick([[], ["M1"]])),
      .recused(mediator: pick(["M1", "M2"]), because: "亲属"),
      .tracked(.police, ground: "assault"), .noted, .noted,
      .linked(to: "\(pick(numbers))", as: pick(LinkKind.allCases)),
      .session(result: nil, Sitting(host: "M1", next: office.today + 9, place: "一室")),
      .linked(to: "\(pick(numbers))", as: pick(LinkKind.allCases)), .resolved(agreement),
      .resolved(agreement), .resolved(Resolution(outcome: .reconciled)),
      .performed(inFull: true), .performed(inFull: false),
      .failed(reason: "no_show", told: ["lawsuit"]), .withdrawn(reason: nil),
      .terminated(reason: "left"), .referred(to: "court"), .returned,
      .referralAccepted(letter: "函1"),
      .referralEnded(.refused, because: "材料不足"), .referralEnded(.recalled, because: nil),
      .visited(pick(Satisfaction.allCases)), .closed(), .closed(),
      .reopened(reason: "repeat"), .reopened(reason: "new_facts"),
    ])
  }
}
