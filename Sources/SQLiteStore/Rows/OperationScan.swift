import GRDB
import Journal
import Mediation

/// What stands beside the events: who entered an operation, when, under which id.
final class OperationScan {
  struct Line {
    let key: String
    /// `nil` when it is none.
    let enteredAt: Instant?
    let enteredBy: String
    let verb: String
    let number: String?
    /// The id of the operation it took back.
    let undoes: Int64?
  }

  private let scan: RowScan
  private var known: [Int64: Line] = [:]
  private var last: (id: Int64, line: Line)?
  /// So many are kept at hand.
  private static let most = 4096

  init(_ database: Database, _ alarm: Alarm) throws {
    scan = try RowScan(
      database,
      "SELECT \(OperationColumn.list) FROM operation WHERE id = ?", [], alarm)
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
      key: try row.string(OperationColumn.key),
      enteredAt: Instant(try row.string(OperationColumn.enteredAt)),
      enteredBy: try row.string(OperationColumn.enteredBy),
      verb: try row.string(OperationColumn.verb),
      number: try row.optionalString(OperationColumn.number),
      undoes: try row.isNull(OperationColumn.undoes) ? nil : row.integer(OperationColumn.undoes))
    if known.count == OperationScan.most { known.removeAll(keepingCapacity: true) }
    known[id] = line
    return line
  }
}

extension OperationScan {
  /// Whether the table has an operation as the entry it begins with says it was.
  ///
  /// - Parameter events: those of the entry.
  func holds(_ opening: OperationOpening, _ events: [Event], of line: Line) throws -> Bool {
    guard let first = events.first, line.verb == opening.verb else { return false }
    guard line.verb == UndoReceipt.verb || line.verb == UndoReceipt.redoing else {
      let number = line.verb == ImportSummary.verb ? nil : first.number.description
      return line.number == number && line.undoes == nil
    }
    guard case .undone(let undone) = first.act, let id = line.undoes,
      let target = try operation(id)
    else { return false }
    return target.key == undone.operation && line.number == target.number
  }
}
