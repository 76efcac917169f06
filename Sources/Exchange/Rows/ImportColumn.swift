/// The columns a ledger file may have, in any order: the contract between `import` and `export`.
public enum ImportColumn: Int, CaseIterable, Sendable {
  case sourceRef, station, stationName, district, grid, category, source, summary, registeredOn
  case acceptedOn, mediator, mediatorName
  /// The days sessions were held, separated by semicolons.
  case sessions
  case outcome, form, terms, agreedOn, performedOn, closedOn, reason, told, referredTo, visitedOn
  case satisfaction, applicant, respondent
  /// The day the source says the dispute was entered there.
  case recordedOn
  /// The whole history as a JSON array; the other columns then only state where it ended.
  case events
  /// The number and status a dispute had where it was exported.
  case number, status
  /// People of both sides in one cell, and who reported the dispute.
  case parties, reporter
  /// How the first of a side is reached and known.
  case applicantPhone, applicantAddress, applicantIDNumber
  case respondentPhone, respondentAddress, respondentIDNumber
  /// What the dispute is about in money.
  case amount
  /// Of several columns each; said of the only party where there is one, else kept beside the
  /// registration.
  case phone, address, idNumber, sex, age
  /// What is kept beside the registration, with its heading.
  case deadline, remark
  /// The day somebody looked at it; a map may take it for another.
  case reviewedOn

  /// The heading, in the order of the cases.
  public var name: String { ImportColumn.names[rawValue] }

  private static let names = [
    "source_ref", "station", "station_name", "district", "grid", "category", "source", "summary",
    "registered_on", "accepted_on", "mediator", "mediator_name", "sessions", "outcome", "form",
    "terms", "agreed_on", "performed_on", "closed_on", "reason", "told", "referred_to",
    "visited_on", "satisfaction", "applicant", "respondent", "recorded_on", "events", "number",
    "status", "parties", "reporter", "applicant_phone", "applicant_address", "applicant_id_number",
    "respondent_phone", "respondent_address", "respondent_id_number", "amount", "phone", "address",
    "id_number", "sex", "age", "deadline", "remark", "reviewed_on",
  ]

  /// Those that an export writes: a history has the others in it.
  public static let exported = Array(allCases[...status.rawValue])

  /// The column with a heading of ours.
  public init?(name: String) {
    guard let place = ImportColumn.names.firstIndex(of: name) else { return nil }
    self.init(rawValue: place)
  }

  /// The column a heading names, in either language; `nil` for a heading that is not known.
  public init?(heading: String) {
    guard let meaning = KnownHeadings.shipped.meaning(of: heading) else { return nil }
    self = meaning.column
  }

  /// The Chinese headings that are understood for it, the surest first.
  public var chineseHeadings: [String] { KnownHeadings.shipped.headings(of: self) }
}

extension ImportColumn {
  /// How the cells of a column are understood.
  enum Kind {
    case text, code, day, days
    /// Texts of any number of columns, each kept with its heading.
    case lines
  }

  var kind: Kind {
    switch self {
    case .category, .source, .outcome, .form, .satisfaction, .reason: .code
    case .registeredOn, .acceptedOn, .agreedOn, .performedOn, .closedOn, .visitedOn, .recordedOn,
      .reviewedOn:
      .day
    case .sessions: .days
    case .amount, .phone, .address, .idNumber, .sex, .age, .deadline, .remark: .lines
    default: .text
    }
  }

  /// Whether several columns of a ledger may mean it.
  var isRepeatable: Bool { kind == .lines }

  /// What a row says in it only of an ending.
  var isOfEnding: Bool {
    switch self {
    case .outcome, .form, .terms, .agreedOn, .performedOn, .closedOn, .reason, .told, .referredTo,
      .visitedOn, .satisfaction:
      true
    default: false
    }
  }

  /// More than is needed of people: it comes in only where somebody asks for it, by these words.
  public var optional: Optional? {
    switch self {
    case .idNumber, .applicantIDNumber, .respondentIDNumber: .idNumber
    case .sex: .sex
    case .age: .age
    default: nil
    }
  }

  /// What of people is left out unless it is asked for.
  public enum Optional: String, CaseIterable, Sendable {
    case idNumber = "id_number"
    case sex, age
  }

  /// Whether it is the names of parties.
  var namesPeople: Bool {
    switch self {
    case .applicant, .respondent, .reporter, .parties: true
    default: false
    }
  }

  /// Whether it says something of people beside their names.
  var isPersonal: Bool {
    switch self {
    case .applicantPhone, .applicantAddress, .respondentPhone, .respondentAddress, .phone, .address,
      .amount:
      true
    default: optional != nil
    }
  }
}
