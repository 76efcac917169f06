/// The links between the rows of a ledger: a number names another row of it, which may have another
/// number here, and may come later.
struct ImportLinks {
  /// What rows are called here, by what the ledger calls them, where the two differ.
  private var numbers: [CaseNumber: CaseNumber] = [:]
  /// The numbers of `numbers` here.
  private var taken: Set<CaseNumber> = []
  private var waiting: [ImportedRow] = []
  /// What rows that had to wait have become.
  private var waited: [CaseNumber: Status] = [:]
  private var merged: [(line: Int, number: CaseNumber)] = []

  /// A row of the ledger is a dispute here.
  mutating func note(_ number: CaseNumber?, is here: CaseNumber) {
    guard let number, number != here else { return }
    numbers[number] = here
    taken.insert(here)
  }

  mutating func noteMerged(_ row: ImportedRow) {
    if row.dispute.mergedInto != nil { merged.append((row.line, row.dispute.number)) }
  }

  mutating func wait(_ row: ImportedRow) {
    waiting.append(row)
    waited[row.dispute.number] = row.dispute.status
  }

  mutating func takeWaiting() -> [ImportedRow] {
    defer { waiting = [] }
    return waiting
  }

  /// Whether a row is linked to one that has not come yet.
  ///
  /// - Throws: `MediationError` when a ledger without numbers names a dispute that is not here.
  func mustWait(
    _ record: ImportRecord, _ reader: any DisputeReader, _ known: KnownDisputes
  ) throws -> Bool {
    let others = record.linkedNumbers
    guard record.number == nil else {
      return try others.contains { try here($0, reader, known) == nil }
    }
    for other in others { _ = try reader.existingStatus(of: other) }
    return false
  }

  /// A row with its links to the numbers here.
  ///
  /// - Throws: `MediationError` for a link to no row of the ledger, to the row itself, or – a merger –
  ///   into a void dispute.
  func resolved(
    _ row: ImportedRow, _ reader: any DisputeReader, _ known: KnownDisputes
  ) throws -> ImportedRow {
    var row = row
    for (index, entry) in row.entries.enumerated() {
      guard case .linked(let link) = entry.act, let other = link.other,
        let number = CaseNumber(other)
      else { continue }
      guard number != row.number else { throw ImportLinks.itself(number) }
      let found = row.number == nil ? number : try here(number, reader, known)
      guard let found else { throw ImportLinks.unknown(number) }
      guard found != row.dispute.number else { throw ImportLinks.itself(number) }
      if link.kind == .duplicate {
        let status = try waited[found] ?? reader.existingStatus(of: found)
        guard status != .voided else { throw ImportLinks.void(number) }
        if row.dispute.mergedInto == other { row.dispute.mergedInto = found.description }
      }
      row.entries[index].act = .linked(to: found.description, as: link.kind)
    }
    return row
  }

  /// The errors of the rows that are merged into one another in a circle; what was registered is settled
  /// where there is one to be looked for.
  func circular(_ writer: any DisputeWriter) throws -> [RowError] {
    if !merged.isEmpty { try writer.settle() }
    return try merged.compactMap { line, number in
      var next: CaseNumber? = number
      for _ in 0...merged.count {
        next = try next.flatMap { try writer.dispute($0)?.mergedInto }.flatMap { CaseNumber($0) }
        if next == number { return RowError(line: line, error: ImportLinks.itself(number)) }
        if next == nil { break }
      }
      return nil
    }
  }

  /// What a row is called here; `nil` when it has not come.
  private func here(
    _ number: CaseNumber, _ reader: any DisputeReader, _ known: KnownDisputes
  ) throws -> CaseNumber? {
    if let here = numbers[number] { return here }
    guard !taken.contains(number), known.isOfLedger(number),
      try waited[number] != nil || reader.status(of: number) != nil
    else { return nil }
    return number
  }

  private static func unknown(_ number: CaseNumber) -> MediationError {
    MediationError(
      .usage, zh: "关联的 \(number) 不在这个文件里",
      en: "it is linked to \(number), which is not in the file",
      field: .column("events"),
      hint: .words(zh: "连同那一起导出再导入", en: "export that one too, and import both"))
  }

  private static func itself(_ number: CaseNumber) -> MediationError {
    MediationError(
      .usage, zh: "关联绕回了自己（\(number)）", en: "its links lead back to itself (\(number))",
      field: .column("events"))
  }

  private static func void(_ number: CaseNumber) -> MediationError {
    MediationError(
      .usage, zh: "并入的 \(number) 已作废", en: "it is merged into \(number), which is void",
      field: .column("events"))
  }
}
