import Formats
import Mediation

/// Finds the heading of a ledger among its first records: above it stand a title, who reports and when,
/// and it may have two lines.
struct TableSearch {
  let map: ColumnMap
  /// The line or row the heading is on, where somebody says so.
  let line: Int?
  /// Whether what is wrong with the heading is only noted.
  let isLenient: Bool

  /// How many records are looked at.
  static let most = 40

  /// - Parameter records: the first of the file, at least one.
  /// - Throws: `MediationError` that tells all that is wrong with the heading.
  func heading(in records: [SourceRow]) throws(MediationError) -> TableHeading {
    let found = try best(of: records)
    var heading = TableHeading()
    heading.labels = found.meaning.labels
    heading.columns = found.meaning.columns
    heading.ignored = found.meaning.ignored
    heading.recordCount = found.first + found.count
    heading.line = records[found.first].line
    heading.folded = records[found.first..<found.first + found.count]
      .map { TableHeading.folded($0.ownFields) }
    heading.rowNumber = heading.labels.firstIndex(where: KnownHeadings.shipped.isRowNumber)
    heading.year = TitleYear.year(of: records[..<found.first].map(\.ownFields))
    heading.missing = missing(found.meaning)
    heading.isOurs =
      found.first == 0 && found.count == 1 && map.isEmpty
      && heading.labels.allSatisfy { ImportColumn(name: $0) != nil || $0 == "error" }
    heading.errors = heading.labels.firstIndex(of: "error")
    let needed: [ImportColumn] = [.category, .source, .summary, .registeredOn]
    heading.lacking = needed.filter { !heading.has($0) && map.defaults[$0] == nil }
    heading.twice = Set(found.meaning.twice.map(\.second))
    if !isLenient { try refuseFaults(of: heading, found.meaning) }
    return heading
  }

  private struct Candidate {
    let first: Int
    /// One line or two.
    let count: Int
    let meaning: HeadingMeaning

    /// What stands above a heading is none of it where the line below says as much alone.
    func isBetter(than other: Candidate?) -> Bool {
      guard let other else { return meaning.score > 1 }
      let isLower = count == 1 && other.count == 2 && first == other.first + 1
      return meaning.score > other.meaning.score
        || isLower && meaning.score == other.meaning.score
    }
  }

  /// The record – or two – that names most columns; the first of those that name as many.
  private func best(of records: [SourceRow]) throws(MediationError) -> Candidate {
    var best: Candidate?
    for index in records.indices {
      if let line, !covers(line, index, records) { continue }
      for candidate in candidates(at: index, records) where candidate.isBetter(than: best) {
        best = candidate
      }
      if best == nil, line != nil { best = candidates(at: index, records)[0] }
    }
    if let best { return best }
    guard line == nil else {
      throw MediationError(
        .usage, zh: "前 \(TableSearch.most) 行里没有第 \(line ?? 0) 行",
        en: "line \(line ?? 0) is not among the first \(TableSearch.most) rows",
        field: .headingRow)
    }
    return candidates(at: 0, records)[0]
  }

  private func covers(_ line: Int, _ index: Int, _ records: [SourceRow]) -> Bool {
    // A record may have several lines.
    let next = index + 1 < records.count ? records[index + 1].line : records[index].line + 1
    return records[index].line <= line && line < next
  }

  private func candidates(at index: Int, _ records: [SourceRow]) -> [Candidate] {
    let upper = records[index].ownFields
    let one = Candidate(
      first: index, count: 1, meaning: HeadingMeaning(upper.map { [$0] }, map: map))
    guard index + 1 < records.count,
      let names = TwoLines.names(upper, records[index + 1].ownFields)
    else { return [one] }
    return [
      Candidate(first: index, count: 2, meaning: HeadingMeaning(names, map: map)), one,
    ]
  }

  private func missing(_ meaning: HeadingMeaning) -> [String] {
    let names = Set(meaning.names.flatMap { $0 }.map(FoldedCell.folded))
    let places = map.places.keys.filter { $0 > meaning.names.count }.sorted().map { "#\($0)" }
    return map.headings.filter { !names.contains(FoldedCell.folded($0)) } + places
  }

  // MARK: Faults

  /// Tells everything that is wrong at once: whoever mends one finds no other behind it.
  private func refuseFaults(
    of heading: TableHeading, _ meaning: HeadingMeaning
  ) throws(MediationError) {
    var faults = meaning.twice.map { twice in
      let (first, second) = (heading.labels[twice.first], heading.labels[twice.second])
      return Phrase(
        zh: "第 \(twice.first + 1) 列“\(first.visibleOnOneLine)”和第 \(twice.second + 1) 列"
          + "“\(second.visibleOnOneLine)”都是 \(twice.column.name)",
        en: "columns \(twice.first + 1) “\(first.visibleOnOneLine)” and \(twice.second + 1) "
          + "“\(second.visibleOnOneLine)” are both \(twice.column.name)")
    }
    let hint: Advice = faults.isEmpty ? .ledger(.mapColumns) : .ledger(.chooseColumn)
    if !heading.lacking.isEmpty {
      let names = heading.lacking.map(\.name).joined(separator: ", ")
      faults.append(Phrase(zh: "缺少列：\(names)", en: "columns are missing: \(names)"))
      if !heading.ignored.isEmpty, !heading.columns.allSatisfy(\.isEmpty) {
        let ignored = heading.ignored.joined(separator: ", ")
        faults.append(
          Phrase(zh: "不认识的列：\(ignored)", en: "columns that mean nothing here: \(ignored)"))
      }
    }
    guard !faults.isEmpty else { return }
    throw MediationError(
      .usage,
      Phrase(
        zh: faults.map(\.zh).joined(separator: "；"), en: faults.map(\.en).joined(separator: "; ")),
      field: .file, hint: hint)
  }
}

/// A heading of two lines, as merged cells leave it: a cell above several, or one over both lines.
enum TwoLines {
  /// What each column may be called; `nil` where the second line is none of the heading.
  static func names(_ upper: [String], _ lower: [String]) -> [[String]]? {
    let count = max(upper.count, lower.count)
    func cell(_ line: [String], _ index: Int) -> String {
      index < line.count ? line[index].tidied : ""
    }
    var names: [[String]] = []
    var group = ""
    var isDivided = false
    for index in 0..<count {
      let (above, below) = (cell(upper, index), cell(lower, index))
      if !above.isEmpty { group = above }
      if below.isEmpty || below == above {
        names.append([above])
        if !above.isEmpty { continue }
        // Nothing above and nothing below: no cell of a group goes on beyond it.
        group = ""
        continue
      }
      // A row of the table has something under the headings that stand alone.
      let next = cell(upper, index + 1)
      let isOfGroup =
        above.isEmpty
        ? !group.isEmpty
        : index + 1 < count && (next.isEmpty || next == above)
          || index > 0 && cell(upper, index - 1) == above
      guard isOfGroup && isHeading(below) || KnownHeadings.shipped.meaning(of: below) != nil else {
        return nil
      }
      isDivided = true
      names.append([below, group + below])
    }
    return isDivided ? names : nil
  }

  /// Whether a cell may name a column: no number and no day.
  private static func isHeading(_ text: String) -> Bool {
    WrittenDay(text, year: 2000) == nil && text.unicodeScalars.count <= 30
      && !text.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }
  }
}
