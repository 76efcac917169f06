/// The forms a report can be written in.
public enum ReportFormat: String, CaseIterable, Sendable {
  case text, markdown, csv, json, html, xlsx
}
