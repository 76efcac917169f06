import Formats
import Mediation

/// The forms a report can be written in.
public enum ReportFormat: String, CaseIterable, Sendable {
  case text, markdown, csv, json
}

extension LedgerReport {
  /// The report as bytes: the one switch over formats.
  public func written(as format: ReportFormat, in language: Language) -> [UInt8] {
    switch format {
    case .text: Array(text(language).utf8)
    case .markdown: Array(markdown(language).utf8)
    case .csv: csv(language)
    case .json: Array((json.pretty + "\n").utf8)
    }
  }
}
