import Foundation
import GRDB
import Mediation

/// An entry that a chain ended with: of `j`, the journal, and `e`, the entry.
enum HeadColumn: Int, TableColumn {
  case identity, sequence, hash

  static let list = "j.identity, e.sequence, e.hash"
}

extension ChainHead {
  /// - Parameter row: of `HeadColumn`.
  init(_ row: Row) throws {
    self.init(
      identity: Array(try row.value(HeadColumn.identity) as Data),
      sequence: try row.value(HeadColumn.sequence),
      head: Array(try row.value(HeadColumn.hash) as Data))
  }
}
