import Formats
import Mediation

/// The heading of a ledger: where it ends, what each column is called and which fields it feeds.
struct TableHeading: Sendable {
  /// What each column is called; a column under two lines is called by the line it answers to.
  var labels: [String] = []
  /// The fields each column feeds, by place.
  var columns: [[ImportColumn]] = []
  /// The headings that mean nothing here and are left out.
  var ignored: [String] = []
  /// The places of columns that mean what another before them means; none where that is refused.
  var twice: Set<Int> = []
  /// The fields every ledger needs that have neither column nor default; none where that is refused.
  var lacking: [ImportColumn] = []
  /// The headings of the map that the ledger lacks.
  var missing: [String] = []
  /// How many records come before the first row.
  var recordCount = 0
  /// The line the heading begins on.
  var line = 1
  /// The records of the heading itself, as they are compared: it may come again on every page.
  var folded: [[String]] = []
  /// The column that only counts the rows.
  var rowNumber: Int?
  /// The column that says why rows are bad, in a file of bad rows: each of them stands alone.
  var errors: Int?
  /// The year that the lines above the heading name.
  var year: Int?
  /// Whether its columns are all called by our own names: such a file has no merged cells.
  var isOurs = false

  /// The cells of a line as they are compared, without empty ones at its end.
  static func folded(_ fields: [String]) -> [String] {
    var folded = fields.map(FoldedCell.folded)
    while folded.last == "" { folded.removeLast() }
    return folded
  }

  /// Whether a field has a column.
  func has(_ column: ImportColumn) -> Bool { columns.contains { $0.contains(column) } }

  /// The heading that feeds a field.
  func label(of column: ImportColumn) -> String? {
    columns.firstIndex { $0.contains(column) }.map { labels[$0] }
  }
}

/// What the columns of a heading mean: by the map, then by what is known of headings.
struct HeadingMeaning {
  let map: ColumnMap
  /// What each column is called, in the order in which a name holds: the lower line, both lines joined.
  let names: [[String]]
  private(set) var labels: [String] = []
  private(set) var columns: [[ImportColumn]] = []
  private(set) var ignored: [String] = []
  /// Two columns for one field, by place.
  private(set) var twice: [(column: ImportColumn, first: Int, second: Int)] = []

  init(_ names: [[String]], map: ColumnMap) {
    self.map = map
    self.names = names
    var known: [KnownHeadings.Meaning?] = []
    for (index, names) in names.enumerated() {
      let mapped =
        map.places[index + 1].map { (names[0], $0) }
        ?? names.lazy.compactMap { name in map.fields(of: name).map { (name, $0) } }.first
      let meaning = HeadingMeaning.surest(of: names)
      labels.append(mapped?.0 ?? meaning?.0 ?? names[0])
      columns.append(mapped?.1 ?? [])
      known.append(mapped == nil ? meaning?.1 : nil)
    }
    settle(known)
  }

  /// The first name that means something; a phone under 甲方 is that party's, not anybody's.
  private static func surest(of names: [String]) -> (String, KnownHeadings.Meaning)? {
    let known = names.lazy.compactMap { name in
      KnownHeadings.shipped.meaning(of: name).map { (name, $0) }
    }
    guard let first = known.first, first.1.column.ofSides != nil else { return known.first }
    return known.first { $0.1.column.isOfOneSide } ?? first
  }

  /// How many columns it knows.
  var score: Int { columns.filter { !$0.isEmpty }.count + settledPlaces }

  /// Columns that the map leaves out are known too.
  private var settledPlaces: Int {
    names.indices.filter { index in
      columns[index].isEmpty
        && (map.places[index + 1] != nil || names[index].contains { map.fields(of: $0) != nil })
    }.count
  }

  /// Gives each field its columns: of known headings the least rank, and one of no more than the second
  /// only where the map feeds the field from no other. A plain synonym of what the map feeds is for
  /// whoever keeps the ledger to leave out.
  private mutating func settle(_ known: [KnownHeadings.Meaning?]) {
    let mapped = Set(columns.flatMap { $0 })
    var best: [ImportColumn: Int] = [:]
    for case .some(let meaning) in known {
      best[meaning.column] = min(best[meaning.column] ?? .max, meaning.rank)
    }
    for (index, meaning) in known.enumerated() {
      let isSettled =
        map.places[index + 1] != nil || names[index].contains { map.fields(of: $0) != nil }
      guard !isSettled else { continue }
      if let meaning,
        meaning.column.isRepeatable
          || meaning.rank == best[meaning.column]
            && (meaning.rank == 1 || !mapped.contains(meaning.column))
      {
        columns[index] = [meaning.column]
      } else if !labels[index].isBlank, labels[index] != "error" {
        ignored.append(labels[index].visibleOnOneLine)
      }
    }
    giveSides()
    var places: [ImportColumn: Int] = [:]
    for (index, fields) in columns.enumerated() {
      for column in fields where !column.isRepeatable {
        if let first = places[column] {
          twice.append((column, first, index))
        } else {
          places[column] = index
        }
      }
    }
  }

  /// Two columns of one heading, each behind the column of another side, are that side's: 甲方, 联系电话,
  /// 乙方, 联系电话.
  private mutating func giveSides() {
    let sides = columns.indices.filter {
      columns[$0] == [.applicant] || columns[$0] == [.respondent]
    }
    guard sides.count == 2, columns[sides[0]] != columns[sides[1]] else { return }
    for column in [ImportColumn.phone, .address, .idNumber] {
      let places = columns.indices.filter { columns[$0] == [column] }
      guard places.count == 2, sides[0] < places[0], places[0] < sides[1], sides[1] < places[1],
        let pair = column.ofSides
      else { continue }
      for (side, place) in zip(sides, places) {
        columns[place] = [columns[side] == [.applicant] ? pair.applicant : pair.respondent]
      }
    }
  }
}

extension ImportColumn {
  /// The same of the people of one side; `nil` where no column has it.
  fileprivate var ofSides: (applicant: ImportColumn, respondent: ImportColumn)? {
    switch self {
    case .phone: (.applicantPhone, .respondentPhone)
    case .address: (.applicantAddress, .respondentAddress)
    case .idNumber: (.applicantIDNumber, .respondentIDNumber)
    default: nil
    }
  }

  fileprivate var isOfOneSide: Bool {
    switch self {
    case .applicantPhone, .applicantAddress, .applicantIDNumber, .respondentPhone,
      .respondentAddress, .respondentIDNumber:
      true
    default: false
    }
  }
}
