import Formats
import Foundation
import Testing

@testable import Mediation

@Suite("The rulebook")
struct RulebookTests {
  private static let head = "id,number,unit,start,last_day,valid_from,valid_to,zh,en,basis\n"

  private static func rulebook(_ rows: String) -> Rulebook {
    Rulebook(
      catalogue: .shipped, rules: Rulebook.rules(csv: Array((head + rows).utf8)),
      calendar: .shipped)
  }

  @Test(
    "knows the day a limit ends",
    arguments: [
      ("police_mediation", "2024-02-08", "2024-02-19"),
      ("second_session", "2025-01-24", "2025-02-10"),
      ("police_mediation", "2020-01-22", "2020-02-04"),
      ("police_mediation", "2018-12-27", "2019-01-02"),
      ("police_mediation", "2025-12-31", "2026-01-06"),
      ("judicial_confirmation", "2026-01-24", "2026-02-24"),
      ("judicial_confirmation", "2025-12-03", "2026-01-04"),
      ("judicial_confirmation", "2021-03-05", "2021-04-06"),
      ("mediation", "2021-03-05", "2021-04-04"), ("visit", "2026-12-20", "2027-01-19"),
    ])
  func due(id: String, start: String, end: String) throws {
    let start = try #require(Day(start))
    #expect(try Rulebook.shipped.due(id, from: start).day == Day(end))
  }

  @Test("says where a last day was moved from, and over what")
  func moved() throws {
    let start = try #require(Day("2025-12-03"))
    let due = try Rulebook.shipped.due("judicial_confirmation", from: start)
    #expect(due.movedFrom == Day("2026-01-02"))
    // The 3rd is a Saturday, the 4th a worked Sunday.
    #expect(due.leftOut.map(\.reason.label.zh) == ["元旦", "休息日"])
    #expect(due.counted.count == 30)
    #expect(due.counted.last == due.movedFrom)
    let still = try Rulebook.shipped.due("judicial_confirmation", from: start - 1)
    #expect(still.movedFrom == Day("2026-01-01"))
    #expect(try Rulebook.shipped.due("mediation", from: start).movedFrom == nil)
  }

  @Test("counts the days between, without the first and those off")
  func counted() throws {
    let due = try Rulebook.shipped.due(
      "police_mediation", from: try #require(Day("2024-02-08")))
    #expect(due.counted.map(\.description) == ["2024-02-09", "2024-02-18", "2024-02-19"])
    #expect(due.leftOut.count == 8)
    #expect(due.movedFrom == nil)
    #expect(due.rule.basis.contains("81"))
  }

  @Test("asks the row that is in force on the day that is counted from")
  func dated() throws {
    let rulebook = Self.rulebook(
      """
      r,10,days,accepted,stays,2020-01-01,2026-01-01,甲,a,first
      r,20,days,accepted,stays,2026-01-01,,乙,b,second

      """)
    for (start, end) in [("2025-12-31", "2026-01-10"), ("2026-01-01", "2026-01-21")] {
      #expect(try rulebook.due("r", from: try #require(Day(start))).day == Day(end))
    }
    let before = try #require(Day("2019-12-31"))
    #expect(rulebook.rule("r", on: before) == nil)
    let error = #expect(throws: MediationError.self) { try rulebook.due("r", from: before) }
    #expect(error?.kind == .refused)
    #expect(error?.hint?.prose?.en.contains("2020-01-01 to 2025-12-31; from 2026-01-01") == true)
  }

  @Test("understands a hyphen in an id, and names the nearest and all ids when it knows none")
  func ids() throws {
    #expect(try Rulebook.shipped.rows(of: "police-mediation").map(\.id) == ["police_mediation"])
    let error = #expect(throws: MediationError.self) { try Rulebook.shipped.rows(of: "police") }
    #expect(error?.kind == .notFound)
    #expect(error?.message.en.contains("the nearest is police_mediation") == true)
    #expect(error?.message.zh.contains("最接近的是 police_mediation") == true)
    #expect(error?.hint?.prose?.en.contains("second_session") == true)
    let far = #expect(throws: MediationError.self) { try Rulebook.shipped.rows(of: "nosuch") }
    #expect(far?.message.en.contains("nearest") == false)
    #expect(far?.hint?.prose?.zh.contains("second_session") == true)
  }

  @Test("is refused where the calendar does not reach, and asks it only where it has to")
  func calendar() throws {
    let start = try #require(Day("2026-12-28"))
    for id in ["second_session", "judicial_confirmation"] {
      let error = #expect(throws: MediationError.self) {
        try Rulebook.shipped.due(id, from: start)
      }
      #expect(error?.kind == .refused)
    }
    // What is entered on any day starts these, whatever calendars there are.
    for limit in SpellLimit.allCases {
      #expect(Rulebook.shipped.givenLimit(limit.rawValue, from: start)?.due == start + 30)
    }
  }

  @Test(
    "leaves out a limit of no days, or of more than can be counted",
    arguments: ["", "0", "-1", "10000", "9223372036854775807"])
  func number(text: String) {
    let row = { (number: String) in "r,\(number),days,accepted,stays,,,甲,a,b\n" }
    #expect(Self.rulebook(row(text) + row("30")).rules.map(\.number) == [30])
  }

  @Test(
    "leaves out an id that could not stand in a journal",
    arguments: ["", "甲某", "a b", "A", String(repeating: "a", count: 41)])
  func id(text: String) {
    #expect(Self.rulebook("\(text),30,days,accepted,stays,,,甲,a,b\n").rules.isEmpty)
  }

  @Test("is shipped with every row read, each with its law, and no two in force at once")
  func shipped() throws {
    let url = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../seeds/rules.csv")
    let lines = try String(contentsOf: url, encoding: .utf8).split(separator: "\n")
    let rules = Rulebook.shipped.rules
    #expect(rules.count == lines.count - 1)
    for (index, rule) in rules.enumerated() {
      #expect(!rule.label.zh.isEmpty && !rule.label.en.isEmpty && !rule.basis.isEmpty)
      for other in rules[(index + 1)...] where other.id == rule.id {
        #expect(rule.validTo != nil && other.validFrom == rule.validTo)
      }
    }
  }
}
