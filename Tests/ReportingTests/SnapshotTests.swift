import Foundation
import Mediation
import Reporting
import Testing

/// Every format of every report, compared with a file; `RECORD_SNAPSHOTS=1` writes the files anew.
@Suite("A report's snapshot")
struct SnapshotTests {
  /// A workbook has tests of its own.
  static let formats = ReportFormat.allCases.filter { $0 != .xlsx }

  @Test("agrees with its file", arguments: formats, Language.allCases)
  func agrees(format: ReportFormat, language: Language) throws {
    let reports = [
      ("monthly", try SampleReport.monthly()), ("whole", try SampleReport.monthly(by: .whole)),
      ("yearly", try SampleReport.yearly()), ("empty", try SampleReport.empty()),
    ]
    for (name, report) in reports {
      let text = String(decoding: report.written(as: format, in: language), as: UTF8.self)
      try compare(text, with: "\(name).\(language.rawValue).\(format.rawValue)")
    }
  }

  private func compare(_ text: String, with name: String) throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Snapshots/\(name)")
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
      try Data(text.utf8).write(to: file)
    }
    let expected = try String(contentsOf: file, encoding: .utf8)
    #expect(text == expected, "\(name) differs; RECORD_SNAPSHOTS=1 writes it anew")
  }
}
