import Mediation

/// What the command line alone knows of is a field by how it is spelled.
extension Field: ExpressibleByStringLiteral {
  public init(stringLiteral spelling: String) { self = .named(spelling) }
}

extension Field {
  /// How the command line spells it: an option, a word of the usage, a column.
  var spelling: String {
    switch self {
    case .database: "--db"
    case .mark: "MEDIATE_MARK"
    case .file: "FILE"
    case .salvage: "--salvage"
    case .actor: "--as"
    case .operationID: "--op-id"
    case .operation: "--operation"
    case .figureEntry, .rule: "ID"
    case .caseNumber: "CASE"
    case .otherCase: "OTHER"
    case .happenedOn: "--on"
    case .category: "--category"
    case .source: "--source"
    case .result: "--result"
    case .satisfaction: "--satisfaction"
    case .kind: "--kind"
    case .figureKind: "FIGURE"
    case .reveal: "--reveal"
    case .audit: "--audit"
    case .protection: "PROTECTION"
    case .party: "--party"
    case .summary: "--summary"
    case .grid: "--grid"
    case .sourceRef: "--source-ref"
    case .note: "--note"
    case .registeredOn: "--registered-on"
    case .partyPlace: "PARTY"
    case .because: "--because"
    case .reason: "--reason"
    case .basis: "--basis"
    case .mediator: "MEDIATOR"
    case .outcome: "--outcome"
    case .form: "--form"
    case .terms: "--terms"
    case .performBy: "--perform-by"
    case .told: "--told"
    case .target: "--to"
    case .privateTexts: "--field"
    case .code: "CODE"
    case .name: "--name"
    case .district: "--district"
    case .parent: "--parent"
    case .station: "--station"
    case .login: "--login"
    case .role: "--role"
    case .reference: "--ref"
    case .period: "PERIOD"
    case .beginning: "--from"
    case .value: "N"
    case .steps: "--steps"
    case .years: "YEARS"
    case .reportedBy, .grouping: "--by"
    case .signedBy: "--signed-by"
    case .reviewedBy: "--reviewed-by"
    case .seal: "SEAL"
    case .acceptedLoss: "--accept-loss"
    case .publication: "--public"
    case .figure: "--column"
    case .unit: "--unit"
    case .claim: "--claim"
    case .columnMap: "--map"
    case .encoding: "--encoding"
    case .searchText: "TEXT"
    case .filter: "FILTER"
    case .column(let name), .named(let name): name
    }
  }
}
