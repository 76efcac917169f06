import Formats
import Testing

@testable import Mediation

@Suite("A limit that an entry starts")
struct GivenLimitTests {
  private static let head = "id,number,unit,start,last_day,valid_from,valid_to,zh,en,basis\n"

  private static func rulebook(_ rows: String) -> Rulebook {
    Rulebook(
      catalogue: .shipped, rules: Rulebook.rules(csv: Array((head + rows).utf8)),
      calendar: .shipped)
  }

  /// A row of the visit's limit.
  private static func visit(_ days: Int, from: String = "", to: String = "") -> String {
    "visit,\(days),days,ended,stays,\(from),\(to),甲,a,b\n"
  }

  private static let resolved = Act.resolved(Resolution(outcome: .reconciled))

  /// The last spell after some entries.
  private static func spell(_ entries: Entry...) throws -> Spell {
    var dispute = Course.registered()
    for entry in entries { try dispute.apply(entry) }
    return try #require(dispute.spells.last)
  }

  /// An entry written down and read again.
  private static func reread(_ entry: Entry) throws -> Entry {
    let written = Dictionary(
      entry.details.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
    return try Entry(kind: entry.act.kind, on: entry.happenedOn) { written[$0] }
  }

  @Test("is given by the acts that start one, and by no other")
  func acts() {
    for act in Course.samples {
      let entry = Entry(act, on: Course.start).givingLimits(by: .shipped)
      let ids: [String]? =
        switch act {
        case .accepted, .returned, .referralEnded: ["mediation"]
        case .resolved: ["visit"]
        default: nil
        }
      #expect(entry.limits?.map(\.rule) == ids, "\(act.kind)")
      #expect(entry.limits?.allSatisfy { $0.due == Course.start + 30 } ?? true)
    }
  }

  @Test(
    "is counted by the row in force on the day it is counted from",
    arguments: [("2020-12-31", 30, nil), ("2021-01-01", 10, "2021-01-01")]
      as [(String, Int, String?)])
  func row(start: String, days: Int, validFrom: String?) throws {
    let rulebook = Self.rulebook(
      Self.visit(30, to: "2021-01-01") + Self.visit(10, from: "2021-01-01"))
    let day = try #require(Day(start))
    let entry = Entry(Self.resolved, on: day).givingLimits(by: rulebook)
    #expect(
      entry.limits == [
        GivenLimit(rule: "visit", validFrom: validFrom.flatMap { Day($0) }, due: day + days)
      ])
  }

  @Test("replays as it was given, and is thirty days where the entry says nothing")
  func replay() throws {
    let bare = Entry(Self.resolved, on: Course.start)
    #expect(try Self.spell(bare).visitBy == Course.start + 30)
    let given = bare.givingLimits(by: Self.rulebook(Self.visit(7)))
    #expect(try Self.spell(given).visitBy == Course.start + 7)
    let accepted = Entry(.accepted, on: Course.start)
    #expect(try Self.spell(accepted, given).settleBy == Course.start + 30)
    let settled = accepted.givingLimits(
      by: Self.rulebook("mediation,12,days,accepted,stays,,,甲,a,b\n"))
    #expect(try Self.spell(settled, given).settleBy == Course.start + 12)
  }

  @Test("is none where no rule is in force or the calendar does not reach, and nothing is refused")
  func none() throws {
    let unknown = [
      "", Self.visit(30, from: "2099-01-01"), Self.visit(30, to: "2000-01-01"),
      "visit,30,days,ended,moves,2090-01-01,,甲,a,b\n",
    ]
    for rows in unknown {
      let entry = Entry(Self.resolved, on: Course.start).givingLimits(by: Self.rulebook(rows))
      #expect(entry.limits == [])
      #expect(try Self.spell(entry).visitBy == nil)
      #expect(try Self.reread(entry).limits == [])
    }
    let late = try #require(Day("2027-05-05"))
    let moving = Self.rulebook("visit,30,days,ended,moves,,,甲,a,b\n")
    #expect(Entry(Self.resolved, on: late).givingLimits(by: moving).limits == [])
    let known = try #require(Day("2026-01-24"))
    #expect(
      Entry(Self.resolved, on: known).givingLimits(by: moving).limits?.map(\.due.description)
        == ["2026-02-24"])
  }

  @Test("is what the core gives, whatever the entry brought along")
  func brought() throws {
    let limits: JSON = [["rule": "visit", "due_on": "2031-01-01"]]
    for kind in [Act.Kind.resolved, .noted] {
      let entry = try Entry(kind: kind, on: Course.start) {
        ["outcome": "reconciled", "limits": limits][$0]
      }
      #expect(entry.limits?.count == 1)
      let bare = try Entry(kind: kind, on: Course.start) { ["outcome": "reconciled"][$0] }
      #expect(
        entry.givingLimits(by: .shipped) == bare.givingLimits(by: .shipped))
    }
  }

  @Test("comes back from the details, between those of the act and the remark")
  func details() throws {
    var entry = Entry(
      .resolved(Resolution(outcome: .agreement, form: .oral)), on: Course.start, note: "附记",
      recordedOn: Course.start)
    entry.limits = [
      GivenLimit(rule: "visit", validFrom: nil, due: Course.start + 30),
      GivenLimit(rule: "of_another_office", validFrom: Course.start, due: Course.start + 1),
    ]
    #expect(entry.details.map(\.key) == ["outcome", "form", "limits", "recorded_on", "note"])
    #expect(
      entry.details[2].value.text
        == #"[{"rule":"visit","due_on":"2021-04-04"},{"rule":"of_another_office","#
        + #""valid_from":"2021-03-05","due_on":"2021-03-06"}]"#)
    #expect(!entry.details[2].isPrivate)
    #expect(try Self.reread(entry) == entry)
    #expect(try Self.spell(entry).visitBy == Course.start + 30)
  }

  @Test(
    "is not passed over where it is not understood",
    arguments: [
      "x", 5, [:], [5], [[:]], [["rule": "visit"]], [["due_on": "2021-04-04"]],
      [["rule": "visit", "due_on": "2021-02-30"]], [["rule": "甲某", "due_on": "2021-04-04"]],
      [["rule": "", "due_on": "2021-04-04"]],
      [["rule": "visit", "due_on": "2021-04-04", "valid_from": "yesterday"]],
      [["rule": "visit", "due_on": "2021-04-04", "valid_from": 7]],
    ] as [JSON])
  func misunderstood(value: JSON) {
    let error = #expect(throws: DetailError.self) {
      try Entry(kind: .accepted, on: Course.start) { $0 == "limits" ? value : nil }
    }
    #expect(error?.key == "limits")
  }

  @Test("is refused in an import when nobody can have given it")
  func imported() {
    func refusal(_ limits: [GivenLimit]) -> MediationError? {
      var entry = Entry(.accepted, on: Course.start)
      entry.limits = limits
      do {
        try entry.validate(today: Course.start, isImported: true)
        return nil
      } catch { return error }
    }
    func limit(_ days: Int) -> GivenLimit {
      GivenLimit(rule: "mediation", validFrom: nil, due: Course.start + days)
    }
    #expect(refusal([]) == nil)
    #expect(refusal([limit(0)]) == nil)
    let many = (0...9).map { GivenLimit(rule: "r\($0)", validFrom: nil, due: Course.start) }
    #expect(refusal(many) == nil)
    for limits in [[limit(-1)], [limit(30_000)], [limit(3), limit(3)], many + [limit(0)]] {
      #expect(refusal(limits)?.kind == .refused)
      #expect(refusal(limits)?.field == .column("events"))
    }
  }

  @Test("is refused in an import with an act that starts none")
  func startless() throws {
    for act in Course.samples where type(of: act.payload).startedLimits.isEmpty {
      var entry = Entry(act, on: Course.start, note: "测试")
      entry.limits = []
      try entry.checkLimits()
      entry.limits = [GivenLimit(rule: "visit", validFrom: nil, due: Course.start + 30)]
      #expect(throws: MediationError.self, "\(act.kind)") { try entry.checkLimits() }
    }
  }

  @Test("of a flat row is by the rule of its day, of a history as it came")
  func rows() throws {
    let rulebook = Self.rulebook(Self.visit(9))
    func spell(isHistory: Bool) throws -> Spell? {
      let registration = Registration(category: .other, source: .grid, summary: "测试")
      let record = ImportRecord(
        line: 2, station: "JS07", stationName: nil, district: nil,
        entries: [
          Entry(.registered(registration), on: Course.start),
          Entry(Self.resolved, on: Course.start),
        ], isHistory: isHistory)
      let rehearsal = ImportRehearsal(
        of: record, enteredAt: .noon(of: Course.start + 30), by: rulebook)
      #expect(rehearsal.record.isHistory == isHistory)
      #expect((rehearsal.record.entries[1].limits == nil) == isHistory)
      return try rehearsal.dispute.get().spells.last
    }
    #expect(try spell(isHistory: false)?.visitBy == Course.start + 9)
    #expect(try spell(isHistory: true)?.visitBy == Course.start + 30)
  }

  @Test("is the same day in every replay, whatever the days and the rules", arguments: 1...50)
  func random(seed: UInt64) throws {
    var generator = RandomCourseTests.Generator(state: seed)
    let number = Int.random(in: 1...9999, using: &generator)
    let day = Course.start + Int.random(in: 0...3000, using: &generator)
    let from = Course.start + Int.random(in: 0...3000, using: &generator)
    let rulebook = Self.rulebook(
      Self.visit(30, to: "\(from)") + Self.visit(number, from: "\(from)"))
    let entry = Entry(Self.resolved, on: day).givingLimits(by: rulebook)
    let expected = day + (day < from ? 30 : number)
    let read = try Self.reread(entry)
    #expect(read == entry)
    #expect(try Self.spell(read).visitBy == expected)
  }
}
