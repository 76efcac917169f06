import Formats
import Foundation
import Reporting
import Testing

@Suite("The schema of a report")
struct SchemaDocumentTests {
  @Test("names the members a report has, no more and no fewer")
  func members() throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../docs/report.schema.json")
    let schema = try Data(contentsOf: file).withUnsafeBytes { try JSON(parsing: $0) }
    let report = try SampleReport.yearly().json
    let optional: Set = ["restatement", "out_of_balance_by"]
    #expect(keys(schema["properties"]).subtracting(optional) == keys(report))
    let row = schema["$defs"]?["row"]?["properties"]
    #expect(keys(row).subtracting(optional) == keys(report["total"]))
    #expect(keys(schema["$defs"]?["rate"]?["properties"]) == keys(report["total"]?["rate"]))
    let figures = (report["measures"]?.array ?? []).reduce(into: Set()) { $0.formUnion(keys($1)) }
    #expect(keys(schema["$defs"]?["figure"]?["properties"]) == figures)
  }

  private func keys(_ json: JSON?) -> Set<String> { Set((json?.members ?? []).map(\.key)) }
}
