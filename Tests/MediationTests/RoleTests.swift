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

  @Test("is never taken from the last administrator")
  func lockout() {
    let officer = Operator(code: "a", name: "a", unit: nil, roles: [.officer])
    let keeper = Operator(code: "b", name: "b", unit: nil, roles: [.administrator])
    #expect(throws: MediationError.self) { try OperatorRule.refuseLockout(after: [officer]) }
    #expect(throws: Never.self) { try OperatorRule.refuseLockout(after: [officer, keeper]) }
    #expect(throws: Never.self) { try OperatorRule.refuseLockout(after: []) }
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
