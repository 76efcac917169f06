/// What the office's journal replays to: the units, the rule of the month's end, nil reports,
/// proceedings, figures and seals that stand.
public struct OfficeRecord: Equatable, Sendable {
  /// An act with when and by whom it was entered.
  public struct Dated<Value: Equatable & Sendable>: Equatable, Sendable {
    public let value: Value
    public let enteredAt: Instant
    public let operation: String
  }

  public private(set) var units: [Unit] = []
  /// The names that units took later, in the order they were entered.
  public private(set) var renamings: [UnitName] = []
  public private(set) var mediators: [Mediator] = []
  /// What mediators became later, in the order it was entered.
  public private(set) var changes: [MediatorChange] = []
  public private(set) var operators: [Operator] = []
  public private(set) var retention: [Category: Retention] = [:]
  public private(set) var cutOff: CutOff?
  public private(set) var nilReports: [Dated<NilReport>] = []
  public private(set) var proceedings: [Dated<Proceeding>] = []
  public private(set) var figures: [Dated<OfficeFigure>] = []
  public private(set) var seals: [Dated<SealNote>] = []
  /// Who was to look after which cell, in the order it was entered.
  public private(set) var staff: [CellStaff] = []
  /// The maps that are kept, the latest last.
  public private(set) var maps: [Dated<RememberedMap>] = []

  /// Replays events in the order of the journal.
  public init(replaying events: some Sequence<OfficeEvent>) {
    let events = Array(events)
    let retracted = events.retracted
    for event in events where !retracted.contains(event.operation) { apply(event) }
    bringUpToDate()
    units.sort { $0.code.utf8.lexicographicallyPrecedes($1.code.utf8) }
    mediators.sort { $0.code.utf8.lexicographicallyPrecedes($1.code.utf8) }
    operators.sort { $0.code.utf8.lexicographicallyPrecedes($1.code.utf8) }
  }

  /// What bears another name, or is of another kind, than when it was added.
  private mutating func bringUpToDate() {
    if let latest = renamings.map(\.from).max() {
      units = units.map { $0.named(name(of: $0, on: latest)) }
    }
    if let latest = changes.map(\.from).max() {
      mediators = mediators.map { mediator($0, on: latest) }
    }
  }

  private mutating func apply(_ event: OfficeEvent) {
    func dated<Value>(_ value: Value) -> Dated<Value> {
      Dated(value: value, enteredAt: event.enteredAt, operation: event.operation)
    }
    switch event.act {
    case .unitAdded(let unit): units.append(unit)
    case .unitRenamed(let name): renamings.append(name)
    case .mediatorAdded(let person): mediators.append(person.unnamed)
    case .mediatorChanged(let change): changes.append(change)
    case .operatorAdded(let person): operators.append(person.unnamed)
    case .operatorChanged(let person):
      operators.removeAll { $0.code == person.code }
      operators.append(person.unnamed)
    case .retentionSet(let rule): retention[rule.category] = rule
    case .adopted(let units, let mediators, let operators):
      self.units += units
      self.mediators += mediators
      self.operators += operators
    case .cutOffSet(let cutOff): self.cutOff = cutOff
    case .nilReported(let report): nilReports.append(dated(report))
    case .proceedingAdded(let proceeding): proceedings.append(dated(proceeding))
    case .figureNoted(let figure): figures.append(dated(figure))
    case .sealed(let note): seals.append(dated(note))
    case .cellStaffed(let staff): self.staff.append(staff)
    case .mapRemembered(let map):
      maps.removeAll { $0.value.name == map.name }
      maps.append(dated(map))
    case .mapForgotten(let name): maps.removeAll { $0.value.name == name }
    case .personNamed, .registersBound, .clockAccepted, .retracted: break
    }
  }

  /// The nil report that stands for a station and month.
  public func nilReport(of station: String, for period: Period) -> Dated<NilReport>? {
    nilReports.last { $0.value.station == station && $0.value.period == period }
  }

  /// The seals of a report, in order.
  public func seals(
    of report: String, _ period: Period, by grouping: Grouping? = nil, isPublic: Bool
  ) -> [Dated<SealNote>] {
    seals.filter {
      $0.value.report == report && $0.value.period == period
        && (grouping == nil || $0.value.grouping == grouping) && $0.value.isPublic == isPublic
    }
  }

  /// A figure of the office in a period: the latest for the whole, else the sum of the stations'
  /// latest; `nil` when none was noted.
  public func figure(_ kind: OfficeFigure.Kind, in period: Period) -> Int? {
    let known = figures.map(\.value).filter { $0.kind == kind && period.contains($0.on) }
    let latest = Dictionary(grouping: known) { $0.station ?? "" }
      .compactMapValues { group in group.enumerated().max { ($0.1.on, $0.0) < ($1.1.on, $1.0) }?.1 }
    if let whole = latest[""] { return whole.value }
    return latest.isEmpty ? nil : latest.values.reduce(0) { $0 + $1.value }
  }
}

extension [OfficeEvent] {
  /// The operations that are taken back: a retraction that was taken back itself takes nothing back.
  fileprivate var retracted: Set<String> {
    var retracted: Set<String> = []
    for event in reversed() {
      guard case .retracted(let operation) = event.act, !retracted.contains(event.operation)
      else { continue }
      retracted.insert(operation)
    }
    return retracted
  }
}
