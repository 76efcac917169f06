import Foundation
import GRDB
import Journal

/// A chain as its journal keeps it.
enum ChainColumn: Int, TableColumn {
  case identity, sequence, head

  static let list = "identity, sequence, head"
}

extension Chain {
  /// - Parameter row: of `ChainColumn`.
  init(_ row: Row) throws {
    let head = try row.required(Digest(bytes: Array(try row.value(ChainColumn.head) as Data)))
    self.init(
      identity: Array(try row.value(ChainColumn.identity) as Data),
      sequence: try row.value(ChainColumn.sequence), head: head)
  }
}
