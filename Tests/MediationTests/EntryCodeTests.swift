import Testing

@testable import Mediation

@Suite("A code of an entry")
struct EntryCodeTests {
  /// A rulebook whose list has one code, in force in 2020 alone.
  private static func rulebook(_ list: String, _ code: String) -> Rulebook {
    let head = "kind,code,zh,en,aliases,valid_from,valid_to,basis,acts\n"
    let row = "\(list),\(code),甲,a,,2020-01-01,2021-01-01,b,\n"
    return Rulebook(
      catalogue: Catalogue(csv: Array((head + row).utf8)), rules: [], calendar: .shipped)
  }

  private static func refusal(
    _ act: Act, on day: Day, by rulebook: Rulebook = .shipped, isImported: Bool = false
  ) -> MediationError? {
    do throws(MediationError) {
      try Entry(act, on: day).validate(today: Course.start, isImported: isImported, by: rulebook)
      return nil
    } catch {
      return error
    }
  }

  static let party = Party(role: .witness, side: .neither, name: "甲某")

  @Test(
    "is asked for the day it happened, of the past it is not",
    arguments: [
      (
        Act.registered(Registration(category: .other, source: .grid, summary: "测试")), "category",
        "other", Field.category
      ),
      (
        .registered(Registration(category: .other, source: .grid, summary: "测试")), "source",
        "grid", .source
      ),
      (
        .registered(
          Registration(category: .other, source: .grid, summary: "测试", parties: [party])),
        "role", "witness", .party
      ),
      (
        .registered(
          Registration(category: .other, source: .grid, summary: "测试", parties: [party])),
        "side", "neither", .party
      ),
      (.session(result: .continued), "session_result", "continued", .result),
      (.linked(to: "110-1", as: .repeat), "link", "repeat", .kind),
      (.resolved(Resolution(outcome: .reconciled)), "outcome", "reconciled", .outcome),
      (
        .resolved(Resolution(outcome: .agreement, form: .oral, terms: "测试")), "form", "oral",
        .form
      ),
      (.withdrawn(reason: "sued"), "reason", "sued", .reason),
      (.referred(to: "court"), "body", "court", .target),
      (.visited(.satisfied), "satisfaction", "satisfied", .satisfaction),
      (.protected(.minor, basis: nil), "protection", "minor", .protection),
    ])
  func days(act: Act, list: String, code: String, field: Field) throws {
    let rulebook = Self.rulebook(list, code)
    for (text, isInForce) in [
      ("2019-12-31", false), ("2020-01-01", true), ("2020-12-31", true), ("2021-01-01", false),
    ] {
      let day = try #require(Day(text))
      let refusal = Self.refusal(act, on: day, by: rulebook)
      #expect(refusal?.field == (isInForce ? nil : field))
      #expect(refusal?.kind == (isInForce ? nil : .refused))
      #expect(Self.refusal(act, on: day, by: rulebook, isImported: true) == nil)
    }
  }

  /// The wrong act for a reason, of the past too.
  @Test(
    "is a reason for the acts the catalogue says",
    arguments: [
      Act.withdrawn(reason: "no_agreement_possible"), .reopened(reason: "no_show"),
      .declined(reason: "breach"), .terminated(reason: "new_facts"),
      .failed(reason: "withdrawn_by_party", told: ["lawsuit"]),
    ])
  func misfit(act: Act) {
    let refusal = Self.refusal(act, on: Course.start)
    #expect(refusal?.kind == .refused)
    #expect(refusal?.field == .reason)
    #expect(refusal?.message.en.contains("not for \(act.kind.verb)") == true)
    #expect(Self.refusal(act, on: Course.start, isImported: true) == nil)
  }

  @Test("has acts that there are, which take it, and every act that needs a reason has some")
  func acts() {
    for entry in Catalogue.shipped.entries(of: "reason") {
      #expect(!entry.acts.isEmpty)
      for word in entry.acts {
        let act: Act? =
          switch Act.Kind(rawValue: word) {
          case .declined: .declined(reason: entry.code)
          case .failed: .failed(reason: entry.code, told: ["lawsuit"])
          case .withdrawn: .withdrawn(reason: entry.code)
          case .terminated: .terminated(reason: entry.code)
          case .reopened: .reopened(reason: entry.code)
          default: nil
          }
        #expect(act.map { Self.refusal($0, on: Course.start) == nil } == true, "\(entry.code)")
      }
    }
    for kind in [Act.Kind.declined, .failed, .withdrawn, .terminated, .reopened] {
      #expect(Catalogue.shipped.entries(of: "reason").contains { $0.fits(kind) })
    }
  }
}
