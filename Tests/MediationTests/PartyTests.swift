import Mediation
import Testing

@Suite("A party")
struct PartyTests {
  @Test("takes its usual side where none is said", arguments: Party.Role.allCases)
  func usualSide(role: Party.Role) throws {
    let expected: Party.Side =
      switch role {
      case .applicant, .victim, .reporter: .first
      case .respondent, .suspect: .second
      case .thirdParty, .agent, .guardian, .witness: .neither
      }
    for word in [role.rawValue, role.label.zh, role.label.en] {
      let party = try Party(words: "\(word):甲某")
      #expect(party == Party(role: role, side: expected, name: "甲某"))
    }
  }

  @Test(
    "stands on the side that is said, or on that of whom it acts for",
    arguments: [
      ("agent@first:甲某", Party.Side.first), ("agent@对方:甲某", .second),
      ("监护人@被侵害人：甲某", .first), ("applicant@neither:甲某", .neither),
    ])
  func side(words: String, side: Party.Side) throws {
    #expect(try Party(words: words).side == side)
  }

  @Test(
    "keeps everything after the first colon as its name",
    arguments: [
      ("applicant:甲:乙", "甲:乙"), ("applicant：甲:乙", "甲:乙"), ("applicant:甲：乙", "甲：乙"),
      ("applicant:a@b", "a@b"),
    ])
  func name(words: String, name: String) throws {
    #expect(try Party(words: words).name == name)
  }

  @Test(
    "is refused in words that say none",
    arguments: ["", ":", "甲某", ":甲某", "applicant", "applicant:", "boss:甲某", "agent@boss:甲某"])
  func refused(words: String) {
    let error = #expect(throws: MediationError.self) { try Party(words: words) }
    #expect(error?.kind == .usage)
    #expect(error?.field == .party)
    #expect(error?.hint == .nameParties)
  }
}
