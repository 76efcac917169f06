/// A station's work on one screen: what is open, with whom and for how long, what is late, what waits. Work to
/// be handed out, no figure of anybody: it has no rates and is in no export.
public struct Board: Equatable, Sendable {
  /// How much somebody has to look after.
  public struct Load: Equatable, Sendable {
    public var open = 0
    /// Past a last day.
    public var late = 0
    /// Due within the week.
    public var soon = 0
  }

  public private(set) var ages: [AgeBand: Int] = [:]
  /// By mediator; `nil` for what nobody looks after.
  public private(set) var loads: [String?: Load] = [:]
  /// What was referred out and has not come back.
  public internal(set) var waiting = 0
  /// How much there is to do, by kind: late, and due within the week.
  public private(set) var pending: [Pending.Kind: Load] = [:]

  public var open: Int { ages.values.reduce(0, +) }
  public var unassigned: Int { loads[nil]?.open ?? 0 }
  public var late: Int { pending.values.reduce(0) { $0 + $1.late } }
  public var soon: Int { pending.values.reduce(0) { $0 + $1.soon } }

  public init() {}

  mutating func count(open dispute: Dispute, on today: Day) {
    guard let opened = dispute.spells.last?.openedOn else { return }
    ages[AgeBand(days: max(0, today - opened)), default: 0] += 1
    loads[dispute.mediator, default: Load()].open += 1
  }

  mutating func count(due item: AgendaItem, on today: Day) {
    let path: WritableKeyPath<Load, Int> = item.due.on < today ? \.late : \.soon
    pending[item.due.kind, default: Load()][keyPath: path] += 1
    loads[item.mediator, default: Load()][keyPath: path] += 1
  }
}

extension CaseFiles {
  /// The work of the actor's stations, or of some of them, on a day.
  public func board(of stations: Set<String>?, on today: Day) throws -> Board {
    var board = Board()
    let filter = DisputeFilter(
      stations.map { .condition(.station($0)) } ?? .all([])
    ).within(actor.stations)
    try reader.forEachDispute(
      matching: filter.and(.condition(.status(Lifecycle.openStatuses)))
    ) { board.count(open: $0, on: today) }
    let question = AgendaQuestion(until: today + 6, stations: stations).within(actor.stations)
    for item in try reader.agenda(question).items { board.count(due: item, on: today) }
    board.waiting = try reader.count(
      matching: filter.and(.condition(.status([.referredOut]))))
    return board
  }
}
