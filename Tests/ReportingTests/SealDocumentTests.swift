import Formats
import Journal
import Mediation
import Testing

@testable import Reporting

@Suite("A sealed document whose words were changed")
struct SealDocumentTests {
  private func document(
    stations: [JSON] = [], registered: JSON = 12
  ) throws -> SealDocument {
    let json: JSON = [
      "format": "mediate-seal/1", "number": 3, "journal": ["stations": .array(stations)],
      "figures": ["total": ["cohort_resolved": 7, "cohort_registered": registered]],
    ]
    return try #require(SealDocument(Array(json.text.utf8)))
  }

  private func head(_ sequence: Int) -> JSON {
    ["station": "JS07", "ledger": "0f", "sequence": .integer(sequence), "head": "a0"]
  }

  @Test("may name a station twice: the first counts")
  func twice() throws {
    let document = try document(stations: [head(3), head(4)])
    #expect(document.watermark == Watermark(stations: ["JS07": 3], office: 0))
    #expect(document.heads.stations.count == 2)
  }

  @Test("has no chain that stands before its first event", arguments: [0, -1, Int.min])
  func sequence(_ sequence: Int) throws {
    let document = try document(stations: [head(sequence)])
    #expect(document.heads.stations.isEmpty)
    #expect(HeadTree.root(of: document.heads.stations) == .zero)
  }

  @Test(
    "has no count beyond what can be counted",
    arguments: [.integer(-1), .integer(.max), "12", .null] as [JSON])
  func cohort(registered: JSON) throws {
    #expect(try document(registered: registered).cohort == Rate(7, of: 0))
    #expect(try document(registered: registered).cohort.percent == nil)
    #expect(try document().cohort == Rate(7, of: 12))
  }
}
