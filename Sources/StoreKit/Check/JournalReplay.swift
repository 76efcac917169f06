import Journal

/// The chains of all stations, computed anew side by side.
package struct JournalReplay {
  private var chains: [ChainReplay] = []
  private var places: [String: Int] = [:]
  private var isBroken: [Bool] = []
  /// Entries of a station often follow one another.
  private var last: (station: [UInt8], place: Int?) = ([], nil)

  /// - Parameter stored: where the chains are said to end.
  package init(_ stored: [String: Chain]) {
    for (station, chain) in stored {
      places[station] = chains.count
      chains.append(ChainReplay(identity: chain.identity))
      isBroken.append(false)
    }
  }

  /// Adds an event as it is stored; those of a station come in the order of its chain.
  package mutating func append(
    _ station: UnsafeRawBufferPointer, sequence: Int, body: UnsafeRawBufferPointer,
    hash: UnsafeRawBufferPointer
  ) {
    // A station without a ledger is a broken reference, found as such.
    guard let place = place(of: station), !isBroken[place] else { return }
    let fits = chains[place].append(body, stating: hash)
    if !fits || chains[place].sequence != sequence { isBroken[place] = true }
  }

  /// Whether all of a station's events fit and end where its chain does.
  package func holds(_ stored: Chain, of station: String) -> Bool {
    guard let place = places[station], !isBroken[place] else { return false }
    return chains[place].sequence == stored.sequence && chains[place].head == stored.head.bytes
  }

  private mutating func place(of station: UnsafeRawBufferPointer) -> Int? {
    if last.station.withUnsafeBytes({ $0.isEqual(to: station) }) { return last.place }
    last = (Array(station), places[String(decoding: station, as: UTF8.self)])
    return last.place
  }
}
