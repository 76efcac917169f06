/// The forms disputes are exported in.
public enum ExportFormat: String, CaseIterable, Sendable {
  case csv, ndjson, xlsx
}
