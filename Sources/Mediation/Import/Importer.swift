import Formats

/// Enters the rows of a ledger one after the other.
struct Importer {
  let writer: any DisputeWriter
  let operation: Operation
  let options: ImportOptions
  let rulebook: Rulebook
  let actor: Actor
  var known: KnownDisputes
  var summary = ImportSummary()
  private var links = ImportLinks()
  private var hasBegun = false
  private var stations: Set<String> = []
  /// The names of those known to be there, by code; as many as may be held.
  private var mediators: [String: String] = [:]
  private static let mostMediators = 50_000

  init(
    writer: any DisputeWriter, operation: Operation, options: ImportOptions, rulebook: Rulebook,
    actor: Actor, known: KnownDisputes
  ) {
    self.rulebook = rulebook
    self.writer = writer
    self.operation = operation
    self.options = options
    self.actor = actor
    self.known = known
  }

  /// Whether the bad rows can be left out: those of `finish` have been given numbers.
  private(set) var isWhole = true

  /// Enters a row, or says why it cannot be.
  mutating func take(_ row: Result<ImportRehearsal, RowError>) throws -> RowError? {
    switch row {
    case .failure(let error):
      summary.note(line: error.line, isKnown: false)
      return error
    case .success(let rehearsal):
      do {
        try take(rehearsal)
        return nil
      } catch let error as MediationError where error.kind != .failed {
        return RowError(line: rehearsal.record.line, error: error.ofRow)
      }
    }
  }

  /// Enters the rows that waited for others they are linked to.
  ///
  /// - Returns: the errors of those whose others never came.
  mutating func finish() throws -> [RowError] {
    var errors: [RowError] = []
    for waiting in links.takeWaiting() {
      do {
        try enter(try links.resolved(waiting, writer, known))
      } catch let error as MediationError where error.kind != .failed {
        isWhole = false
        errors.append(RowError(line: waiting.line, error: error.ofRow))
      }
    }
    guard errors.isEmpty else { return errors }
    let circular = try links.circular(writer)
    isWhole = circular.isEmpty
    return circular
  }

  private mutating func take(_ rehearsal: ImportRehearsal) throws {
    let record = rehearsal.record
    // Before anything is compared: whether a row is known here, and to what, says what the register holds.
    guard actor.may(.importing, at: record.station) else {
      summary.withoutRight += 1
      throw AccessRefusal(actor, .importing, nil, at: record.station).error
    }
    switch try known.match(of: record, writer, for: actor) {
    case .known(let dispute, let hasWords):
      summary.note(line: record.line, isKnown: true)
      if !hasWords { summary.knownWithoutWords.append(record.line) }
      links.note(record.number, is: dispute.number)
      return try compare(rehearsal, with: dispute)
    case .new(let isNamed):
      summary.note(line: record.line, isKnown: false)
      if !isNamed { return try takeNew(rehearsal.withoutReference) }
    }
    try takeNew(rehearsal)
  }

  /// Tells how a known row differs from what is here, and enters what went on since where that is asked.
  private mutating func compare(_ rehearsal: ImportRehearsal, with known: Dispute) throws {
    let record = rehearsal.record
    // A row that could not be entered has no state of its own to be compared.
    guard !record.isVoided, case .success(let stated) = rehearsal.dispute else { return }
    let comparison = ImportComparison(record: record, stated: stated, known: known)
    let found = try comparison.difference(today: operation.enteredAt.day, by: rulebook) {
      try writer.events(of: known.number)
    }
    guard let (found, updated) = found else { return }
    var difference = found
    if !known.protections.isEmpty || !actor.may(.disputes, at: known.number.station) {
      difference = difference.withoutWhatIsHere
    }
    if options.updates, !difference.news.isEmpty {
      try refuseOtherNames(record)
      try begin()
      try addMediators(record)
      try writer.append(
        difference.news, to: known.number, by: operation.enteredBy, operation: operation.id)
      try writer.update(known, to: updated)
      summary.updated += 1
      difference.isUpdated = true
    }
    summary.note(difference)
  }

  private mutating func takeNew(_ rehearsal: ImportRehearsal) throws {
    let record = rehearsal.record
    // Everything that can be refused is refused before the first write, so that a skipped row
    // leaves nothing behind.
    var dispute = try rehearsal.dispute.get()
    try requireStation(record.station)
    for code in record.mediatorStations { try requireStation(code) }
    try refuseOtherNames(record)
    let isWaiting = try links.mustWait(record, writer, known)
    try begin()
    try addStation(
      StatedStation(code: record.station, name: record.stationName, district: record.district))
    try addMediators(record)
    dispute.number = try writer.nextNumber(
      station: record.station, year: record.year(today: operation.enteredAt.day))
    links.note(record.number, is: dispute.number)
    if let number = record.number, number != dispute.number {
      summary.noteRenumbered(number, dispute.number)
    }
    let row = ImportedRow(record, dispute, operation)
    summary.added += 1
    if isWaiting { links.wait(row) } else { try enter(try links.resolved(row, writer, known)) }
  }

  private mutating func enter(_ row: ImportedRow) throws {
    try writer.register(row.dispute, row.entries, operation)
    links.noteMerged(row)
  }

  /// The operation is noted with the first thing that is entered under it.
  private mutating func begin() throws {
    guard !hasBegun else { return }
    try writer.begin(operation)
    hasBegun = true
  }

  private mutating func addMediators(_ record: ImportRecord) throws {
    for code in record.entries.lazy.flatMap(\.act.mediators) {
      if try name(of: code) == nil {
        let stated = record.mediators[code]
        let station = stated?.station ?? record.station
        try addStation(record.stations[station] ?? StatedStation(code: station))
        let mediator = Mediator(
          code: code, name: stated?.name ?? code, kind: stated?.kind ?? .unstated,
          station: station)
        try writer.enter(mediator, by: operation.enteredBy, operation: operation.id)
        summary.mediatorsAdded += 1
        keep(mediator)
      }
    }
  }

  /// Refuses a mediator of the row who has the code of another here.
  private mutating func refuseOtherNames(_ record: ImportRecord) throws {
    for code in record.entries.lazy.flatMap(\.act.mediators) {
      guard let stated = record.mediators[code]?.name, let known = try name(of: code),
        stated.trimmed != known.trimmed,
        // A code stands for the name of whom nobody has named.
        ![stated, known].contains(where: { UnitCode.person($0) == code || $0 == code })
      else { continue }
      throw MediationError(
        .conflict, zh: "调解员 \(code) 在登记簿里叫“\(known)”，这一行叫“\(stated)”",
        en: "the mediator \(code) is called “\(known)” here, and “\(stated)” in this row",
        field: .column("mediator_name"),
        hint: .words(
          zh: "是同一人就把姓名改一致；不是就给这一行的调解员另一个代码",
          en: "if they are one, make the names agree; if not, give the row's mediator another code")
      )
    }
  }

  /// What a mediator is called here; `nil` for a code that nobody has.
  private mutating func name(of code: String) throws -> String? {
    if let name = mediators[code] { return name }
    guard let mediator = try writer.mediator(code) else { return nil }
    keep(mediator)
    return mediator.name
  }

  private mutating func keep(_ mediator: Mediator) {
    if mediators.count == Importer.mostMediators { mediators = [:] }
    mediators[mediator.code] = mediator.name
  }

  private func requireStation(_ code: String) throws {
    guard !stations.contains(code) else { return }
    if options.addsStations, try writer.unit(code) == nil { return }
    do {
      _ = try writer.existingStation(code)
    } catch let error as MediationError {
      throw MediationError(
        error.kind, error.message, field: .column("station"),
        hint: .ledger(.addStation(code: code)))
    }
  }

  private mutating func addStation(_ stated: StatedStation) throws {
    guard stations.insert(stated.code).inserted, try writer.unit(stated.code) == nil else { return }
    try writer.addStation(
      code: stated.code, name: stated.name ?? stated.code, district: stated.district,
      by: operation.enteredBy, operation: operation.id)
    summary.stationsAdded.append(stated.code)
  }
}

extension ImportRecord {
  /// The year of the number it is to have: that of the number it was given, wherever that was, since its
  /// registration may have been put right into another year; else of the day it was registered.
  fileprivate func year(today: Day) -> Int {
    let years = OfficeLife.firstDay.year...today.year
    if let number, number.station == station, years.contains(number.year) { return number.year }
    return entries.first?.happenedOn.year ?? today.year
  }

  /// The stations of the mediators it names, where it says them.
  fileprivate var mediatorStations: [String] {
    entries.flatMap(\.act.mediators).compactMap { mediators[$0]?.station }
  }
}

extension MediationError {
  /// The error of a row, in which a field is a column; a day may stand in any of several.
  fileprivate var ofRow: MediationError {
    guard let field else { return self }
    let column = field.ledgerColumn.map(Field.column) ?? field
    return MediationError(
      kind, message, field: field == .happenedOn ? nil : column, hint: hint)
  }
}
