import Formats
import Mediation

/// Turns cells as people write them into codes and days, and remembers what it took for what.
struct CellReading: Sendable {
  let map: ColumnMap
  /// The year of days without one.
  let year: Int?
  /// What of people is taken though it is more than needed.
  let asked: Set<ImportColumn.Optional>
  private(set) var notes = ReadingNotes()
  /// The words of code lists that nobody knows, in the order they came in.
  private(set) var unknownWords: [(column: ImportColumn, text: String)] = []
  /// What words of each column were found to mean.
  private var found: [ImportColumn: [String: Found]] = [:]

  private struct Found {
    /// `nil` where the word is not known.
    let code: String?
    /// Whether it was understood without being a code or its name.
    let isAlias: Bool
  }

  /// As many as a column of words has; one of something else has no end.
  private static let mostWords = 2_000

  init(map: ColumnMap, year: Int?, asked: Set<ImportColumn.Optional>) {
    self.map = map
    self.year = year
    self.asked = asked
  }

  /// Puts a cell into its column of a row.
  ///
  /// - Parameter heading: of its column in the ledger.
  mutating func put(
    _ text: String, of heading: String, into column: ImportColumn, _ row: inout FlatRow
  ) {
    if text.isEmpty { return }
    if column.isPersonal, !takes(text, column) { return }
    if column.namesPeople, text.mayHoldPhone { noteNumbers(text) }
    if column == .parties, !RowReading.sides(text.tidied).hasSides { notes.withoutSides += 1 }
    switch column.kind {
    case .text: row[column] = map.code(text, for: column) ?? text
    case .code: row[column] = code(text, column)
    case .day: putDay(map.code(text, for: column) ?? text, heading, column, &row)
    case .days: row[column] = days(text)
    case .lines: row.add(text, of: heading, column)
    }
  }

  /// Phones behind names come in with them.
  private mutating func noteNumbers(_ text: String) {
    let people = RowReading.sides(text.tidied).parties
    if people.contains(where: { $0.contact.phone != nil }) {
      notes.personal[.phone, default: 0] += 1
    }
  }

  /// Whether something said of people comes in; it is counted either way.
  private mutating func takes(_ text: String, _ column: ImportColumn) -> Bool {
    let tidy = text.tidied
    if tidy.isEmpty || SourceReference.isNothing(tidy) { return false }
    guard let optional = column.optional, !asked.contains(optional) else {
      notes.personal[column, default: 0] += 1
      return true
    }
    notes.unasked[column, default: 0] += 1
    return false
  }

  /// What is left out as no dispute leaves no unknown words behind.
  mutating func forgetUnknownWords(since count: Int) {
    for (column, text) in unknownWords.dropFirst(count) {
      found[column] = found[column]?.filter { $0.key.tidied != text }
    }
    unknownWords.removeLast(max(0, unknownWords.count - count))
  }

  mutating func note(_ change: (inout ReadingNotes) -> Void) { change(&notes) }

  // MARK: Codes

  private mutating func code(_ text: String, _ column: ImportColumn) -> String {
    if text.isEmpty { return text }
    if let known = found[column]?[text] { return use(known, text, column) }
    let new = meaning(of: text, column)
    if (found[column]?.count ?? 0) < CellReading.mostWords {
      found[column, default: [:]][text] = new
      if new.code == nil { unknownWords.append((column, text.tidied)) }
    }
    return use(new, text, column)
  }

  private mutating func use(_ found: Found, _ text: String, _ column: ImportColumn) -> String {
    guard let code = found.code else { return text }
    if found.isAlias { notes.count(text.tidied, as: code, in: column) }
    return code
  }

  private func meaning(of text: String, _ column: ImportColumn) -> Found {
    if let code = map.code(text, for: column) {
      return Found(code: column.code(understanding: code)?.code ?? code, isAlias: false)
    }
    let tidy = text.tidied
    if SourceReference.isNothing(tidy) { return Found(code: "", isAlias: false) }
    if let known = column.code(understanding: tidy) {
      return Found(code: known.code, isAlias: !known.isName)
    }
    let folded = FoldedCell.folded(text)
    let plain = FoldedCell.withoutRemarks(folded)
    for word in plain == folded ? [folded] : [folded, plain] {
      if let known = column.code(understanding: word) {
        return Found(code: known.code, isAlias: !known.isName || word != folded)
      }
      if let code = LedgerWords.shipped.code(word, for: column) {
        return Found(code: code, isAlias: true)
      }
    }
    return Found(code: nil, isAlias: false)
  }

  // MARK: Days

  private mutating func putDay(
    _ text: String, _ heading: String, _ column: ImportColumn, _ row: inout FlatRow
  ) {
    // As we write it ourselves.
    if text.utf8.count == 10, Day(text) != nil {
      row[column] = text
      return
    }
    guard let written = day(text) else {
      putSpan(text, heading, column, &row)
      return
    }
    row[column] = written.day.description
    if let time = written.time { row.add("\(written.day) \(time)", of: heading, .remark) }
  }

  /// Of two days the first for what began, the last for what ended; both stay beside the registration.
  private mutating func putSpan(
    _ text: String, _ heading: String, _ column: ImportColumn, _ row: inout FlatRow
  ) {
    guard let span = WrittenSpan(text, year: year) else {
      row[column] = text
      return
    }
    row[column] = (column.isOfEnding ? span.last : span.first).day.description
    row.add(text, of: heading, .remark)
    notes.spans += 1
    if span.first.tookYear { notes.daysWithoutYear += 1 }
  }

  private mutating func day(_ text: String) -> WrittenDay? {
    guard let written = WrittenDay(text, year: year) else { return nil }
    if written.isSerial { notes.serialDays += 1 }
    if written.tookYear { notes.daysWithoutYear += 1 }
    return written
  }

  private mutating func days(_ text: String) -> String {
    if text.isEmpty || text.utf8.count == 10 && Day(text) != nil { return text }
    guard let list = RowReading.days(text) else { return text }
    return list.map { day($0)?.day.description ?? $0 }.joined(separator: ";")
  }
}

extension ImportColumn {
  /// The name of the list of codes that a column is of; its own where it is of none.
  public var listName: String { list ?? name }

  /// The list of codes that a column is of.
  private var list: String? {
    switch self {
    case .category: Category.list
    case .source: Source.list
    case .outcome: Outcome.list
    case .form: AgreementForm.list
    case .satisfaction: Satisfaction.list
    case .reason: "reason"
    default: nil
    }
  }

  /// The code that a word stands for, and whether the word is the code itself or its name.
  func code(understanding word: String) -> (code: String, isName: Bool)? {
    guard let list, let code = Catalogue.shipped.code(list, understanding: word) else { return nil }
    if code == word { return (code, true) }
    let label = Catalogue.shipped.label(list, code)
    let folded = ImportColumn.folded(word)
    return (code, [code, label.zh, label.en].contains { ImportColumn.folded($0) == folded })
  }

  private static func folded(_ word: String) -> String {
    let word = word.narrow.lowercased().replacing("-", with: "_").replacing(" ", with: "_")
    return word.hasSuffix("纠纷") && word != "纠纷" ? String(word.dropLast(2)) : word
  }
}
