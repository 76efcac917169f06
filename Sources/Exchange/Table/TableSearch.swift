import Formats
import Mediation

/// Finds the heading of a ledger among its first records: above it stand a title, who reports and when,
/// and it may have two or three lines.
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
    /// One line, two or three.
    let count: Int
    let meaning: HeadingMeaning

    /// What stands above a heading is none of it where the line below says as much alone.
    func isBetter(than other: Candidate?) -> Bool {
      guard let other else { return meaning.score > 1 }
      let isLower = count < other.count && first + count == other.first + other.count
      return meaning.score > other.meaning.score
        || isLower && meaning.score == other.meaning.score
    }
  }

  /// The record – or two – that names most columns; the first of those that name as many.
  private func best(of records: [SourceRow]) throws(MediationError) -> Candidate {
    // A file of bad rows begins with its heading, whatever stands in its rows.
    if line == nil, records[0].ownFields.last == "error" {
      return candidates(at: 0, records).last ?? candidates(at: 0, records)[0]
    }
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
    let lines = records[index...].prefix(HeadingLines.most).map(\.ownFields)
    func candidate(_ names: [[String]], _ count: Int) -> Candidate {
      Candidate(first: index, count: count, meaning: HeadingMeaning(names, map: map))
    }
    let several = (2...HeadingLines.most).reversed().compactMap { count in
      count > lines.count
        ? nil : HeadingLines.names(Array(lines.prefix(count))).map { candidate($0, count) }
    }
    return several + [candidate(lines[0].map { [$0] }, 1)]
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
