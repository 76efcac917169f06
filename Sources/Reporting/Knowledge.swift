import Mediation

/// What was known at a moment, inside one read: the register's own tallies for the present, the
/// replayed journal for an earlier watermark.
public struct Knowledge {
  /// The moment a report names: what had been entered by then is counted.
  public let asOf: Instant
  public let watermark: Watermark
  public let office: OfficeRecord
  let tree: UnitTree
  let homeStation: String
  let reader: any DisputeReader
  /// Every dispute as it stood; `nil` when the register itself is asked.
  private let replayed: [Dispute]?

  /// - Parameter asOf: count only what had been entered by then; `nil` means all, as of `now`.
  public init(_ reader: any DisputeReader, asOf: Instant?, now: Instant) throws {
    try self.init(
      reader, watermark: try reader.watermark(asOf: asOf), asOf: asOf ?? now,
      isPresent: asOf == nil)
  }

  /// What a watermark covers, under the moment it was taken at.
  public init(_ reader: any DisputeReader, at watermark: Watermark, asOf: Instant) throws {
    try self.init(reader, watermark: watermark, asOf: asOf, isPresent: false)
  }

  private init(
    _ reader: any DisputeReader, watermark: Watermark, asOf: Instant, isPresent: Bool
  ) throws {
    self.reader = reader
    self.watermark = watermark
    self.asOf = asOf
    office =
      isPresent
      ? OfficeRecord(
        units: try reader.units(), replaying: try reader.officeEvents(of: OfficeAct.Kind.others))
      : OfficeRecord(replaying: try reader.officeEvents().prefix(watermark.office))
    tree = UnitTree(office.units)
    homeStation = try reader.homeStation
    replayed = isPresent ? nil : try Knowledge.replay(reader, watermark)
  }

  private static func replay(
    _ reader: any DisputeReader, _ watermark: Watermark
  ) throws -> [Dispute] {
    var disputes: [Dispute] = []
    try reader.forEachHistory(upTo: watermark) { disputes.append(try Dispute(replaying: $0)) }
    return disputes
  }

  /// Whether there was a unit with a code.
  public func holds(_ unit: String) -> Bool { tree[unit] != nil }

  /// The mediators; those of the register for the present, whose office record leaves people out.
  var mediators: [Mediator] {
    get throws { replayed == nil ? try reader.mediators() : office.mediators }
  }

  /// The stations that had entered anything.
  var reporting: Set<String> { Set(watermark.stations.keys) }

  func tally(in period: Period, by grouping: Grouping) throws -> Tally {
    guard let replayed else { return try reader.tally(in: period, by: grouping) }
    return Tally(of: replayed, in: period, by: grouping)
  }

  func measures(in period: Period) throws -> MeasureCounts {
    guard let replayed else { return try reader.measures(in: period) }
    return replayed.reduce(into: MeasureCounts()) { $0.count($1, in: period) }
  }

  /// - Parameter end: the day after the last one on which outcomes are seen.
  func outcomes(registeredIn period: Period, followedTo end: Day) throws -> OutcomeSpans {
    guard let replayed else {
      return try reader.outcomes(registeredIn: period, followedTo: end)
    }
    return replayed.reduce(into: OutcomeSpans()) {
      $0.count($1, registeredIn: period, followedTo: end)
    }
  }

  /// Calls the body with every dispute, by number.
  func forEachDispute(_ body: (Dispute) throws -> Void) throws {
    guard let replayed else {
      return try reader.forEachDispute(matching: DisputeFilter(), body)
    }
    try replayed.forEach(body)
  }

  /// The name a report carries: the only station's, the city's, or how many stations there are.
  var officeName: Phrase {
    if tree.stations.count == 1, let only = tree.stations.first { return Phrase(only.name) }
    if let city = tree.units.first(where: { $0.kind == .city }) { return Phrase(city.name) }
    return Phrase(
      zh: "全部 \(tree.stations.count) 个派出所", en: "all \(tree.stations.count) stations")
  }
}
