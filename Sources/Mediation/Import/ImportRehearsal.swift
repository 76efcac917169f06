import Formats

/// A dispute of another ledger, tried against the rules before it is entered.
///
/// It takes nothing but the record, and can be done ahead of the entering.
public struct ImportRehearsal: Sendable {
  public let record: ImportRecord
  /// The dispute as it would stand, or why it is refused. Its number has no serial yet: that is given
  /// only to a row that is good.
  let dispute: Result<Dispute, MediationError>

  /// - Parameter instant: of the import.
  /// - Parameter rulebook: what the limits are given by that the row does not bring along: an import enters
  ///   the past, and each is counted by the rule in force on the day it is counted from.
  public init(of record: ImportRecord, enteredAt instant: Instant, by rulebook: Rulebook) {
    let record = record.isHistory ? record : record.givingLimits(by: rulebook)
    self.record = record
    do throws(MediationError) {
      dispute = .success(try record.dispute(enteredAt: instant, by: rulebook))
    } catch {
      dispute = .failure(error.withoutNumber(record.placeholder))
    }
  }
}

extension ImportRehearsal {
  private init(_ record: ImportRecord, _ dispute: Result<Dispute, MediationError>) {
    self.record = record
    self.dispute = dispute
  }

  /// The same without the reference, which another row has.
  var withoutReference: ImportRehearsal {
    ImportRehearsal(
      record.withoutReference,
      dispute.map { dispute in
        var dispute = dispute
        dispute.sourceRef = nil
        dispute.cameWithReference = false
        return dispute
      })
  }
}

extension ImportRecord {
  fileprivate var withoutReference: ImportRecord {
    with(
      entries.map { entry in
        var entry = entry
        entry.act = entry.act.withReference(nil)
        return entry
      })
  }

  fileprivate func givingLimits(by rulebook: Rulebook) -> ImportRecord {
    with(entries.map { $0.givingLimits(by: rulebook) })
  }

  private func with(_ entries: [Entry]) -> ImportRecord {
    ImportRecord(
      line: line, station: station, stationName: stationName, district: district,
      mediators: mediators, stations: stations, entries: entries, isVoided: isVoided,
      number: number, isHistory: isHistory)
  }

  /// Stands for the number until the row has one.
  fileprivate var placeholder: CaseNumber {
    CaseNumber(station: station, year: entries.first?.happenedOn.year ?? 0, serial: 0)
  }

  fileprivate func dispute(
    enteredAt instant: Instant, by rulebook: Rulebook
  ) throws(MediationError) -> Dispute {
    guard let first = entries.first, case .registered(let registration) = first.act else {
      throw MediationError(
        .usage, zh: "第一件事不是登记", en: "it does not begin with its registration",
        field: .column("events"))
    }
    let erased = entries.erasedFields
    for entry in entries {
      try entry.validate(today: instant.day, isImported: true, erased: erased, by: rulebook)
    }
    try entries.refuseErasedTexts()
    var dispute = Dispute(
      number: placeholder,
      registration: registration, registeredOn: first.happenedOn, enteredAt: instant)
    for (index, entry) in entries.enumerated().prefix(voiding).dropFirst() {
      // What was taken back with the registration leaves it as it was.
      if isVoided, case .corrected = entry.act { continue }
      try dispute.apply(entry, at: TextPlace(sequence: nil, position: index + 1))
    }
    if isVoided { dispute.void() }
    for entry in entries[voiding...] { try dispute.apply(entry) }
    return dispute
  }
}

extension ImportRecord {
  /// The place among the entries where the registration was voided: nothing but the erasure of texts
  /// follows it. Their end where it was not.
  var voiding: Int {
    guard isVoided else { return entries.count }
    return entries.firstIndex { entry in
      switch entry.act {
      case .erased, .destructionProposed, .destroyed: true
      default: false
      }
    } ?? entries.count
  }
}

extension [Entry] {
  /// The private fields that an act asks for and whose text was erased by law where the entries come
  /// from.
  var erasedFields: Set<String> {
    Set(
      ["summary", "to", "because", "mandate"].filter { field in
        contains { $0.act.isErasure && $0.act.payload.erases(field) }
      })
  }
}

extension [Entry] {
  /// Refuses texts that a later entry says are gone: what comes in with its erasure could never be erased
  /// here, since the file says it was.
  ///
  /// A number of a register is no text about anybody; an export writes it where a reference was.
  ///
  /// - Throws: `MediationError` of kind `refused`.
  fileprivate func refuseErasedTexts() throws(MediationError) {
    for (index, erasure) in enumerated() where erasure.act.isErasure {
      let payload = erasure.act.payload
      for entry in self[..<index] {
        let left = entry.details.first { detail in
          detail.isPrivate && payload.erases(detail.key) && !detail.isNumberForReference
        }
        guard let left else { continue }
        throw MediationError(
          .refused,
          zh: "\(erasure.happenedOn) 的 \(erasure.act.kind) 说文字已删，\(entry.happenedOn) 的 "
            + "\(entry.act.kind) 却还写着 \(left.key)",
          en: "the \(erasure.act.kind) of \(erasure.happenedOn) says the text is gone, but the "
            + "\(entry.act.kind) of \(entry.happenedOn) still has \(left.key)",
          field: .column("events"),
          hint: .words(
            zh: "删去这段文字，或重新导出", en: "take the text out, or export the dispute anew"))
      }
    }
  }
}

extension Detail {
  fileprivate var isNumberForReference: Bool {
    key == "source_ref" && value.string.flatMap { CaseNumber($0) } != nil
  }
}
