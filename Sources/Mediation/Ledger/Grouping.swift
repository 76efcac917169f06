/// What the rows of a report are.
public enum Grouping: String, CaseIterable, Sendable {
  case whole, station, district, category, source
}
