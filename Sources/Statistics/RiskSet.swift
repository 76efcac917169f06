/// A day on which observations end: how many are at risk, and those that leave.
struct RiskSet {
  let time: Int
  /// Those that leave on the day among them, so at least one.
  let atRisk: Int
  /// Those whose `time` this is, with an ending or censored.
  let leaving: ArraySlice<Observation>

  /// How many of those that leave have come to an ending.
  var events: Int { leaving.reduce(0) { $1.cause == nil ? $0 : $0 + $1.count } }

  /// How many leave without one.
  var censored: Int { leaving.reduce(0) { $1.cause == nil ? $0 + $1.count : $0 } }
}

extension RiskSet {
  /// The risk sets of all days on which an observation ends, in order.
  static func sets(of observations: some Sequence<Observation>) -> [RiskSet] {
    let leaving = observations.filter(\.isEverAtRisk).sorted { $0.time < $1.time }
    var entering = leaving.sorted { $0.entry < $1.entry }[...]
    var atRisk = 0
    var sets: [RiskSet] = []
    var next = leaving.startIndex
    while next < leaving.endIndex {
      let time = leaving[next].time
      // None of those still to enter has left: whoever leaves on a day was at risk on it.
      while let first = entering.first, first.isAtRisk(on: time) {
        atRisk += first.count
        entering.removeFirst()
      }
      let gone = leaving[next...].prefix { $0.time == time }
      sets.append(RiskSet(time: time, atRisk: atRisk, leaving: gone))
      atRisk -= gone.reduce(0) { $0 + $1.count }
      next = gone.endIndex
    }
    return sets
  }
}
