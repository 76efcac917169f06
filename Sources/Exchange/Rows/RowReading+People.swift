import Formats
import Mediation

extension RowReading {
  /// The parties of the row, each side with what is said of it.
  func parties() throws(MediationError) -> [Party] {
    var parties: [Party] = []
    let sides: [(ImportColumn, Party.Role)] = [
      (.applicant, .applicant), (.respondent, .respondent), (.reporter, .reporter),
    ]
    for (column, role) in sides {
      var people = RowReading.people(row[column], role)
      if people.count == 1 { people[0].add(try contact(of: column)) }
      parties += people
    }
    parties += RowReading.sides(row[.parties]).parties
    for line in row.lines { ContactLine(line)?.attach(to: &parties) }
    if parties.count == 1 { parties[0].add(try contactOfOnly()) }
    return parties
  }

  /// What the columns of one side say of its only party.
  private func contact(of side: ImportColumn) throws(MediationError) -> Party.Contact {
    switch side {
    case .applicant:
      Party.Contact(
        phone: try phone(.applicantPhone), address: row[.applicantAddress],
        idNumber: try idNumber(.applicantIDNumber))
    case .respondent:
      Party.Contact(
        phone: try phone(.respondentPhone), address: row[.respondentAddress],
        idNumber: try idNumber(.respondentIDNumber))
    default: Party.Contact()
    }
  }

  /// What is said of nobody by name belongs to the only party.
  private func contactOfOnly() throws(MediationError) -> Party.Contact {
    Party.Contact(
      phone: try only(.phone).map { text throws(MediationError) in try phone(text, .phone) },
      address: only(.address),
      idNumber: try only(.idNumber).map { text throws(MediationError) in
        try idNumber(text, .idNumber)
      })
  }

  private func only(_ column: ImportColumn) -> String? {
    let lines = row.lines.filter { $0.column == column }
    return lines.count == 1 ? lines[0].text : nil
  }

  /// What the dispute is about in money, where one column says it as a number.
  var amount: Money? {
    let lines = row.lines.filter { $0.column == .amount }
    return lines.count == 1 ? Money(written: lines[0].text, under: lines[0].heading) : nil
  }

  /// What the row says beside: each text under its heading, as it is written.
  ///
  /// - Throws: `MediationError` for a number that a spreadsheet has rounded, or an identity number that
  ///   can be none.
  func remark(_ parties: [Party]) throws(MediationError) -> String? {
    var lines: [String] = []
    for line in row.lines {
      switch line.column {
      case .phone: _ = try phone(line.text, .phone)
      case .idNumber: _ = try idNumber(line.text, .idNumber)
      default: break
      }
      if !isTaken(line, parties) { lines.append("\(line.heading.visibleOnOneLine)：\(line.text)") }
    }
    for (column, role) in RowReading.ofSides {
      guard let text = row[column], !isTaken(column, role, parties) else { continue }
      lines.append("\(role.label.zh) \(column.label)：\(text)")
    }
    lines += unended
    return lines.isEmpty ? nil : lines.joined(separator: "\n")
  }

  /// What the row says of an ending that has not come, and of a look at it in between.
  private var unended: [String] {
    let columns: [ImportColumn] =
      (row[.outcome] == nil ? [.terms, .reason, .told, .referredTo] : []) + [.reviewedOn]
    return columns.compactMap { column in
      row[column].map { "\(column.chineseHeadings.first ?? column.name)：\($0)" }
    }
  }

  private static let ofSides: [(ImportColumn, Party.Role)] = [
    (.applicantPhone, .applicant), (.applicantAddress, .applicant),
    (.applicantIDNumber, .applicant), (.respondentPhone, .respondent),
    (.respondentAddress, .respondent), (.respondentIDNumber, .respondent),
  ]

  /// Whether a text has its place in the registration already.
  private func isTaken(_ line: FlatRow.Line, _ parties: [Party]) -> Bool {
    switch line.column {
    case .amount: amount != nil
    case .phone, .address:
      parties.contains { $0.contact[line.column] == line.text }
        || ContactLine(line)?.isAttached(to: parties) == true
    case .idNumber:
      parties.count == 1 && only(.idNumber) != nil && parties[0].contact.idNumber != nil
    default: false
    }
  }

  /// Whether what is said of one side has its place with the only one who is on it.
  private func isTaken(_ column: ImportColumn, _ role: Party.Role, _ parties: [Party]) -> Bool {
    let side = parties.filter { $0.role == role }
    guard side.count == 1, let text = row[column] else { return false }
    switch column {
    case .applicantPhone, .respondentPhone: return side[0].contact.phone == text
    case .applicantAddress, .respondentAddress: return side[0].contact.address == text
    default: return true
    }
  }

  /// The columns with a phone or an address of which nobody says whose it is; none of a history.
  func unattached(_ parties: [Party]) -> [ImportColumn] {
    guard parties.count > 1 else { return [] }
    return row.lines.filter {
      ($0.column == .phone || $0.column == .address) && !isTaken($0, parties)
    }.map(\.column)
  }

  // MARK: Numbers

  private func phone(_ column: ImportColumn) throws(MediationError) -> String? {
    guard let text = row[column] else { return nil }
    return try phone(text, column)
  }

  private func phone(_ text: String, _ column: ImportColumn) throws(MediationError) -> String {
    try SourceReference.refuseRounded(text, field: .column(column.name))
    return text
  }

  private func idNumber(_ column: ImportColumn) throws(MediationError) -> String? {
    guard let text = row[column] else { return nil }
    return try idNumber(text, column)
  }

  private func idNumber(_ text: String, _ column: ImportColumn) throws(MediationError) -> String {
    try SourceReference.refuseRounded(text, field: .column(column.name))
    let number = IdentityNumber.tidied(text)
    guard number.utf8.count == 15 || number.utf8.count == 18 else {
      // Another document, whose numbers have no check.
      return text
    }
    if IdentityNumber.isValid(number) { return number }
    throw MediationError(
      .usage, zh: "身份证号校验不符",
      en: "the identity number fails its check", field: .column(column.name),
      hint: .words(zh: "改正，或清空这一格", en: "mend it, or empty the cell"))
  }
}

extension ImportColumn {
  /// What a text beside the registration is called, where it has no heading of its own.
  fileprivate var label: String {
    switch self {
    case .applicantPhone, .respondentPhone: "电话"
    case .applicantAddress, .respondentAddress: "住址"
    default: "身份证号"
    }
  }
}
