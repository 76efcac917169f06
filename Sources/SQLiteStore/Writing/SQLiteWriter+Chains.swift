import Foundation
import GRDB
import Journal
import Mediation
import StoreKit

extension SQLiteWriter {
  /// The chain of a station while this transaction adds to it.
  func openChain(of station: String) throws -> OpenChain {
    try reach.require(station: station)
    return try chains.chain(of: station) { try beginChain(of: station) }
  }

  func flushChains() throws {
    for open in chains.takeAll() {
      let chain = open.chain
      try statement("UPDATE ledger SET sequence = ?, head = ? WHERE station = ?").execute(
        arguments: [chain.sequence, Data(chain.head.bytes), open.station])
    }
  }

  /// The chain of a station, begun with its first event.
  private func beginChain(of station: String) throws -> Chain {
    if let chain = try chain(of: station) { return chain }
    let chain = Chain(identity: random(16))
    try statement(
      """
      INSERT INTO ledger (station, identity, algorithm, sequence, head)
      VALUES (?, ?, 'sha256', 0, ?)
      """
    ).execute(arguments: [station, Data(chain.identity), Data(chain.head.bytes)])
    return chain
  }
}

extension SQLiteReader {
  /// A station's chain; `nil` before its first event.
  func chain(of station: String) throws -> Chain? {
    try Row.fetchOne(
      try statement("SELECT \(ChainColumn.list) FROM ledger WHERE station = ?"),
      arguments: [station]
    ).map { try Chain($0) }
  }
}
