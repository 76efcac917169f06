import Formats

/// Tells which rows of a ledger the register has already.
///
/// A row is known when it is the same dispute: its reference or number is there *and* the day, the
/// category, and the parties or the summary agree. A reference that names another dispute is a
/// conflict, never a known row. A row without a reference is known by its content, as often as the
/// register has it: a ledger that lists two quarrels in the same words has two.
struct KnownDisputes {
  enum Match {
    /// `hasWords` is false when the words were erased, so that the row is known by the rest alone.
    case known(Dispute, hasWords: Bool)
    /// `isNamed` is false when another row of the ledger has the number it was exported under for its
    /// reference, which therefore says nothing.
    case new(isNamed: Bool)

    static let new = new(isNamed: true)
  }

  /// The last serials before the import, by station and year.
  private let before: [String: [Int: Int]]
  /// The disputes that rows were taken for, by station; year and serial in one number.
  private var taken: [String: Set<Int>] = [:]
  /// The numbers under which rows without another reference were exported, in the same form.
  private var listed: [String: Set<Int>] = [:]

  /// The disputes that were put right since, by station.
  private var corrected: [String: [DisputeVersions]] = [:]

  private var lastAsked: (station: String, day: Day, disputes: [Dispute])?

  init(_ reader: any DisputeReader) throws {
    before = try reader.lastNumbers().reduce(into: [:]) {
      $0[$1.station, default: [:]][$1.year] = $1.serial
    }
  }

  /// Whether a number was given to a row of this ledger, or is of a dispute that a row was taken for.
  func isOfLedger(_ number: CaseNumber) -> Bool {
    !wasThere(number) || taken[number.station]?.contains(KnownDisputes.key(number)) == true
  }

  /// What the register has of a row.
  ///
  /// - Parameter actor: who imports; of the other dispute they are told what they may read.
  /// - Throws: `MediationError` of kind `conflict` when its reference names another dispute.
  mutating func match(
    of record: ImportRecord, _ writer: any DisputeWriter, for actor: Actor
  ) throws -> Match {
    guard let first = record.entries.first, case .registered(let registration) = first.act else {
      return .new
    }
    let rows = ImportRow.all(of: record)
    let named = try registration.sourceRef.flatMap { try dispute(named: $0, record, writer) }
    let isShared = named.map { isOfLedger($0.number) && isAccident(record, registration) } ?? false
    noteListed(record, registration)
    if let named, !isShared {
      // Two rows of one ledger under one reference are one dispute only if they say the same.
      let isSame =
        isOfLedger(named.number)
        ? rows.contains(where: named.isContent)
        : try versions(of: named, writer).contains { version in
          rows.contains { version.matches($0) != .other || version.isPutRight(by: $0) }
        }
      guard isSame else { throw named.conflict(with: rows[0], for: actor) }
      return take(named, rows)
    }
    let new = Match.new(isNamed: !isShared)
    // A registration that was put right may have its day in another year than its number.
    guard before[record.station] != nil else { return new }
    // One with a reference of its own may be one whose reference was erased here.
    let isNamed = registration.sourceRef != nil && !record.isVoided && !isShared
    var candidates = try disputes(of: record.station, on: first.happenedOn, writer)
      .filter { dispute in
        (!isNamed || dispute.hasLostReference) && !isTaken(dispute.number)
          && rows.contains(where: dispute.isContent)
      }
    if candidates.isEmpty {
      candidates = try corrected(of: record.station, writer).filter { dispute in
        !isTaken(dispute.now.number)
          && dispute.all.contains { version in
            (!isNamed || version.sourceRef == registration.sourceRef)
              && rows.contains(where: version.isContent)
          }
      }.map(\.now)
    }
    // With its words first: one without them might be another.
    let found = candidates.first { dispute in rows.contains { dispute.matches($0) == .same } }
    return (found ?? candidates.first).map { take($0, rows) } ?? new
  }

  /// Those of a station that were put right since they were registered, as they were as well.
  private mutating func corrected(
    of station: String, _ writer: any DisputeWriter
  ) throws -> [DisputeVersions] {
    if let known = corrected[station] { return known }
    let found = try writer.correctedDisputes(of: station).filter { wasThere($0.number) }
      .map { dispute in try DisputeVersions(of: dispute) { try writer.events(of: dispute.number) } }
    corrected[station] = found
    return found
  }

  private func versions(of dispute: Dispute, _ writer: any DisputeWriter) throws -> [Dispute] {
    try DisputeVersions(of: dispute) { try writer.events(of: dispute.number) }.all
  }

  /// The disputes of a station and day that were there before the import. Ledgers go by the day, so those
  /// asked for last are kept.
  private mutating func disputes(
    of station: String, on day: Day, _ writer: any DisputeWriter
  ) throws -> [Dispute] {
    if let last = lastAsked, last.station == station, last.day == day { return last.disputes }
    let disputes = try writer.disputes(of: station, registeredOn: day)
      .filter { wasThere($0.number) }
    lastAsked = (station, day, disputes)
    return disputes
  }

  /// The dispute a reference names: as that of a station's own ledger, or – an export coming home – as
  /// its number.
  private func dispute(
    named reference: String, _ record: ImportRecord, _ writer: any DisputeWriter
  ) throws -> Dispute? {
    if !record.isVoided,
      let number = try writer.number(ofSourceRef: reference, station: record.station)
    {
      // What this import registered has its words in the journal only once they are written.
      if !wasThere(number) { try writer.settle() }
      return try writer.dispute(number)
    }
    guard let number = CaseNumber(reference), number.station == record.station, wasThere(number),
      let dispute = try writer.dispute(number), dispute.sourceRef == nil,
      (dispute.status == .voided) == record.isVoided
    else { return nil }
    return dispute
  }

  /// Whether the number a dispute had where it was exported is, by accident, another row's reference.
  private func isAccident(_ record: ImportRecord, _ registration: Registration) -> Bool {
    guard let number = registration.sourceRef.flatMap({ CaseNumber($0) }) else { return false }
    let isListed = listed[number.station]?.contains(KnownDisputes.key(number)) == true
    return record.number == number ? !isListed : isListed
  }

  /// Notes the number of a row that has no other reference.
  private mutating func noteListed(_ record: ImportRecord, _ registration: Registration) {
    guard let number = record.number, registration.sourceRef == number.description else { return }
    listed[number.station, default: []].insert(KnownDisputes.key(number))
  }

  private mutating func take(_ dispute: Dispute, _ rows: [ImportRow]) -> Match {
    let number = dispute.number
    taken[number.station, default: []].insert(KnownDisputes.key(number))
    return .known(
      dispute,
      hasWords: rows.contains { dispute.matches($0) == .same || dispute.isPutRight(by: $0) }
        || dispute.textPlace != .registration)
  }

  private func wasThere(_ number: CaseNumber) -> Bool {
    number.serial <= before[number.station]?[number.year] ?? 0
  }

  private func isTaken(_ number: CaseNumber) -> Bool {
    taken[number.station]?.contains(KnownDisputes.key(number)) == true
  }

  private static func key(_ number: CaseNumber) -> Int { number.year << 32 | number.serial }
}

/// What identifies a row of a ledger.
private struct ImportRow {
  let registration: Registration
  let day: Day
  let isVoided: Bool

  /// As it was registered where it comes from, and as it was put right there.
  static func all(of record: ImportRecord) -> [ImportRow] {
    record.entries.compactMap { entry in
      switch entry.act {
      case .registered(let registration):
        ImportRow(
          registration: registration, day: entry.happenedOn, isVoided: record.isVoided)
      case .corrected(let corrected):
        ImportRow(
          registration: corrected.registration, day: corrected.registeredOn,
          isVoided: record.isVoided)
      default: nil
      }
    }
  }
}

extension Dispute {
  fileprivate enum Likeness {
    case same, other
    /// The day and the category agree, and the words were erased.
    case withoutWords
  }

  /// How a row with this dispute's reference agrees with it.
  fileprivate func matches(_ row: ImportRow) -> Likeness {
    guard registeredOn == row.day, category == row.registration.category else { return .other }
    switch (hasSummary(of: row), hasParties(of: row)) {
    case (true, _), (_, true): return .same
    case (nil, nil): return .withoutWords
    default: return .other
    }
  }

  /// Whether a row with this dispute's reference has another category or day alone, and the words: whoever
  /// keeps the ledger has put it right. A day more is asked the parties for, since what happens again is
  /// told in the same few words.
  fileprivate func isPutRight(by row: ImportRow) -> Bool {
    guard !row.isVoided, hasSummary(of: row) == true, hasParties(of: row) != false else {
      return false
    }
    return registeredOn == row.day
      || category == row.registration.category && hasParties(of: row) == true
  }

  /// Whether it came with a reference that was erased.
  fileprivate var hasLostReference: Bool { cameWithReference && sourceRef == nil }

  /// Whether a row says nothing else than this dispute, as far as its words have not been erased.
  fileprivate func isContent(of row: ImportRow) -> Bool {
    registeredOn == row.day && category == row.registration.category
      && source == row.registration.source
      && (grid == row.registration.grid || grid == nil && summary == nil)
      && (status == .voided) == row.isVoided && hasSummary(of: row) != false
      && hasParties(of: row) != false
      && parties.present.map(\.role) == row.registration.parties.map(\.role)
  }

  /// `nil` when either has none: it was erased.
  private func hasSummary(of row: ImportRow) -> Bool? {
    guard let summary, let other = row.registration.summary else { return nil }
    return summary == other
  }

  /// `nil` when either names nobody.
  private func hasParties(of row: ImportRow) -> Bool? {
    let (own, others) = (parties.present.names, row.registration.parties.names)
    return own.isEmpty || others.isEmpty ? nil : own == others
  }

  /// The reference is taken by this dispute, and the row is another.
  ///
  /// Of a protected file it says number and day; in words what the dispute is about only to who reads
  /// disputes.
  fileprivate func conflict(with row: ImportRow, for actor: Actor) -> MediationError {
    let reference = row.registration.sourceRef ?? ""
    let isOpen = protections.isEmpty
    let mayRead = isOpen && actor.may(.disputes, at: number.station)
    let words = mayRead ? summary.map { "“\($0.truncated(to: 30))”" } ?? "" : ""
    let zh = isOpen ? " \(category.label.zh)\(words)" : ""
    let en = isOpen ? ", \(category.label.en)\(words.isEmpty ? "" : " ")\(words)" : ""
    let other = row.registration
    let otherWords = "“\((other.summary ?? "").truncated(to: 30))”"
    return MediationError(
      .conflict,
      zh: "编号 \(reference) 在登记簿里是另一起：\(number) \(registeredOn)\(zh)；"
        + "这一行是 \(row.day) \(other.category.label.zh)\(otherWords)",
      en: "the reference \(reference) names another dispute here: \(number) of \(registeredOn)\(en)"
        + "; this row is of \(row.day), \(other.category.label.en) "
        + otherWords,
      field: .column("source_ref"),
      hint: .words(
        zh: "是同一起就把文件改一致；不是就给这一行另一个编号，如 \(reference)-B",
        en: "if they are one, make the file agree; if not, give the row another reference, such as "
          + "\(reference)-B"))
  }
}

extension [Party] {
  /// The names with their roles, in order; erased ones left out.
  fileprivate var names: [String] {
    compactMap { party in party.name.map { "\(party.role.rawValue):\($0)" } }.sorted()
  }
}
