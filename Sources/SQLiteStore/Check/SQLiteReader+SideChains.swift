import Foundation
import GRDB
import Journal
import StoreKit

/// A side journal has two tables: `…_journal`, of one row, and `…_event`.
extension SQLiteReader {
  /// The journal's chain; `nil` before its first event.
  func chain(of journal: SideJournal) throws -> Chain? {
    try Row.fetchOne(
      try statement("SELECT \(ChainColumn.list) FROM \(journal.rawValue)_journal")
    ).map { try Chain($0) }
  }
}

extension SQLiteWriter {
  /// The journal's chain, begun with its first event.
  func openChain(of journal: SideJournal) throws -> Chain {
    if let chain = try chain(of: journal) { return chain }
    let chain = Chain(identity: random(16))
    try statement(
      """
      INSERT INTO \(journal.rawValue)_journal (one, identity, algorithm, sequence, head)
      VALUES (1, ?, 'sha256', 0, ?)
      """
    ).execute(arguments: [Data(chain.identity), Data(chain.head.bytes)])
    return chain
  }

  func flushSideChains() throws {
    for journal in SideJournal.allCases {
      guard let chain = sideChains[journal] else { continue }
      try statement("UPDATE \(journal.rawValue)_journal SET sequence = ?, head = ?")
        .execute(arguments: [chain.sequence, Data(chain.head.bytes)])
    }
    sideChains = [:]
  }
}
