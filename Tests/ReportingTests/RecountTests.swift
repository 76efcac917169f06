import Formats
import Mediation
import Testing

@testable import Reporting

/// A seal is counted again by the definitions it names, whatever others there are by now.
@Suite("A seal of a program with other definitions")
struct RecountTests {
  private static func measure(_ definition: String, _ count: Int) -> JSON {
    ["definition": .string(definition), "count": .integer(count)]
  }

  private static func figures(_ measures: [JSON], new: Int = 3) -> JSON {
    ["report": "monthly", "total": ["new": .integer(new)], "measures": .array(measures)]
  }

  private static func seal(_ definitions: [String], _ measures: [JSON]) throws -> SealDocument {
    let json: JSON = [
      "format": "mediate-seal/1", "number": 1, "public": false,
      "definitions": .array(definitions.map { .string($0) }), "figures": figures(measures),
    ]
    return try #require(SealDocument(Array(json.text.utf8)))
  }

  private static let now = figures([measure("clearance/1", 5), measure("agreement/1", 2)])

  @Test("that had fewer measures says what this one counts") func fewer() throws {
    let seal = try Self.seal(
      ["resolution/1", "clearance/1"], [Self.measure("clearance/1", 5)])
    #expect(seal.hasCountableLedger && seal.uncountable.isEmpty)
    #expect(seal.says(Self.now))
  }

  @Test("that had a measure of another version leaves that one out, and names it")
  func another() throws {
    let seal = try Self.seal(
      ["resolution/1", "clearance/9", "agreement/1"],
      [Self.measure("clearance/9", 7), Self.measure("agreement/1", 2)])
    #expect(seal.uncountable == ["clearance/9"])
    #expect(seal.says(Self.now))
  }

  @Test("is altered where a measure that both have differs, or the ledger does")
  func altered() throws {
    let seal = try Self.seal(
      ["resolution/1", "clearance/9", "agreement/1"],
      [Self.measure("clearance/9", 7), Self.measure("agreement/1", 3)])
    #expect(!seal.says(Self.now))
    let ledger = try Self.seal(["resolution/1", "clearance/1"], [Self.measure("clearance/1", 5)])
    #expect(!ledger.says(Self.figures([Self.measure("clearance/1", 5)], new: 4)))
  }

  @Test("cannot be counted again where its ledger was counted otherwise") func ledger() throws {
    #expect(try !Self.seal(["resolution/2", "clearance/1"], []).hasCountableLedger)
  }

  /// A ledger by category, of which each row has a count of new disputes.
  private static func byCategory(_ rows: [(String, Int)]) -> JSON {
    [
      "report": "monthly", "grouping": "category",
      "rows": .array(
        rows.map { unit, new in
          .object(
            [JSON.Member("unit", .string(unit))]
              + LedgerColumn.allCases.map {
                JSON.Member($0.rawValue, .integer($0 == .new ? new : 0))
              })
        }),
      "measures": [],
    ]
  }

  @Test(
    "by codes says what this one counts, while a code that came since counts nothing",
    arguments: [("jinrong", 0, true), ("jinrong", 1, false), ("other", 2, false)])
  func codes(unit: String, new: Int, isSaid: Bool) throws {
    let sealed = [("neighbour", 3), ("other", 1)]
    let json: JSON = [
      "format": "mediate-seal/1", "number": 1, "public": false, "definitions": ["resolution/1"],
      "by": "category", "figures": Self.byCategory(sealed),
    ]
    let seal = try #require(SealDocument(Array(json.text.utf8)))
    #expect(seal.says(Self.byCategory(sealed)))
    let others = sealed.filter { $0.0 != unit }
    #expect(seal.says(Self.byCategory(others + [(unit, new)])) == isSaid)
  }
}
