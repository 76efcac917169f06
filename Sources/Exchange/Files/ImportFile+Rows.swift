import Formats
import Mediation

extension ImportFile {
  /// The next row, with what the map and the row above say of its empty cells.
  mutating func nextRow() throws(RowError) -> FlatRow? {
    shape == .ndjson ? try nextJSONRow() : try nextRowOfCells()
  }

  private mutating func nextRowOfCells() throws(RowError) -> FlatRow? {
    while true {
      let record: SourceRow?
      do { record = try nextRecord() } catch {
        above = [:]
        throw error
      }
      guard let record else { return nil }
      unknownBefore = cells.unknownWords.count
      var row = FlatRow(line: record.line)
      for (index, text) in record.fields.enumerated() where record.spread(index) == nil {
        guard index < table.columns.count else {
          try refuseBeyond(index, record)
          break
        }
        if text.isEmpty { continue }
        for column in table.columns[index] {
          try record.refuseUnknown(index)
          cells.put(CSVWriter.unguarded(text), of: table.labels[index], into: column, &row)
        }
      }
      if !table.isOurs {
        if row[.registeredOn] == nil, leavesOut(record.line) { continue }
        putMerged(record, &row)
        if table.errors == nil { spread(to: &row) }
      }
      presume(&row)
      return row
    }
  }

  /// Takes what merged cells say that reach down to this row.
  private mutating func putMerged(_ record: SourceRow, _ row: inout FlatRow) {
    for index in record.spread.indices
    where record.spread[index] == .above && index < table.columns.count {
      for column in table.columns[index]
      where ImportFile.merged.contains(column) && row[column] == nil {
        cells.put(record.fields[index], of: table.labels[index], into: column, &row)
        cells.note { $0.spread[column, default: 0] += 1 }
      }
    }
  }

  /// Cells beyond the heading are a mistake unless nothing is in them.
  private mutating func refuseBeyond(_ index: Int, _ record: SourceRow) throws(RowError) {
    guard record.ownFields[index...].contains(where: { !$0.tidied.isEmpty }) else { return }
    above = [:]
    let (count, known) = (record.fields.count, table.columns.count)
    throw RowError(
      line: record.line,
      error: MediationError(
        .usage, zh: "有 \(count) 格，标题只有 \(known) 列",
        en: "\(count) cells under \(known) headings",
        hint: .words(zh: "含分隔符的格子要加引号", en: "quote cells that contain the separator")))
  }

  private mutating func nextJSONRow() throws(RowError) -> FlatRow? {
    guard let (line, object) = try nextObject() else { return nil }
    var row = FlatRow(line: line)
    var taken: [(meaning: KnownHeadings.Meaning, key: String)] = []
    for member in object {
      let meanings = meanings(of: member.key)
      // Parties as our own JSON has them are read from a history alone.
      if meanings.contains(where: { $0.column == .parties }), member.value.array != nil {
        ignore(member.key)
        continue
      }
      for meaning in meanings {
        let column = meaning.column
        if !column.isRepeatable,
          let place = taken.firstIndex(where: { $0.meaning.column == column })
        {
          let other = taken[place]
          guard other.meaning.rank != meaning.rank else {
            throw RowError(line: line, error: .synonyms(other.key, member.key, column))
          }
          if other.meaning.rank < meaning.rank {
            ignore(member.key)
            continue
          }
          ignore(other.key)
          taken[place] = (meaning, member.key)
        } else {
          taken.append((meaning, member.key))
        }
        cells.put(
          NDJSONLines.text(of: member.value, column), of: member.key, into: column, &row)
      }
    }
    presume(&row)
    return row
  }

  /// What a name of an object means, by the map or by itself.
  private mutating func meanings(of key: String) -> [KnownHeadings.Meaning] {
    if let known = keys[key] {
      return known
    }
    let mapped = reading.map.fields(of: key)?.map {
      KnownHeadings.Meaning(column: $0, rank: 1)
    }
    let found = mapped ?? KnownHeadings.shipped.meaning(of: key).map { [$0] }
    if found == nil { ignore(key) }
    if keys.count < ImportFile.mostKeys { keys[key] = found ?? [] }
    return found ?? []
  }

  private static let mostKeys = 1_000

  /// Remembers a name that means nothing here; rows may each have another, so only so many.
  private mutating func ignore(_ name: String) {
    guard ignoredHeadings.count < ImportFile.mostIgnored, !ignoredHeadings.contains(name) else {
      return
    }
    ignoredHeadings.append(name)
  }

  private static let mostIgnored = 50

  // MARK: Rows that are none

  /// Whether the record read last is no dispute: a blank row, a sum, a signature. What is left out ends
  /// the merged cells above it.
  mutating func leavesOut(_ line: Int) -> Bool {
    guard let cells = lastCells?.ownFields, let kind = RowKind(cells, under: table)
    else { return false }
    above = [:]
    self.cells.forgetUnknownWords(since: unknownBefore)
    if case .leftOut(let text) = kind { self.cells.note { $0.leaveOut(line: line, text) } }
    return true
  }

  // MARK: Merged cells

  /// The columns whose cells people merge over several rows.
  private static let merged: [ImportColumn] = [.registeredOn, .station, .stationName, .district]

  /// A spreadsheet keeps the text of merged cells in the first of them.
  private mutating func spread(to row: inout FlatRow) {
    for column in ImportFile.merged where table.has(column) && reading.map.defaults[column] == nil {
      if let text = row[column] {
        above[column] = text
      } else if let text = above[column] {
        row[column] = text
        keep(text, in: column)
        cells.note { $0.spread[column, default: 0] += 1 }
      }
    }
  }

  /// A row that is handed back says what it took from above: beside other rows it would take something else.
  private mutating func keep(_ text: String, in column: ImportColumn) {
    guard let place = table.columns.firstIndex(where: { $0.contains(column) }),
      place < lastCells?.fields.count ?? 0
    else { return }
    lastCells?.fields[place] = text
  }

  // MARK: Defaults

  /// What the map gives where the row says nothing; what is about an ending only where there is one.
  private func presume(_ row: inout FlatRow) {
    guard !reading.map.orderedDefaults.isEmpty else { return }
    let outcome = row[.outcome].flatMap { Outcome(rawValue: $0) }
    for (column, value) in reading.map.orderedDefaults where row[column] == nil {
      if column.isOfEnding, outcome.map({ column.isPossible(with: $0) }) != true { continue }
      switch value {
      case .text(let text): row[column] = column.code(understanding: text)?.code ?? text
      case .same(let other): row[column] = row[other]
      }
    }
  }
}

extension ImportColumn {
  /// Whether a dispute that ended so has anything in the column.
  fileprivate func isPossible(with outcome: Outcome) -> Bool {
    switch self {
    case .form, .terms, .agreedOn, .performedOn: outcome.isResolved
    case .reason: [.failed, .withdrawn, .terminated, .declined].contains(outcome)
    case .told: outcome == .failed
    case .referredTo: outcome == .referredOut
    default: true
    }
  }
}

extension MediationError {
  fileprivate static func synonyms(
    _ one: String, _ other: String, _ column: ImportColumn
  ) -> MediationError {
    MediationError(
      .usage, zh: "“\(one)”和“\(other)”都是 \(column.name)",
      en: "“\(one)” and “\(other)” are both \(column.name)", field: .column(column.name),
      hint: .ledger(.chooseColumn))
  }
}

extension RowError {
  init(_ error: CSVError) {
    let reason: Phrase =
      switch error.reason {
      case .unclosedQuote: Phrase(zh: "引号没有结束", en: "a quote is not closed")
      case .textAfterQuote: Phrase(zh: "引号后还有文字", en: "text follows a closing quote")
      case .quoteInsideField:
        Phrase(zh: "未加引号的格子里有引号", en: "a quote inside an unquoted cell")
      case .nul: Phrase(zh: "有空字符（NUL）", en: "a NUL character")
      case .fieldTooLong: Phrase(zh: "格子超过 64 KB", en: "a cell over 64 KB")
      case .recordTooLong: Phrase(zh: "一行超过 1 MB", en: "a row over 1 MB")
      case .tooManyFields: Phrase(zh: "超过 200 列", en: "over 200 columns")
      case .invalidUTF8: Phrase(zh: "编码不对", en: "bytes that are no text")
      }
    self.init(
      line: error.line,
      error: MediationError(
        .usage, zh: "第 \(error.column) 格：\(reason.zh)", en: "cell \(error.column): \(reason.en)"))
  }
}
