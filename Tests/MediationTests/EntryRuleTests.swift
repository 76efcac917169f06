import Formats
import Mediation
import Testing

@Suite("A rule of an entry")
struct EntryRuleTests {
  private func refusal(
    _ act: Act, note: String? = nil, isImported: Bool = false
  ) -> MediationError? {
    do {
      try Entry(act, on: Course.start, note: note)
        .validate(today: Course.start, isImported: isImported)
      return nil
    } catch { return error }
  }

  @Test(
    "asks for a reason, of a ledger of the past for none",
    arguments: [
      Act.declined(reason: nil), .terminated(reason: nil), .reopened(reason: nil),
      .failed(reason: nil, told: ["lawsuit"]),
    ])
  func reason(act: Act) {
    #expect(refusal(act)?.kind == .refused)
    #expect(refusal(act)?.field == .reason)
    #expect(refusal(act)?.hint != nil)
    #expect(refusal(act, isImported: true) == nil)
    #expect(refusal(.withdrawn(reason: nil)) == nil)
  }

  @Test("knows reasons and routes by their codes, of the past too", arguments: [false, true])
  func codes(isImported: Bool) {
    for reason in ["", "whatever", "拒绝"] {
      let error = refusal(.withdrawn(reason: reason), isImported: isImported)
      #expect(error?.kind == .usage)
    }
    let routes = Act.failed(reason: "sued", told: ["lawsuit", "prayer"])
    #expect(refusal(routes, isImported: isImported)?.field == .told)
    #expect(refusal(.failed(reason: "sued", told: ["lawsuit", "police"])) == nil)
  }

  @Test(
    "keeps a corrected day of registration within the office's life and not after the correction")
  func correctedDay() {
    func correction(_ day: Day) -> Act {
      .corrected(
        Act.Corrected(
          Registration(category: .other, source: .grid, summary: "测试"), registeredOn: day,
          fields: ["registered_on"], because: "记错"))
    }
    #expect(refusal(correction(Course.start)) == nil)
    #expect(refusal(correction(Course.start - 400)) == nil)
    for isImported in [false, true] {
      for day in [Course.start + 1, Day(ordinal: -25_567)] {
        #expect(refusal(correction(day), isImported: isImported)?.field == .registeredOn)
      }
    }
  }

  @Test("bounds each text to its last byte")
  func bounds() {
    func text(_ count: Int) -> String { String(repeating: "a", count: count) }
    func registration(
      summary: String = "测试", grid: String? = nil, party: String? = nil
    ) -> Act {
      let parties = party.map { [Party(role: .applicant, name: $0)] } ?? []
      return .registered(
        Registration(
          category: .other, source: .grid, grid: grid, summary: summary, parties: parties))
    }
    #expect(refusal(.noted, note: text(30_000)) == nil)
    #expect(refusal(.noted, note: text(30_001))?.field == .note)
    #expect(refusal(registration(summary: text(6000))) == nil)
    #expect(refusal(registration(summary: text(6001)))?.field == .summary)
    #expect(refusal(registration(grid: text(200))) == nil)
    #expect(refusal(registration(grid: text(201)))?.field == .grid)
    #expect(refusal(registration(party: text(200))) == nil)
    #expect(refusal(registration(party: text(201)))?.field == .party)
    #expect(refusal(.referred(to: text(201)))?.field == .target)
    #expect(refusal(.linked(to: text(201), as: .related))?.field == .otherCase)
    #expect(refusal(.noted, note: "a\0b")?.field == .note)
  }

  @Test("bounds the parties to a hundred")
  func parties() {
    func registration(_ count: Int) -> Act {
      let parties = (0..<count).map { _ in Party(role: .victim, name: nil) }
      return .registered(
        Registration(category: .other, source: .grid, summary: "测试", parties: parties))
    }
    #expect(refusal(registration(100)) == nil)
    #expect(refusal(registration(101))?.field == .party)
  }

  @Test(
    "asks an agreement for terms in every form, and a reconciliation for none",
    arguments: AgreementForm.allCases)
  func terms(form: AgreementForm) {
    func resolution(_ terms: String?) -> Act {
      .resolved(Resolution(outcome: .agreement, form: form, terms: terms))
    }
    #expect(refusal(resolution("测试")) == nil)
    for terms in [nil, "", " \n\t"] { #expect(refusal(resolution(terms))?.field == .terms) }
    #expect(refusal(resolution(nil), isImported: true) == nil)
  }

  @Test("knows no other outcome as a resolution", arguments: Outcome.allCases)
  func outcomes(outcome: Outcome) {
    let act = Act.resolved(Resolution(outcome: outcome, form: .oral, terms: "测试"))
    #expect((refusal(act) == nil) == (outcome == .agreement || outcome == .reconciled))
  }

  @Test(
    "names the detail that is missing",
    arguments: [
      (Act.Kind.registered, "category"), (.assigned, "mediator"), (.linked, "as"),
      (.resolved, "outcome"), (.visited, "satisfaction"), (.undone, "operation"),
    ])
  func missing(kind: Act.Kind, key: String) {
    let error = #expect(throws: DetailError.self) {
      try Entry(kind: kind, on: Course.start) { _ in nil }
    }
    #expect(error?.key == key)
  }

  @Test("keeps what is about a person apart")
  func personal() {
    let registration = Registration(
      category: .other, source: .grid, grid: "G1", summary: "测试",
      parties: [Party(role: .victim, name: "甲某")], sourceRef: "7")
    let entry = Entry(.registered(registration), on: Course.start, note: "附记")
    #expect(
      entry.details.filter(\.isPrivate).map(\.key) == [
        "summary", "party.1.name", "grid", "source_ref", "note",
      ])
    let resolution = Resolution(outcome: .agreement, form: .oral, terms: "测试")
    let resolved = Entry(.resolved(resolution), on: Course.start)
    #expect(resolved.details.filter(\.isPrivate).map(\.key) == ["terms"])
  }

  @Test("keeps where it leads apart too, unless it is a number or a code")
  func target() {
    func isPrivate(_ act: Act) -> Bool? {
      Entry(act, on: Course.start).details.first { $0.key == "to" }?.isPrivate
    }
    #expect(isPrivate(.referred(to: "court")) == false)
    #expect(isPrivate(.referred(to: "某律师所")) == true)
    #expect(isPrivate(.linked(to: "JS07-2021-0009", as: .related)) == false)
    #expect(isPrivate(.linked(to: "110-20210305-0815", as: .repeat)) == true)
    #expect(isPrivate(.referred(to: nil)) == nil)
  }

  @Test("says where it leads, unless that was erased elsewhere")
  func missingTarget() throws {
    for act in [Act.referred(to: nil), .linked(to: nil, as: .repeat)] {
      let entry = Entry(act, on: Course.start)
      #expect(throws: MediationError.self) {
        try entry.validate(today: Course.start, isImported: true)
      }
      try entry.validate(today: Course.start, isImported: true, erased: ["to"])
    }
  }
}
