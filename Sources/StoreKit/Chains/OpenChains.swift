import Journal

/// The stations' chains that a transaction adds to.
package struct OpenChains {
  private var chains: [String: OpenChain] = [:]
  /// What was asked for last: entries of one station follow one another.
  private var last: OpenChain?

  package init() {}

  /// The chain of a station.
  ///
  /// - Parameter stored: where it stood before the transaction; asked for once.
  package mutating func chain(
    of station: String, _ stored: () throws -> Chain
  ) rethrows -> OpenChain {
    if let last, last.station == station { return last }
    let open = try chains[station] ?? OpenChain(station: station, chain: stored())
    chains[station] = open
    last = open
    return open
  }

  /// Takes them back to be written, in the order of the stations' codes: transactions that lock the
  /// same rows in the same order never wait for one another in a circle.
  package mutating func takeAll() -> [OpenChain] {
    defer { self = OpenChains() }
    return chains.values.sorted { $0.station < $1.station }
  }
}
