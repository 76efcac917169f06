import Formats

/// The headings that ledgers use, with the columns they mean (`seeds/headings.csv`).
struct KnownHeadings: Sendable {
  /// What a heading means.
  struct Meaning: Equatable, Sendable {
    let column: ImportColumn
    /// Where several headings of a ledger mean one column, the least rank holds: a day of registration
    /// goes before one of occurrence.
    let rank: Int
  }

  private let meanings: [String: Meaning]
  /// The headings of each column, in the order of the data.
  private let headings: [ImportColumn: [String]]
  private let rowNumbers: Set<String>

  static let shipped = KnownHeadings(csv: PackageResources.headings_csv)

  init(csv bytes: [UInt8]) {
    var meanings: [String: Meaning] = [:]
    var rowNumbers: Set<String> = []
    var headings: [ImportColumn: [String]] = [:]
    for line in bytes.split(separator: UInt8(ascii: "\n")).dropFirst() {
      let parts = String(decoding: line, as: UTF8.self).split(separator: ",", maxSplits: 2)
      guard parts.count == 3, let rank = Int(parts[1]) else { continue }
      for heading in parts[2].split(separator: ";") {
        if parts[0] == "row_number" {
          rowNumbers.insert(String(heading))
        } else if let column = ImportColumn(name: String(parts[0])) {
          meanings[String(heading)] = Meaning(column: column, rank: rank)
          headings[column, default: []].append(String(heading))
        }
      }
    }
    for column in ImportColumn.allCases {
      meanings[column.name] = Meaning(column: column, rank: 1)
      meanings[column.name.replacing("_", with: "")] = Meaning(column: column, rank: 1)
    }
    self.meanings = meanings
    self.headings = headings
    self.rowNumbers = rowNumbers
  }

  /// The headings of a column, as the data have them.
  func headings(of column: ImportColumn) -> [String] { headings[column] ?? [] }

  /// What a heading means, as it stands or without its remarks in brackets; a heading of one party's and
  /// of something said of people – 甲方联系电话 – means both.
  func meaning(of heading: String) -> Meaning? {
    let folded = FoldedCell.folded(heading)
    if let meaning = meanings[folded] ?? ofOneParty(folded) { return meaning }
    let plain = FoldedCell.withoutRemarks(folded)
    return plain == folded ? nil : meanings[plain] ?? ofOneParty(plain)
  }

  /// Whether a heading only counts the rows.
  func isRowNumber(_ heading: String) -> Bool {
    rowNumbers.contains(FoldedCell.withoutRemarks(FoldedCell.folded(heading)))
  }

  private func ofOneParty(_ heading: String) -> Meaning? {
    let scalars = heading.unicodeScalars
    guard (3...20).contains(scalars.count) else { return nil }
    for place in scalars.indices.dropFirst() {
      var rest = Substring(scalars[place...])
      if rest.hasPrefix("的") { rest = rest.dropFirst() }
      guard let party = meanings[String(scalars[..<place])]?.column else { continue }
      let said: ImportColumn? = rest == "姓名" ? .parties : meanings[String(rest)]?.column
      if let column = said?.of(party) { return Meaning(column: column, rank: 1) }
    }
    return nil
  }
}

extension ImportColumn {
  /// The column for what is said of one side's people.
  fileprivate func of(_ party: ImportColumn) -> ImportColumn? {
    switch (party, self) {
    case (.applicant, .parties), (.respondent, .parties), (.reporter, .parties): party
    case (.applicant, .phone): .applicantPhone
    case (.applicant, .address): .applicantAddress
    case (.applicant, .idNumber): .applicantIDNumber
    case (.respondent, .phone): .respondentPhone
    case (.respondent, .address): .respondentAddress
    case (.respondent, .idNumber): .respondentIDNumber
    case (.applicant, .sex), (.applicant, .age), (.respondent, .sex), (.respondent, .age): self
    case (.reporter, .phone), (.reporter, .address), (.reporter, .idNumber), (.reporter, .sex),
      (.reporter, .age), (.parties, .phone), (.parties, .address), (.parties, .idNumber),
      (.parties, .sex), (.parties, .age):
      self
    default: nil
    }
  }
}
