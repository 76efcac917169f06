import Mediation

/// What was known at a moment, inside one read: the register's own tallies for the present, the
/// replayed journal for an earlier watermark.
public struct Knowledge {
  /// The moment a report names: what had been entered by then is counted.
  public let asOf: Instant
  /// Of the present without units and people: those are in the register.
  public let office: OfficeRecord
  public let reader: FigureReader
  // A nation has tens of thousands of stations; what does not name them does not read them.
  private let units: Lazily<UnitTree>
  private let ends: Lazily<Watermark>
  private let counted: Lazily<Census>
  /// Every dispute as it stood; `nil` when the register itself is asked.
  private let replayed: [Dispute]?

  /// - Parameter asOf: count only what had been entered by then; `nil` means all, as of `now`.
  public init(_ reader: FigureReader, asOf: Instant?, now: Instant) throws {
    if let asOf {
      try self.init(reader, at: try reader.watermark(asOf: asOf), asOf: asOf)
    } else {
      try self.init(reader, presentAt: now)
    }
  }

  /// What a watermark covers, under the moment it was taken at.
  public init(_ reader: FigureReader, at watermark: Watermark, asOf: Instant) throws {
    self.init(
      reader, at: watermark, asOf: asOf,
      office: OfficeRecord(replaying: try reader.officeEvents().prefix(watermark.office)),
      disputes: try reader.disputes(at: watermark))
  }

  /// What a watermark covers, of which everything has been read.
  init(
    _ reader: FigureReader, at watermark: Watermark, asOf: Instant, office: OfficeRecord,
    disputes: [Dispute]
  ) {
    let tree = UnitTree(office.units)
    self.reader = reader
    self.asOf = asOf
    self.office = office
    units = Lazily { tree }
    ends = Lazily { watermark }
    counted = Lazily { Census(tree, watermark) }
    replayed = disputes
  }

  private init(_ reader: FigureReader, presentAt now: Instant) throws {
    self.reader = reader
    asOf = now
    office = OfficeRecord(replaying: try reader.officeEvents(of: OfficeAct.Kind.others))
    let units = Lazily { UnitTree(try reader.units()) }
    let ends = Lazily { try reader.watermark(asOf: nil) }
    (self.units, self.ends) = (units, ends)
    counted = Lazily {
      units.isMade && ends.isMade
        ? Census(try units.value, try ends.value) : try reader.census()
    }
    replayed = nil
  }

  /// The units that were known.
  var tree: UnitTree { get throws { try units.value } }

  /// The stations under the names they had on a day.
  func stations(on day: Day) throws -> [Unit] {
    try tree.stations.map { office.named($0, on: day) }
  }

  /// What is covered.
  public var watermark: Watermark { get throws { try ends.value } }

  /// Where all chains stand, that of the journal of access with them.
  var heads: JournalHeads {
    get throws { try reader.heads(at: watermark).with(access: reader.accessHead(at: nil)) }
  }

  /// Whether there was a unit with a code.
  public func holds(_ unit: String) throws -> Bool { try tree[unit] != nil }

  /// The mediators; those of the register for the present, whose office record leaves people out.
  var mediators: [Mediator] {
    get throws { replayed == nil ? try reader.mediators() : office.mediators }
  }

  /// The stations that had entered anything.
  var reporting: Set<String> { get throws { Set(try watermark.stations.keys) } }

  var stationCount: Int { get throws { try counted.value.stationCount } }

  /// Whether nobody had entered anything.
  var isSilent: Bool { get throws { try !counted.value.hasEntries } }

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
      return try reader.forEachDispute(body)
    }
    try replayed.forEach(body)
  }

  /// The name a report carries: the only station's, the city's – as it was called on a day –
  /// or how many stations there are.
  func officeName(on day: Day) throws -> Phrase {
    let census = try counted.value
    if census.stationCount == 1, let only = census.firstStation {
      return Phrase(office.name(of: only, on: day))
    }
    if let city = census.firstCity { return Phrase(office.name(of: city, on: day)) }
    guard census.stationCount > 0 else {
      return Phrase(zh: "（当时还没有派出所）", en: "(no station was known then)")
    }
    return Phrase(
      zh: "全部 \(census.stationCount) 个派出所", en: "all \(census.stationCount) stations")
  }
}
