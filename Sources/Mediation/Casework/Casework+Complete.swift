extension Casework {
  /// The numbers of a station that a verb may be about, the newest first: those in a state its act may
  /// follow, or all for a verb that reads.
  ///
  /// - Parameter station: `nil` for the one that is home to who asks.
  ///
  /// Nothing is noted; who may not see disputes is offered none.
  public func numbers(
    for verb: String, at station: String?, _ request: Request, limit: Int
  ) throws -> [CaseNumber] {
    try store.read { reader in
      let actor = try reader.actor(of: request)
      guard actor.may(.disputes) else { return [] }
      let statuses = Lifecycle.statuses(before: verb)
      let ofStation = DisputeFilter(.station([try station ?? reader.homeStation(of: request)]))
      let filter = statuses.isEmpty ? ofStation : ofStation.and(.status(statuses))
      return try reader.numbers(matching: filter.within(actor.stations), limit: limit)
    }
  }
}

extension Lifecycle {
  /// The states from which the act of a verb may follow; empty for a verb without one.
  static func statuses(before verb: String) -> Set<Status> {
    table.filter { $0.act.verb == verb }.reduce(into: []) { $0.formUnion($1.row.from) }
  }
}
