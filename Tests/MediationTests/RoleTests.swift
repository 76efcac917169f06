import Mediation
import Testing

@Suite("A role")
struct RoleTests {
  @Test("that reads no case text has no right to it")
  func text() {
    let text: Set<Right> = [.disputes, .protectedFiles, .exporting]
    for role in [Role.administrator, .statistician] {
      #expect(role.rights.isDisjoint(with: text), "\(role)")
    }
  }

  @Test("that audits writes nothing")
  func audit() {
    let writing: Set<Right> = [
      .enter, .importing, .publishing, .privacy, .administration, .roles,
    ]
    #expect(Role.auditor.rights.isDisjoint(with: writing))
  }

  @Test("may read figures, whichever it is", arguments: Role.allCases)
  func figures(role: Role) { #expect(role.rights.contains(.figures)) }

  @Test("changes roles only as administrator")
  func roles() {
    #expect(Role.allCases.filter { $0.rights.contains(.roles) } == [.administrator])
  }

  @Test("is one's own to use, under a login of one's own")
  func logins() {
    let bound = Operator(code: "a", name: "a", unit: nil, login: "la")
    #expect(throws: Never.self) { try bound.requireFreeLogin(among: [bound]) }
    let other = Operator(code: "b", name: "b", unit: nil, login: "la")
    let error = #expect(throws: MediationError.self) { try other.requireFreeLogin(among: [bound]) }
    #expect(error?.kind == .conflict && error?.field == .login)
  }

  @Test("is never taken from the last administrator")
  func lockout() {
    let officer = Operator(code: "a", name: "a", unit: nil, roles: [.officer])
    let keeper = Operator(code: "b", name: "b", unit: nil, roles: [.administrator])
    #expect(throws: MediationError.self) { try OperatorRule.refuseLockout(after: [officer]) }
    #expect(throws: Never.self) { try OperatorRule.refuseLockout(after: [officer, keeper]) }
    #expect(throws: Never.self) { try OperatorRule.refuseLockout(after: []) }
  }
}

@Suite("A role that operators give themselves")
struct SelfGrantTests {
  private var events: [OfficeEvent] = []
  private var grants: SelfGrants { SelfGrants(replaying: events) }

  private mutating func enter(_ act: OfficeAct, by code: String) {
    events.append(
      OfficeEvent(
        sequence: events.count + 1, act: act, enteredAt: .noon(of: Day(ordinal: 18_691)),
        enteredBy: code, operation: "op\(events.count)"))
  }

  private mutating func set(_ code: String, _ roles: [Role], by giver: String) {
    enter(.operatorChanged(person(code, roles)), by: giver)
  }

  private func person(_ code: String, _ roles: [Role]) -> Operator {
    Operator(code: code, name: code, unit: nil, roles: roles)
  }

  /// Roles are in force, with two administrators.
  private init() {
    enter(.adopted([], mediators: [], operators: [person("jia", [])]), by: "jia")
    enter(.operatorAdded(person("a", [.administrator])), by: "jia")
    enter(.operatorAdded(person("b", [.administrator])), by: "a")
  }

  @Test("is none where nobody had one yet, or where another gave it")
  mutating func others() {
    set("b", [.administrator, .head], by: "a")
    for code in ["a", "b", "jia", "nobody"] { #expect(grants[code] == []) }
  }

  @Test("is told until it is taken away, and what another gives is none")
  mutating func until() {
    set("a", [.administrator, .head], by: "a")
    #expect(grants["a"] == [.head])
    set("a", [.administrator, .head, .auditor], by: "b")
    #expect(grants["a"] == [.head], "a change by another says nothing of the others")
    set("a", [.administrator, .auditor], by: "a")
    #expect(grants["a"] == [])
    set("a", [.administrator, .head], by: "b")
    #expect(grants["a"] == [])
  }
}

@Suite("A period of retention")
struct RetentionTests {
  @Test("is over on the same day of the last year, or the first of March for a leap day")
  func due() throws {
    let rule = Retention(category: .neighbour, years: 10, basis: "期限表")
    let day = try #require(Day("2011-03-08"))
    #expect(rule.due(endedOn: day).description == "2021-03-08")
    let leap = try #require(Day("2012-02-29"))
    #expect(rule.due(endedOn: leap).description == "2022-03-01")
  }
}

@Suite("Initials")
struct InitialsTests {
  @Test(
    "show the first character, whatever the length",
    arguments: [("甲", "甲××"), ("甲某某", "甲××"), ("Alice", "A××"), ("", "")])
  func first(name: String, expected: String) { #expect(name.initials == expected) }
}
