/// One dispute of another ledger, read and understood, with where it stood in the file.
public struct ImportRecord: Sendable {
  /// The line of the file it begins on, from 1.
  public let line: Int
  public let station: String
  public let stationName: String?
  public let district: String?
  /// The mediators it names by something that is no code, as code and name.
  public let mediatorNames: [String: String]
  /// The registration first.
  public let entries: [Entry]
  /// Whether the registration had been voided.
  public let isVoided: Bool

  public init(
    line: Int, station: String, stationName: String?, district: String?,
    mediatorNames: [String: String] = [:], entries: [Entry], isVoided: Bool = false
  ) {
    self.line = line
    self.station = station
    self.stationName = stationName
    self.district = district
    self.mediatorNames = mediatorNames
    self.entries = entries
    self.isVoided = isVoided
  }
}

/// A row that could not be taken, and why.
public struct RowError: Error, Equatable, Sendable {
  public let line: Int
  public let error: MediationError

  public init(line: Int, error: MediationError) {
    self.line = line
    self.error = error
  }
}

/// What an import did, or would do.
public struct ImportSummary: Equatable, Sendable {
  public var added = 0
  /// Rows whose source reference was in the register already.
  public var known = 0
  public var stationsAdded: [String] = []
  public var mediatorsAdded = 0
  public var errors: [RowError] = []
  /// The import had been carried out before; nothing was entered now.
  public var isRepetition = false

  public init() {}
}

/// How an import treats what it does not know.
public struct ImportOptions: Equatable, Sendable {
  public var addsStations = false
  public var skipsBadRows = false

  public init(addsStations: Bool = false, skipsBadRows: Bool = false) {
    self.addsStations = addsStations
    self.skipsBadRows = skipsBadRows
  }
}

extension Casework {
  /// Registers the disputes of another ledger in one transaction: all, or none if any row is bad
  /// and bad rows are not to be skipped.
  ///
  /// - Parameter next: yields the next row, tried as of the instant of the import, or the error it was
  ///   refused with, or `nil` at the end.
  /// - Parameter progress: called with the number of rows done.
  /// - Parameter refused: called with the error of the row that was taken last, when it is bad.
  /// - Throws: `ImportRefused` with every bad row; nothing has been written then.
  public func importDisputes(
    _ options: ImportOptions, _ request: Request,
    progress: (Int) -> Void = { _ in }, refused: (RowError) -> Void = { _ in },
    next: (Instant) throws -> Result<ImportRehearsal, RowError>?
  ) throws -> ImportSummary {
    try write(.importing, request) { writer, request in
      if let done = try writer.operation(request.operation) {
        return try repetition(of: done, writer)
      }
      let operation = Operation(
        id: request.operation, verb: "import", enteredAt: writer.now,
        enteredBy: request.operatorCode)
      try writer.begin(operation)
      var importer = Importer(
        writer: writer, operation: operation, options: options,
        actor: try writer.actor(of: request))
      var rows = 0
      while let row = try next(operation.enteredAt) {
        if let error = try importer.take(row) {
          importer.summary.errors.append(error)
          refused(error)
        }
        rows += 1
        progress(rows)
      }
      guard importer.summary.errors.isEmpty || options.skipsBadRows else {
        throw ImportRefused(errors: importer.summary.errors)
      }
      return importer.summary
    }
  }

  private func repetition(
    of done: Operation, _ reader: any DisputeReader
  ) throws -> ImportSummary {
    guard done.verb == "import" else { throw done.wasAnother }
    var summary = ImportSummary()
    summary.added = try reader.numbers(touchedBy: done.id).count
    summary.isRepetition = true
    return summary
  }
}

/// An import of which nothing was written, because rows were bad.
public struct ImportRefused: Error, Equatable, Sendable {
  public let errors: [RowError]
}

/// Takes one row after the other.
private struct Importer {
  let writer: any DisputeWriter
  let operation: Operation
  let options: ImportOptions
  let actor: Actor
  var summary = ImportSummary()
  var stations: Set<String> = []
  /// Those known to be there, as many as may be held.
  var mediators: Set<String> = []
  private static let mostMediators = 50_000

  init(
    writer: any DisputeWriter, operation: Operation, options: ImportOptions, actor: Actor
  ) {
    self.writer = writer
    self.operation = operation
    self.options = options
    self.actor = actor
  }

  /// Enters a row, or says why it cannot be.
  mutating func take(_ row: Result<ImportRehearsal, RowError>) throws -> RowError? {
    switch row {
    case .failure(let error): return error
    case .success(let rehearsal):
      do {
        try take(rehearsal)
        return nil
      } catch let error as MediationError where error.kind != .failed {
        return RowError(line: rehearsal.record.line, error: error.ofRow)
      }
    }
  }

  private mutating func take(_ rehearsal: ImportRehearsal) throws {
    let record = rehearsal.record
    if try isKnown(record) {
      summary.known += 1
      return
    }
    // Everything that can be refused is refused before the first write, so that a skipped row
    // leaves nothing behind.
    let dispute = try rehearsal.dispute.get()
    guard actor.may(.importing, at: record.station) else {
      throw AccessRefusal(actor, .importing, nil, at: record.station).error
    }
    try require(record)
    try write(dispute, record)
    summary.added += 1
  }

  private func write(_ rehearsed: Dispute, _ record: ImportRecord) throws {
    let number = try writer.nextNumber(
      station: record.station, year: rehearsed.registeredOn.year)
    var dispute = rehearsed
    dispute.number = number
    var entries = record.entries
    if record.isVoided {
      dispute.void()
      entries.append(
        Entry(.undone(operation: operation.id), on: operation.enteredAt.day))
    }
    try writer.register(dispute, entries, operation)
  }

  /// Whether the register has the row already: under its reference, or – an export coming home –
  /// under its own number.
  private func isKnown(_ record: ImportRecord) throws -> Bool {
    guard case .registered(let registration)? = record.entries.first?.act,
      let ref = registration.sourceRef
    else { return false }
    if try writer.number(ofSourceRef: ref, station: record.station) != nil { return true }
    guard let number = CaseNumber(ref), number.station == record.station,
      let dispute = try writer.dispute(number)
    else { return false }
    return dispute.sourceRef == nil && dispute.registeredOn == record.entries.first?.happenedOn
  }

  /// Makes sure the station and the mediators of a row are there.
  private mutating func require(_ record: ImportRecord) throws {
    try requireStation(record)
    for entry in record.entries {
      guard case .assigned(let code) = entry.act, !mediators.contains(code) else { continue }
      if try writer.mediator(code) == nil {
        try writer.enter(
          Mediator(
            code: code, name: record.mediatorNames[code] ?? code, kind: .unstated,
            station: record.station), by: operation.enteredBy, operation: operation.id)
        summary.mediatorsAdded += 1
      }
      if mediators.count == Importer.mostMediators { mediators = [] }
      mediators.insert(code)
    }
  }

  private mutating func requireStation(_ record: ImportRecord) throws {
    guard !stations.contains(record.station) else { return }
    if options.addsStations, try writer.unit(record.station) == nil {
      try writer.addStation(
        code: record.station, name: record.stationName ?? record.station,
        district: record.district, by: operation.enteredBy, operation: operation.id)
      summary.stationsAdded.append(record.station)
    }
    do {
      _ = try writer.existingStation(record.station)
    } catch let error as MediationError {
      throw MediationError(
        error.kind, error.message, field: "station",
        hint: Phrase(
          zh: "先 mediate station add \(record.station)，或加 --add-stations",
          en: "add it first (mediate station add \(record.station)), or use --add-stations"))
    }
    stations.insert(record.station)
  }
}

extension MediationError {
  /// The error without the option a command line would have named.
  fileprivate var ofRow: MediationError {
    guard let field, field.hasPrefix("--") else { return self }
    return MediationError(
      kind, message, field: field == "--on" ? nil : String(field.dropFirst(2)), hint: hint)
  }
}
