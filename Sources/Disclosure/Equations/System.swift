/// All publications as one system of equations, the one being prepared the last of them.
///
/// Each row of the system is a line of counts through all publications. Its own equations are those
/// of its space; beside them, the lines of a grouping add up to the line of totals in the columns
/// of each publication of that grouping.
struct System: Sendable {
  /// The space of the totals; it has one line.
  static let totals = 0

  let sheets: [Sheet]
  /// The totals, then one for each grouping that has rows.
  var spaces: [Space]
  /// By publication: the space of its rows; `nil` when it has none.
  let spaceOf: [Int?]
  /// By publication: the column of its first fact.
  let factColumns: [Int]
  /// By column of a publication: which.
  private let publicationOf: [Int]
  let width: Int

  /// - Parameters:
  ///   - earlier: what was published, in order.
  ///   - sheet: what is being prepared: everything that is not small is open, its facts are blank.
  init(_ earlier: [Publication], _ sheet: Sheet?, hiding: Set<Cell> = []) {
    let sheets = earlier.map(\.sheet) + (sheet.map { [$0] } ?? [])
    let width = sheets.first?.table.columnCount ?? 0
    self.sheets = sheets
    self.width = width
    var factColumns: [Int] = []
    var owners = sheets.indices.flatMap { [Int](repeating: $0, count: width) }
    for (number, sheet) in sheets.enumerated() {
      factColumns.append(owners.count)
      owners += [Int](repeating: number, count: sheet.facts.count)
    }
    self.factColumns = factColumns
    publicationOf = owners
    var groupings: [String] = []
    for sheet in sheets where sheet.table.rowCount > 0 && !groupings.contains(sheet.grouping) {
      groupings.append(sheet.grouping)
    }
    spaceOf = sheets.map { sheet in
      sheet.table.rowCount > 0 ? groupings.firstIndex(of: sheet.grouping).map { $0 + 1 } : nil
    }
    let fill = Filling(earlier: earlier, sheet: sheet, hiding: hiding, columnCount: owners.count)
    spaces = [Space(lines: [fill.totals(factColumns)], columnCount: owners.count)]
    for grouping in groupings {
      spaces.append(Space(lines: fill.lines(of: grouping), columnCount: owners.count))
    }
    for space in spaces.indices {
      let members = sheets.indices.filter { space == Self.totals || spaceOf[$0] == space }
      var ties = Ties(
        space: spaces[space], sheets: sheets, members: members, factColumns: factColumns,
        isOfTotals: space == Self.totals)
      spaces[space] = ties.tied()
    }
  }

  /// How many columns belong to publications.
  var publishedCount: Int { publicationOf.count }

  /// The space whose lines add up to the totals in the column; `nil` when none do.
  func spaceAdding(upTo column: Int) -> Int? {
    column < sheets.count * width ? spaceOf[publicationOf[column]] : nil
  }

  func publication(of column: Int) -> Int { publicationOf[column] }
}

/// Fills the lines of a system.
private struct Filling {
  let earlier: [Publication]
  let sheet: Sheet?
  let hiding: Set<Cell>
  let columnCount: Int

  private var width: Int { (sheet ?? earlier.first?.sheet)?.table.columnCount ?? 0 }

  private func line(_ key: String) -> Line {
    Line(
      key: key, counts: [Int](repeating: 0, count: columnCount),
      sights: [Sight](repeating: .printed, count: columnCount))
  }

  func totals(_ factColumns: [Int]) -> Line {
    var line = line("")
    for (number, publication) in earlier.enumerated() {
      fill(&line, number, publication.table.totalRow)
      for (index, fact) in publication.sheet.facts.enumerated() {
        line.counts[factColumns[number] + index] = fact.count
        let isPrinted = publication.printed.contains(fact.name)
        line.sights[factColumns[number] + index] = isPrinted ? .printed : .blank
      }
    }
    guard let sheet else { return line }
    fill(&line, earlier.count, sheet.table.totalRow)
    for (index, fact) in sheet.facts.enumerated() {
      line.counts[factColumns[earlier.count] + index] = fact.count
      line.sights[factColumns[earlier.count] + index] = .blank
    }
    return line
  }

  func lines(of grouping: String) -> [Line] {
    var lines: [Line] = []
    var indices: [String: Int] = [:]
    let sheets = earlier.map(\.sheet) + (sheet.map { [$0] } ?? [])
    for (number, sheet) in sheets.enumerated() where sheet.grouping == grouping {
      for (row, key) in sheet.table.rows.enumerated() {
        if indices[key] == nil {
          indices[key] = lines.count
          lines.append(line(key))
        }
        if let index = indices[key] { fill(&lines[index], number, row) }
      }
    }
    return lines
  }

  /// Fills in the counts of one row of a publication.
  private func fill(_ line: inout Line, _ number: Int, _ row: Int) {
    for column in 0..<width {
      let cell = Cell(row: row, column: column)
      let place = number * width + column
      if number < earlier.count {
        line.counts[place] = earlier[number].table[cell]
        line.sights[place] = earlier[number].hidden.contains(cell) ? .blank : .printed
      } else if let sheet {
        line.counts[place] = sheet.table[cell]
        line.sights[place] = hiding.contains(cell) ? .blank : .open
      }
    }
  }
}
