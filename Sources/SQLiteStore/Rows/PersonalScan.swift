import GRDB
import Mediation

/// The personal texts of events that are asked for one after the other.
///
/// Events that follow one another are walked to; for one that lies elsewhere the index is asked.
final class PersonalScan {
  private let scan: RowScan
  /// No text belongs to an event from here on and before that of the present row.
  private var start = Int64.min
  /// So many rows are passed over before the index is asked.
  private static let stride = 8

  init(_ database: Database, _ alarm: Alarm) throws {
    scan = try RowScan(
      database,
      """
      SELECT \(PersonalColumn.list) FROM personal
      WHERE event_id >= ? ORDER BY event_id, position, field
      """, [], alarm)
    _ = try scan.restart(at: start)
  }

  /// Calls the body with the rows of `PersonalColumn` of an event.
  func forEachText(of event: Int64, _ body: (RowBytes) throws -> Void) throws {
    try move(to: event)
    while let row = scan.row, try row.integer(PersonalColumn.eventID) == event {
      try body(row)
      _ = try scan.next()
    }
    start = event + 1
  }

  private func move(to event: Int64) throws {
    guard event >= start else { return try restart(at: event) }
    for _ in 0..<PersonalScan.stride {
      guard let row = scan.row, try row.integer(PersonalColumn.eventID) < event else { return }
      _ = try scan.next()
    }
    if let row = scan.row, try row.integer(PersonalColumn.eventID) < event {
      try restart(at: event)
    }
  }

  private func restart(at event: Int64) throws {
    _ = try scan.restart(at: event)
    start = event
  }
}
