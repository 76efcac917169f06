/// What of a request is at fault, as the core names it; each surface spells it as it asks for it.
public enum Field: Hashable, Sendable {
  /// The database, its mark and the files that come out of one or go into it.
  case database, mark, file, salvage
  /// Who acts, and the operation that carries it out, is taken back, or had entered a figure.
  case actor, operationID, operation, figureEntry
  /// The dispute, and the other one it is linked with.
  case caseNumber, otherCase
  case happenedOn, category, source, party, summary, grid, sourceRef, note, reason, basis, mediator
  /// What is put right: the day of registration, a party by its place; and why.
  case registeredOn, partyPlace, because
  case result, satisfaction
  /// How a session was held, and when the next one is.
  case place, attendance, mandate, recording, hour, minutes, next
  /// The track of a dispute: its ground, a bar to it, the number it has with the police.
  case ground, bar, officialNumber
  /// The number of a letter.
  case letter
  case outcome, form, terms, performBy, told, target, protection
  /// A term by its place, its amount, its day, its instalments, who owes it, and the proof of a payment.
  case term, amount, termDay, instalments, owedBy, owedTo, proof
  /// The private texts to be erased.
  case privateTexts
  /// The code of what is added or changed, and what is said of it.
  case code, name, district, parent, station, login, role, reference
  case period, beginning, value, years, steps
  case reportedBy, signedBy, reviewedBy, seal, acceptedLoss
  /// How a report is grouped, and that it is to be published.
  case grouping, publication
  /// What of a report is explained: a column of it, in a unit.
  case figure, unit
  /// A rule of the rulebook; a kind of link or proceeding; a kind of figure.
  case rule, kind, figureKind
  /// Why names are shown, or a restricted file is read.
  case reveal, audit
  case claim
  case columnMap, encoding, headingRow, sheet
  case searchText, filter
  /// A column of a ledger, or the key of a filter.
  case column(String)
  /// What only the surface knows of, as it spells it.
  case named(String)
}

extension Field {
  /// What a row of a ledger calls it, a column or a detail of its history; `nil` where it is in none.
  public var ledgerColumn: String? {
    switch self {
    case .column(let name): name
    case .category: "category"
    case .source: "source"
    case .result: "result"
    case .kind: "kind"
    case .satisfaction: "satisfaction"
    case .party: "party"
    case .summary: "summary"
    case .grid: "grid"
    case .sourceRef: "source_ref"
    case .note: "note"
    case .registeredOn: "registered_on"
    case .because: "because"
    case .reason: "reason"
    case .place: "place"
    case .attendance: "present"
    case .mandate: "mandate"
    case .recording: "recording"
    case .hour: "hour"
    case .minutes: "minutes"
    case .next: "next"
    case .ground: "ground"
    case .letter: "letter"
    case .officialNumber: "official_number"
    case .basis: "basis"
    case .mediator: "mediator"
    case .outcome: "outcome"
    case .form: "form"
    case .terms: "terms"
    case .performBy: "perform-by"
    case .term: "term"
    case .amount: "amount"
    case .termDay: "by"
    case .instalments: "instalments"
    case .owedBy: "owed_by"
    case .owedTo: "owed_to"
    case .proof: "proof"
    case .told: "told"
    case .target: "to"
    case .station: "station"
    default: nil
    }
  }
}
