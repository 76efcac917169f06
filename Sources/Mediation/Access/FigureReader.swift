/// What figures are made of: everything of the office and its disputes, but no text about anybody.
///
/// A figure, an explanation, a restatement or a verification is for people who may read no case. What
/// they are made from goes through here, so that there is no path on which a text could reach them.
public struct FigureReader {
  private let reader: any DisputeReader

  public init(_ reader: any DisputeReader) { self.reader = reader }
}

extension FigureReader {
  public func units() throws -> [Unit] { try reader.units() }
  public func census() throws -> Census { try reader.census() }
  public func mediators() throws -> [Mediator] { try reader.mediators() }
  public func operators() throws -> [Operator] { try reader.operators() }
  public func officeEvents() throws -> [OfficeEvent] { try reader.officeEvents() }
  public func officeEvents(of kinds: [OfficeAct.Kind]) throws -> [OfficeEvent] {
    try reader.officeEvents(of: kinds)
  }
  public func accessEvents() throws -> [AccessEvent] { try reader.accessEvents() }
  public func sealDocument(_ number: Int) throws -> [UInt8]? { try reader.sealDocument(number) }
}

extension FigureReader: FilterDirectory {
  public func holdsUnit(_ code: String, _ kind: Unit.Kind) throws -> Bool {
    try reader.holdsUnit(code, kind)
  }
  public func units(named name: String) throws -> [Unit] { try reader.units(named: name) }
  public func mediator(_ code: String) throws -> Mediator? { try reader.mediator(code) }
  public func operatorWithCode(_ code: String) throws -> Operator? {
    try reader.operatorWithCode(code)
  }
  public func holds(_ filter: DisputeFilter) throws -> Bool { try reader.holds(filter) }

  /// What the words of a filter mean to who asks, within their stations; `nil` for all disputes, which
  /// take no right to see them.
  ///
  /// - Throws: `MediationError` of kind `usage` for a key that looks at texts, and for a value that is
  ///   none or names nobody; `refused` to those who may see no dispute.
  public func filter(
    _ words: FilterSyntax, today: Day, _ request: Request
  ) throws -> DisputeFilter? {
    guard !words.isEverything else { return nil }
    let actor = try reader.actor(of: request)
    guard actor.may(.disputes) else { throw AccessRefusal(actor, .disputes, nil, at: nil) }
    if let text = words.conditions.first(where: { !$0.key.isOfFigures }) {
      throw MediationError.filter(.notOfFigures(text.key), text.place)
    }
    return try reader.filter(words, today: today, for: actor)
  }
}

extension FigureReader {
  public func watermark(asOf instant: Instant?) throws -> Watermark {
    try reader.watermark(asOf: instant)
  }
  public func heads(at watermark: Watermark) throws -> JournalHeads {
    try reader.heads(at: watermark)
  }
  public func accessHead(at sequence: Int?) throws -> ChainHead? {
    try reader.accessHead(at: sequence)
  }
  public func numbers(changedSince watermark: Watermark) throws -> [CaseNumber] {
    try reader.numbers(changedSince: watermark)
  }
}

extension FigureReader {
  public func tally(in period: Period, by grouping: Grouping) throws -> Tally {
    try reader.tally(in: period, by: grouping)
  }
  public func measures(in period: Period) throws -> MeasureCounts {
    try reader.measures(in: period)
  }
  public func outcomes(registeredIn period: Period, followedTo end: Day) throws -> OutcomeSpans {
    try reader.outcomes(registeredIn: period, followedTo: end)
  }

  /// The events of a dispute, without their texts.
  public func events(of number: CaseNumber) throws -> [Event] {
    try reader.events(of: number).map { try $0.withoutText }
  }

  /// Every dispute as it stood at a watermark, without its texts, by number.
  public func disputes(at watermark: Watermark) throws -> [Dispute] {
    var disputes: [Dispute] = []
    try reader.forEachHistory(upTo: watermark) {
      disputes.append(try Dispute(replaying: $0).withoutText)
    }
    return disputes
  }

  /// Calls the body with every dispute as it stood at each of several watermarks, and with the place of
  /// that watermark: one walk through the journals for all of them.
  ///
  /// The disputes have no texts; one of which nothing had been entered at a watermark is left out there.
  public func forEachDispute(
    at watermarks: [Watermark], _ body: (Int, Dispute) throws -> Void
  ) throws {
    guard !watermarks.isEmpty else { return }
    try reader.forEachHistory(upTo: nil) { events in
      var last: (count: Int, dispute: Dispute)?
      for (place, watermark) in watermarks.enumerated() {
        let known = events.prefix(while: watermark.covers)
        guard !known.isEmpty else { continue }
        if last?.count != known.count {
          last = (known.count, try Dispute(replaying: Array(known)).withoutText)
        }
        if let last { try body(place, last.dispute) }
      }
    }
  }

  /// Calls the body with each matching dispute of the register, without its texts, by number.
  public func forEachDispute(
    matching filter: DisputeFilter = DisputeFilter(), _ body: (Dispute) throws -> Void
  ) throws {
    try reader.forEachDispute(matching: filter) { try body($0.withoutText) }
  }
}
