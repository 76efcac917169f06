import Formats
import Mediation

extension RowReading {
  /// The entries of an `events` cell; the registration takes from the other columns what the cell
  /// does not repeat, and where the history ends must agree with them.
  func history(_ text: String) throws(MediationError) -> [Entry] {
    let array = try events(text)
    if let line = row.lines.first {
      throw badHistory(
        Phrase(
          zh: "经过之外的“\(line.heading.visible())”没有对应，导入会丢失",
          en: "“\(line.heading.visible())” has no place beside a history and would be lost"))
    }
    var entries: [Entry] = []
    for (index, event) in array.enumerated() {
      entries.append(try entry(event, at: index))
    }
    try refuseOtherWords(entries)
    try refuseDisagreement(entries)
    return entries
  }

  /// What the history says of the mediators it names: an export writes name, kind and station beside
  /// the code.
  func mediatorsOfHistory() throws(MediationError) -> [String: Mediator] {
    guard let text = row[.events] else { return [:] }
    return try events(text).flatMap(\.namingMediators).reduce(into: [:]) { found, event in
      guard let code = event["mediator"]?.string, let name = event["mediator_name"]?.string else {
        return
      }
      found[code] = Mediator(
        code: code, name: name,
        kind: event["mediator_kind"]?.string.flatMap(Mediator.Kind.init(rawValue:)) ?? .unstated,
        station: event["mediator_station"]?.string)
    }
  }

  /// What the history says of the stations of the mediators it names.
  func stationsOfHistory() throws(MediationError) -> [String: StatedStation] {
    guard let text = row[.events] else { return [:] }
    return try events(text).flatMap(\.namingMediators).reduce(into: [:]) { found, event in
      guard let code = event["mediator_station"]?.string, event["mediator_station_name"] != nil
      else {
        return
      }
      found[code] = StatedStation(
        code: code, name: event["mediator_station_name"]?.string,
        district: event["mediator_district"]?.string)
    }
  }

  private func events(_ text: String) throws(MediationError) -> [JSON] {
    do {
      guard let parsed = try JSON(parsing: text).array, !parsed.isEmpty else {
        throw badHistory(Phrase(zh: "应是事件的数组", en: "it is no list of events"))
      }
      return parsed
    } catch let error as JSONError {
      throw badHistory(
        Phrase(zh: "第 \(error.offset + 1) 字节起不是 JSON", en: "no JSON from byte \(error.offset + 1)"))
    } catch {
      throw badHistory(Phrase(zh: "应是事件的数组", en: "it is no list of events"))
    }
  }

  private func entry(_ event: JSON, at index: Int) throws(MediationError) -> Entry {
    guard let kind = event["act"]?.string.flatMap(Act.Kind.init(rawValue:)), kind != .undone,
      (kind == .registered) == (index == 0)
    else {
      throw badHistory(
        Phrase(zh: "第 \(index + 1) 个事件不对", en: "event \(index + 1) does not fit there"))
    }
    guard let day = event["on"]?.string.flatMap({ Day($0) }) else {
      throw badHistory(
        Phrase(zh: "第 \(index + 1) 个事件没有日期", en: "event \(index + 1) has no day"))
    }
    if kind == .registered, event["category"] == nil {
      try refuseLeft(event.names(besides: ["recorded_on"]), at: index)
      let recordedOn = try self.day(.recordedOn)
      return Entry(.registered(try registration()), on: day, recordedOn: recordedOn)
    }
    try refuseLeft(in: event, at: index)
    let reference = try reference()
    var left = event.names(
      besides:
        kind == .assigned ? RowReading.statedOfMediators : ["mediators_named"])
    do {
      var entry = try Entry(kind: kind, on: day) { key in
        if let place = left.firstIndex(of: key) { left.remove(at: place) }
        return event[key]
      }
      try refuseLeft(left, at: index)
      entry.act = entry.act.withReference(reference)
      return entry
    } catch let error as DetailError {
      throw badHistory(
        Phrase(
          zh: "第 \(index + 1) 个事件的 \(error.key) 不对",
          en: "event \(index + 1): \(error.key) is missing or unknown"))
    } catch let error as MediationError { throw error } catch {
      throw badHistory(Phrase("\(error)"))
    }
  }

  /// What an event says of a mediator beside its details.
  private static let statedOfMediators = [
    "mediator_name", "mediator_kind", "mediator_station", "mediator_station_name",
    "mediator_district", "mediators_named",
  ]

  /// Refuses what an event says and nothing here takes: it would be lost.
  private func refuseLeft(_ names: [String], at index: Int) throws(MediationError) {
    guard let name = names.first else { return }
    throw badHistory(
      Phrase(
        zh: "第 \(index + 1) 个事件的“\(name.visible())”没有对应，导入会丢失",
        en: "event \(index + 1): “\(name.visible())” has no place here and would be lost"))
  }

  /// Refuses what the objects inside an event say and nothing takes: the names of parties stand beside
  /// them, as `party.1.name`.
  private func refuseLeft(in event: JSON, at index: Int) throws(MediationError) {
    for (list, known) in RowReading.membersOfLists {
      guard let items = event[list]?.array else { continue }
      for (place, item) in items.enumerated() {
        let left = (item.members ?? []).map(\.key).filter { !known.contains($0) }
        try refuseLeft(left.map { "\(list)[\(place + 1)].\($0)" }, at: index)
      }
    }
  }

  /// What the objects of a list say.
  private static let membersOfLists = [
    ("parties", ["role", "side", "removed"]), ("limits", ["rule", "valid_from", "due_on"]),
    ("agreed", ["amount", "by", "instalments"]),
  ]

  /// The flat columns say where the history ended; when they say something else, one of the two
  /// was changed by hand.
  private func refuseDisagreement(_ entries: [Entry]) throws(MediationError) {
    // A voided registration ends nowhere.
    guard !isVoided, let first = entries.first,
      case .registered(let registration) = first.act
    else { return }
    var dispute = Dispute(
      number: CaseNumber(station: "XX", year: first.happenedOn.year, serial: 1),
      registration: registration, registeredOn: first.happenedOn,
      enteredAt: .noon(of: first.happenedOn))
    do throws(MediationError) {
      for entry in entries.dropFirst() { try dispute.apply(entry) }
    } catch { throw error.withoutNumber(dispute.number) }
    let course = CourseColumns(dispute, entries)
    for column in CourseColumns.all {
      guard let text = row[column] else { continue }
      let said = course.text(of: column)
      if text == said { continue }
      if let said, try plain(text, column) == plain(said, column) { continue }
      throw disagreement(column, text, said)
    }
  }

  /// What a column says, whichever way it is written.
  private func plain(_ text: String, _ column: ImportColumn) throws(MediationError) -> String {
    switch column {
    case .outcome: return try code(text, column, Outcome.self).rawValue
    case .form: return try code(text, column, AgreementForm.self).rawValue
    case .satisfaction: return try code(text, column, Satisfaction.self).rawValue
    case .reason: return try catalogued(text, column, "reason")
    case .told:
      var told: [String] = []
      for word in RowReading.list(text) { told.append(try catalogued(word, column, "route")) }
      return told.joined(separator: ";")
    case .sessions:
      var days: [String] = []
      for day in RowReading.list(text) { days.append(try self.day(day, column).description) }
      return days.joined(separator: ";")
    case .referredTo: return Catalogue.shipped.code("body", understanding: text) ?? text
    case .mediator: return RowReading.mediatorCode(text, try station())
    case .terms: return text.trimmed.lines
    default: return try day(text, column).description
    }
  }

  /// The same of what the columns say in words: they are what a person corrects in a spreadsheet, and
  /// the history would silently hold against it.
  private func refuseOtherWords(_ entries: [Entry]) throws(MediationError) {
    guard let registration = entries.registration else { return }
    func names(_ role: Party.Role) -> String {
      registration.parties.present.filter { $0.role == role }.compactMap(\.name).joined(
        separator: "、")
    }
    let words: [(ImportColumn, String?)] = [
      (.summary, registration.summary), (.grid, registration.grid),
      (.applicant, names(.applicant)), (.respondent, names(.respondent)),
    ]
    for (column, said) in words {
      guard let text = row[column], text.lines != said?.trimmed.lines else { continue }
      throw disagreement(column, text, said)
    }
    let codes: [(ImportColumn, String?, String)] = [
      (.category, try code(.category, Category.self)?.rawValue, registration.category.rawValue),
      (.source, try code(.source, Source.self)?.rawValue, registration.source.rawValue),
    ]
    for (column, written, said) in codes where written != nil && written != said {
      throw disagreement(column, row[column] ?? "", said)
    }
  }

  func disagreement(
    _ column: ImportColumn, _ text: String, _ state: String?
  ) -> MediationError {
    MediationError(
      .usage,
      zh:
        "\(column.name) 写的是“\(text.truncated(to: 60).visible())”，经过里是“\((state ?? "").truncated(to: 60).visible())”",
      en: "\(column.name) says “\(text.truncated(to: 60).visible())”, but the history says "
        + "“\((state ?? "").truncated(to: 60).visible())”",
      field: .column(column.name),
      hint: .words(
        zh: "改一致，或清空 events 只按各列导入",
        en: "make them agree, or empty events to import the other columns"))
  }

  private func badHistory(_ message: Phrase) -> MediationError {
    MediationError(
      .usage, message, field: .column("events"),
      hint: .words(
        zh: "改正，或清空 events 只按各列导入",
        en: "mend it, or empty events to import the other columns"))
  }
}

extension JSON {
  /// What an event says beside what every one says and what is known of it otherwise.
  fileprivate func names(besides known: [String]) -> [String] {
    (members ?? []).map(\.key).filter { $0 != "act" && $0 != "on" && !known.contains($0) }
  }
}

extension String {
  /// The text with its lines ended in one way: a spreadsheet ends them in its own.
  fileprivate var lines: String { replacing("\r\n", with: "\n") }
}

extension JSON {
  /// An event and the objects in it that name mediators beside its own.
  fileprivate var namingMediators: [JSON] { [self] + (self["mediators_named"]?.array ?? []) }
}
