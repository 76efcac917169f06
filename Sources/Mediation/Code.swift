/// A code of a closed list: its raw value is what is stored and exchanged, its names are in the
/// catalogue.
public protocol Code: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
  /// The name of its list in the catalogue.
  static var list: String { get }
}

extension Code {
  /// The code a person means by a word of either language; `nil` when there is none.
  public init?(understanding word: String) {
    guard let code = Catalogue.shipped.code(Self.list, understanding: word) else { return nil }
    self.init(rawValue: code)
  }

  public var label: Phrase { Catalogue.shipped.label(Self.list, rawValue) }
}

/// The 18 official types of the people's-mediation return, in its order; a dispute has one primary
/// type, so that tables add up.
public enum Category: String, Code {
  public static let list = "category"
  case family, neighbour, homestead, contract, business, damages, land, expropriation, pollution
  case wages, labour, tourism, ecommerce, consumer, medical, traffic, property, other
}

/// How the dispute came to the office; finer than the official split, which the catalogue's basis
/// column names.
public enum Source: String, Code {
  public static let list = "source"
  case screening
  case call110 = "call_110"
  case walkIn = "walk_in"
  case application, court, prosecution, police, petition
  case otherBody = "other_body"
  case hotline12345 = "hotline_12345"
  case code, grid
}

/// Where a dispute stands.
public enum Status: String, Code {
  public static let list = "status"
  case registered, accepted, mediating, agreed, performed, closed, declined, failed, withdrawn
  case terminated
  case referredOut = "referred_out"
  case merged, reopened
  /// The registration itself was undone; the number stays visible and counts nowhere.
  case voided

  /// Whether the dispute still waits for an outcome, and so stands in the ledger.
  public var isOpen: Bool {
    switch self {
    case .registered, .accepted, .mediating, .reopened: true
    default: false
    }
  }
}

/// How a dispute left the ledger. Nothing is an outcome by default.
public enum Outcome: String, Code {
  public static let list = "outcome"
  case agreement, reconciled, failed, withdrawn, terminated
  case referredOut = "referred_out"
  case declined, merged

  /// Agreement and reconciliation count as resolved; nothing else does.
  public var isResolved: Bool { self == .agreement || self == .reconciled }
}

/// The form of an agreement (People's Mediation Law, art. 28; procedural rules, art. 178).
public enum AgreementForm: String, Code {
  public static let list = "form"
  case written, oral
  case onScene = "on_scene"
}

/// What a mediation session came to.
public enum SessionResult: String, Code {
  public static let list = "session_result"
  case agreed
  case notAgreed = "not_agreed"
  case continued
}

/// What a visited party said; no answer is an answer of its own.
public enum Satisfaction: String, Code {
  public static let list = "satisfaction"
  case satisfied
  case fairlySatisfied = "fairly_satisfied"
  case dissatisfied
  case noAnswer = "no_answer"
}

/// How two disputes, or a dispute and an outside reference, belong together.
public enum LinkKind: String, Code {
  public static let list = "link"
  case related, `repeat`, duplicate
}
