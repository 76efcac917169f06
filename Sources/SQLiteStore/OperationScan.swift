import GRDB
import Mediation

/// What stands beside the events: who entered an operation, when, under which id.
final class OperationScan {
  struct Line {
    let key: String
    /// `nil` when it is none.
    let enteredAt: Instant?
    let enteredBy: String
  }

  private let scan: RowScan
  private var known: [Int64: Line] = [:]
  private var last: (id: Int64, line: Line)?
  /// So many are kept at hand.
  private static let most = 4096

  init(_ database: Database, _ alarm: Alarm) throws {
    scan = try RowScan(
      database, "SELECT key, entered_at, entered_by FROM operation WHERE id = ?", [], alarm)
  }

  /// `nil` when there is none with the id.
  func operation(_ id: Int64) throws -> Line? {
    if let last, last.id == id { return last.line }
    let line = try known[id] ?? read(id)
    last = line.map { (id, $0) }
    return line
  }

  private func read(_ id: Int64) throws -> Line? {
    guard let row = try scan.restart(at: id) else { return nil }
    let line = Line(
      key: try row.string(0), enteredAt: Instant(try row.string(1)),
      enteredBy: try row.string(2))
    if known.count == OperationScan.most { known.removeAll(keepingCapacity: true) }
    known[id] = line
    return line
  }
}
