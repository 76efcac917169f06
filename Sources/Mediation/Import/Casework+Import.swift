/// One dispute of another ledger, read and understood, with where it stood in the file.
public struct ImportRecord: Sendable {
  /// The line of the file it begins on, from 1.
  public let line: Int
  public let station: String
  public let stationName: String?
  public let district: String?
  /// What it says of the mediators it names, by code.
  public let mediators: [String: Mediator]
  /// What it says of the stations of these mediators, by code.
  public let stations: [String: StatedStation]
  /// The registration first.
  public let entries: [Entry]
  /// Whether the registration had been voided.
  public let isVoided: Bool
  /// The number it had where it was exported.
  public let number: CaseNumber?
  /// Whether the entries are a history that another register kept: each comes with the limits it was given
  /// there, and one without with those of release 0.1.
  public let isHistory: Bool

  public init(
    line: Int, station: String, stationName: String?, district: String?,
    mediators: [String: Mediator] = [:], stations: [String: StatedStation] = [:],
    entries: [Entry], isVoided: Bool = false,
    number: CaseNumber? = nil, isHistory: Bool = false
  ) {
    self.line = line
    self.station = station
    self.stationName = stationName
    self.district = district
    self.mediators = mediators
    self.stations = stations
    self.entries = entries
    self.isVoided = isVoided
    self.number = number
    self.isHistory = isHistory
  }
}

/// What a ledger says of a station.
public struct StatedStation: Equatable, Sendable {
  public let code: String
  public let name: String?
  public let district: String?

  public init(code: String, name: String? = nil, district: String? = nil) {
    self.code = code
    self.name = name
    self.district = district
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
  /// Rows whose dispute was in the register already.
  public var known = 0
  /// The lines of these, as far as they are held: stretches in which every row was known.
  public private(set) var knownLines: [ClosedRange<Int>] = []
  /// The last row that was looked at, to tell whether one follows on it.
  private var lastLine = 0
  /// The lines of those that were known by their day and codes alone, since the words had been erased.
  public var knownWithoutWords: [Int] = []
  /// How many of the known rows differ from what is here, and the first of them.
  public private(set) var differingCount = 0
  public private(set) var differing: [ImportDifference] = []
  /// Disputes for which what the ledger says went on since was entered.
  public var updated = 0
  /// How many have another number than where they were exported, and the first of them.
  public private(set) var renumbered = 0
  public private(set) var firstRenumbered: Renumbering?
  public var stationsAdded: [String] = []
  public var mediatorsAdded = 0
  public var errors: [RowError] = []
  /// How many rows were refused because who imports may not at their station; noted, as every refusal is.
  public internal(set) var withoutRight = 0
  /// The import had been carried out before; nothing was entered now.
  public var isRepetition = false
  /// It was done before, and taken back since.
  public var isUndone = false

  /// A number where a dispute was exported, and the one it has here.
  public struct Renumbering: Equatable, Sendable {
    public let from: CaseNumber
    public let to: CaseNumber
  }

  /// What its operation is called.
  public static let verb = "import"

  private static let mostDifferences = 1_000

  public init() {}

  mutating func noteRenumbered(_ number: CaseNumber, _ here: CaseNumber) {
    renumbered += 1
    firstRenumbered = firstRenumbered ?? Renumbering(from: number, to: here)
  }

  private static let mostStretches = 1_000

  /// Notes a row that was looked at, and whether the register had it.
  mutating func note(line: Int, isKnown: Bool) {
    defer { lastLine = line }
    guard isKnown else { return }
    known += 1
    if let last = knownLines.last, last.upperBound == lastLine {
      knownLines[knownLines.count - 1] = last.lowerBound...line
    } else if knownLines.count < ImportSummary.mostStretches {
      knownLines.append(line...line)
    }
  }

  mutating func note(_ difference: ImportDifference) {
    differingCount += 1
    if differing.count < ImportSummary.mostDifferences { differing.append(difference) }
  }
}

/// How an import treats what it does not know.
public struct ImportOptions: Equatable, Sendable {
  public var addsStations = false
  public var skipsBadRows = false
  /// Whether what a ledger says went on since is entered for disputes that are here already.
  public var updates = false

  public init(addsStations: Bool = false, skipsBadRows: Bool = false, updates: Bool = false) {
    self.addsStations = addsStations
    self.skipsBadRows = skipsBadRows
    self.updates = updates
  }
}

extension Casework {
  /// Registers the disputes of another ledger in one transaction: all, or none if any row is bad
  /// and bad rows are not to be skipped.
  ///
  /// It is done alone: which stations it touches is not known before the ledger is read, and to do it
  /// again would take as long as it took.
  ///
  /// - Parameter words: what is imported and how, to tell a repetition from another import.
  /// - Parameter progress: called with the number of rows done; should the import have to begin anew, it
  ///   counts from 1 again.
  /// - Parameter rows: begins to read the ledger, each time from its beginning: the rows, tried as of the
  ///   instant of the import and by the office's rules, or the errors they were refused with.
  /// - Throws: `ImportRefused` with every bad row; nothing has been written then.
  public func importDisputes<Rows: IteratorProtocol<Result<ImportRehearsal, RowError>>>(
    _ options: ImportOptions, _ words: [String?], _ request: Request,
    progress: (Int) -> Void = { _ in }, rows: (Instant, Rulebook) throws -> Rows
  ) throws -> ImportSummary {
    let words = RequestWords(ImportSummary.verb, words)
    do {
      let summary = try write(.importing, request, touching: .alone) { writer, request in
        let summary = try importDisputes(options, words, request, writer, progress, rows)
        if !request.isRehearsal {
          try writer.note(summary.refusals, by: writer.actor(of: request))
        }
        return summary
      }
      if request.isRehearsal { noteLater(summary.refusals, request) }
      return summary
    } catch let refused as ImportRefused {
      // Nothing was written, and what was refused is noted all the same.
      noteLater(refused.refusals, request)
      throw refused
    }
  }

  private func importDisputes<Rows: IteratorProtocol<Result<ImportRehearsal, RowError>>>(
    _ options: ImportOptions, _ words: RequestWords, _ request: Request,
    _ writer: any DisputeWriter, _ progress: (Int) -> Void,
    _ rows: (Instant, Rulebook) throws -> Rows
  ) throws -> ImportSummary {
    if let done = try writer.repetition(of: request, in: words) {
      return try repetition(of: done, writer)
    }
    let operation = request.operation(in: words, at: writer.now)
    var importer = Importer(
      writer: writer, operation: operation, options: options, rulebook: rulebook,
      actor: try writer.actor(of: request), known: try KnownDisputes(writer))
    var rows = try rows(operation.enteredAt, rulebook)
    var count = 0
    while let row = rows.next() {
      if let error = try importer.take(row) { importer.summary.errors.append(error) }
      count += 1
      progress(count)
    }
    importer.summary.errors += try importer.finish()
    guard importer.summary.errors.isEmpty || (options.skipsBadRows && importer.isWhole) else {
      throw ImportRefused(importer.summary)
    }
    return importer.summary
  }

  private func repetition(
    of done: Operation, _ reader: any DisputeReader
  ) throws -> ImportSummary {
    guard done.verb == ImportSummary.verb else { throw done.wasAnother }
    var summary = ImportSummary()
    summary.added = try reader.numbers(touchedBy: done.id).count
    summary.isRepetition = true
    summary.isUndone = try reader.isUndone(done.id)
    return summary
  }
}

/// An import of which nothing was written, because rows were bad.
public struct ImportRefused: Error, Equatable, Sendable {
  public let errors: [RowError]
  fileprivate let refusals: [AccessAct]

  fileprivate init(_ summary: ImportSummary) {
    errors = summary.errors
    refusals = summary.refusals
  }
}

extension ImportSummary {
  /// What is noted of the rows that who imports may not: one line with their number.
  fileprivate var refusals: [AccessAct] {
    withoutRight == 0
      ? [] : [AccessAct(.refused, right: .importing, reason: "import rows", count: withoutRight)]
  }
}
