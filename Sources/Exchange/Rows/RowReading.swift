import Formats
import Mediation

/// Understands one row of a ledger as a dispute with its history.
///
/// What the row does not say is not invented: an empty outcome is an open dispute, a date without
/// an outcome is refused, and a missing form stays missing.
struct RowReading {
  let row: FlatRow
  let reading: ImportReading

  /// Whether the registration had been voided, in the words of either language.
  var isVoided: Bool { row[.status].flatMap { Status(understanding: $0) } == .voided }

  func record() throws(RowError) -> ImportRecord {
    do {
      let station = try station()
      let written = if let text = row[.events] { try history(text) } else { try flatEntries() }
      let entries = withMediatorCodes(written, at: station)
      return ImportRecord(
        line: row.line, station: station, stationName: row[.stationName],
        district: row[.district], mediators: try mediators(station),
        stations: try stationsOfHistory(), entries: entries,
        isVoided: isVoided, number: row[.number].flatMap { CaseNumber($0) },
        isHistory: row[.events] != nil)
    } catch {
      throw RowError(line: row.line, error: error)
    }
  }

  // MARK: The registration

  func station() throws(MediationError) -> String {
    if let text = row[.station] {
      if let code = UnitCode.station(text) ?? reading.stations[FoldedCell.folded(text)] {
        return code
      }
      throw MediationError(
        .usage, zh: "“\(text.visible())”不是派出所代码", en: "“\(text.visible())” is no station code",
        field: .column("station"),
        hint: .words(zh: "2–12 位字母和数字", en: "2 to 12 letters and digits"))
    }
    // A ledger of several stations names them; a row is none of another's.
    if let name = row[.stationName], !reading.stations.isEmpty {
      if let code = reading.stations[FoldedCell.folded(name)] { return code }
      throw MediationError(
        .usage, zh: "没有叫“\(name.truncated(to: 40).visible())”的派出所",
        en: "there is no station called “\(name.truncated(to: 40).visible())”",
        field: .column("station_name"), hint: .ledger(.nameStation))
    }
    guard let code = reading.defaultStation.flatMap({ UnitCode.station($0) }) else {
      throw missing(.station)
    }
    return code
  }

  func registration() throws(MediationError) -> Registration {
    Registration(
      category: try requiredCode(.category, Category.self),
      source: try requiredCode(.source, Source.self), grid: row[.grid],
      summary: row[.summary], parties: try parties(), amount: amount,
      sourceRef: try reference())
  }

  /// The reference of the row; a number that a spreadsheet has rounded names nothing any more.
  func reference() throws(MediationError) -> String? {
    let text = row[.sourceRef] ?? row[.number]
    try SourceReference.refuseRounded(text, field: .column("source_ref"))
    return text
  }

  // MARK: The course, from the flat columns

  private func flatEntries() throws(MediationError) -> [Entry] {
    guard let registeredOn = try day(.registeredOn) else { throw missing(.registeredOn) }
    let recordedOn = try day(.recordedOn)
    let registration = try registration()
    var entries = [
      Entry(
        .registered(registration), on: registeredOn, note: try remark(registration.parties),
        recordedOn: recordedOn)
    ]
    if let acceptedOn = try day(.acceptedOn) { entries.append(Entry(.accepted, on: acceptedOn)) }
    if let mediator = row[.mediator] {
      entries.append(
        Entry(.assigned(mediator: mediator), on: try day(.acceptedOn) ?? registeredOn))
    }
    for text in RowReading.list(row[.sessions]) {
      entries.append(Entry(.session(result: nil), on: try day(text, .sessions)))
    }
    return entries + (try ending())
  }

  /// The outcome and what followed it.
  private func ending() throws(MediationError) -> [Entry] {
    guard let outcome = try code(.outcome, Outcome.self) else {
      try refuseDatesWithoutOutcome()
      return []
    }
    if outcome.isResolved { return try resolution(outcome) }
    guard let endedOn = try day(.closedOn) else {
      throw MediationError(
        .usage, zh: "结果为“\(outcome.label.zh)”，缺少日期",
        en: "the outcome is “\(outcome.label.en)” but its day is missing",
        field: .column("closed_on"),
        hint: .words(zh: "填写 closed_on", en: "fill in closed_on"))
    }
    let entries = [Entry(try ending(as: outcome), on: endedOn)] + (try visit(after: endedOn))
    return entries + [Entry(.closed(), on: endedOn)]
  }

  private func resolution(_ outcome: Outcome) throws(MediationError) -> [Entry] {
    guard let agreedOn = try day(.agreedOn) else {
      throw MediationError(
        .usage, zh: "结果为“\(outcome.label.zh)”，缺少达成日期",
        en: "the outcome is “\(outcome.label.en)” but agreed_on is missing",
        field: .column("agreed_on"),
        hint: .words(
          zh: "填写 agreed_on，或在对照表里说明以哪一天为准",
          en: "fill in agreed_on, or say in the map which day stands for it"))
    }
    let resolution = Resolution(
      outcome: outcome, form: try code(.form, AgreementForm.self),
      agreed: [Term](joined: row[.terms]))
    var entries = [Entry(.resolved(resolution), on: agreedOn)]
    let performedOn = try day(.performedOn)
    if let performedOn { entries.append(Entry(.performed(inFull: true), on: performedOn)) }
    entries += try visit(after: agreedOn)
    if let closedOn = try day(.closedOn) {
      entries.append(Entry(.closed(performed: performedOn != nil), on: closedOn))
    }
    return entries
  }

  private func ending(as outcome: Outcome) throws(MediationError) -> Act {
    let reason = try catalogued(.reason, "reason")
    switch outcome {
    case .failed:
      var told: [String] = []
      for word in RowReading.list(row[.told]) { told.append(try catalogued(word, .told, "route")) }
      return .failed(reason: reason, told: told)
    case .withdrawn: return .withdrawn(reason: reason)
    case .terminated: return .terminated(reason: reason)
    case .declined: return .declined(reason: reason)
    case .referredOut:
      guard let body = row[.referredTo] else { throw missing(.referredTo) }
      return .referred(
        to: Catalogue.shipped.code("body", understanding: body) ?? body)
    case .merged, .agreement, .reconciled:
      throw MediationError(
        .usage, zh: "“\(outcome.label.zh)”要在 events 里写明并入哪一起",
        en: "“\(outcome.label.en)” needs its history in events", field: .column("outcome"))
    }
  }

  private func visit(after endedOn: Day) throws(MediationError) -> [Entry] {
    guard let visitedOn = try day(.visitedOn) else { return [] }
    try Visit.check(on: visitedOn, endedOn: endedOn, field: .column("visited_on"))
    let satisfaction = try code(.satisfaction, Satisfaction.self) ?? .noAnswer
    return [Entry(.visited(satisfaction), on: visitedOn)]
  }

  private func refuseDatesWithoutOutcome() throws(MediationError) {
    let dates: [ImportColumn] = [.agreedOn, .performedOn, .closedOn, .visitedOn, .form]
    for column in dates where row[column] != nil {
      throw MediationError(
        .usage, zh: "有 \(column.name) 而没有结果",
        en: "\(column.name) is given but no outcome", field: .column("outcome"),
        hint: .words(
          zh: "填写 outcome，或清空 \(column.name)",
          en: "fill in outcome, or empty \(column.name)"))
    }
  }

  // MARK: Mediators

  /// A mediator written by name gets a code made from station and name, the same at every import.
  private func withMediatorCodes(_ entries: [Entry], at station: String) -> [Entry] {
    var coded = entries
    for index in entries.indices {
      guard case .assigned(let assigned) = entries[index].act else { continue }
      coded[index].act = .assigned(
        mediator: RowReading.mediatorCode(assigned.mediator, station), with: assigned.others,
        from: assigned.from)
    }
    return coded
  }

  /// What the row says of its mediators: the history of each, the columns of the last.
  private func mediators(_ station: String) throws(MediationError) -> [String: Mediator] {
    var found = try mediatorsOfHistory()
    guard let text = row[.mediator] else { return found }
    let code = RowReading.mediatorCode(text, station)
    if let name = row[.mediatorName], let said = found[code]?.name, name != said.trimmed {
      throw disagreement(.mediatorName, name, said)
    }
    if found[code] == nil {
      found[code] = Mediator(
        code: code, name: row[.mediatorName] ?? text, kind: .unstated, station: station)
    }
    return found
  }

  static func mediatorCode(_ text: String, _ station: String) -> String {
    if let code = UnitCode.person(text) { return code }
    // FNV-1a, 32 bits: short, stable and spread well enough for the mediators of one station.
    let hash = text.utf8.reduce(UInt32(2_166_136_261)) { ($0 ^ UInt32($1)) &* 16_777_619 }
    return "\(station)-\(String(hash, radix: 36))"
  }
}
