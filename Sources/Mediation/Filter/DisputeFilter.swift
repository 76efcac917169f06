import Formats

/// Which disputes are asked for: conditions, and how they hang together.
///
/// What it means is `matches`; an engine answers the same, by its indexes where they help.
public struct DisputeFilter: Equatable, Sendable {
  public private(set) var expression: Expression
  /// The stations whose disputes the asker may see; `nil` for all.
  public var scope: Set<String>?

  public indirect enum Expression: Equatable, Sendable {
    /// All of them hold.
    case all([Expression])
    /// One of them holds.
    case any([Expression])
    case not(Expression)
    case condition(Condition)
  }

  /// What can be said of a dispute alone. A set holds what is looked for, one of which has to be it.
  public enum Condition: Equatable, Sendable {
    case status(Set<Status>)
    case station(Set<String>)
    /// Codes of districts.
    case district(Set<String>)
    case category(Set<Category>)
    case source(Set<Source>)
    case outcome(Set<Outcome>)
    case form(Set<AgreementForm>)
    case mediator(Set<String>)
    /// Who entered the registration.
    case registrar(Set<String>)
    case grid(Set<String>)
    /// A day of the dispute within a span.
    case day(FilterKey, DaySpan)
    /// The amount at registration, in fen, within bounds that are included.
    case amount(from: Int?, to: Int?)
    /// The summary, terms or a note hold the words, or a party's name is the words.
    case text(String)
    /// A party's whole name.
    case party(String)
    case reference(Set<String>)
    /// Whether there is what an optional key asks for.
    case has(FilterKey)
    case lacks(FilterKey)
    /// Past a limit on a day.
    case late(Day)
    /// The file is kept closer.
    case isProtected
  }

  public init(_ expression: Expression) { self.expression = expression }

  /// The disputes of which all of some conditions hold; all disputes without any.
  public init(_ conditions: Condition...) {
    expression = .all(conditions.map { .condition($0) })
  }

  /// The disputes of the filter of which a condition holds too.
  public func and(_ condition: Condition) -> DisputeFilter { and(.condition(condition)) }

  /// The disputes of the filter that are some others too.
  public func and(_ part: Expression) -> DisputeFilter {
    var filter = self
    filter.expression = .all(expression.factors + [part])
    return filter
  }

  /// The filter within some stations; `nil` for all.
  func within(_ stations: Set<String>?) -> DisputeFilter {
    var filter = self
    filter.scope = stations
    return filter
  }

  /// Whether personal text is looked at, which is noted.
  public var seeks: Bool { expression.contains { $0.isSought } }
}

extension DisputeFilter.Expression {
  /// Nothing.
  static let nothing = Self.any([])

  /// What has to hold at once.
  public var factors: [Self] { if case .all(let factors) = self { factors } else { [self] } }

  /// Whether any of the conditions is such.
  public func contains(_ isSuch: (DisputeFilter.Condition) -> Bool) -> Bool {
    switch self {
    case .all(let parts), .any(let parts): parts.contains { $0.contains(isSuch) }
    case .not(let part): part.contains(isSuch)
    case .condition(let condition): isSuch(condition)
    }
  }
}

extension DisputeFilter.Condition {
  /// Asks for words in the disputes' text: what was told or agreed and what was remarked, or a party's
  /// name as a whole, compared as `SearchText` says: whatever the case, the width and the dots of a name.
  ///
  /// What was taken back, phones, addresses and numbers of identity are not looked at, and files
  /// that are kept closer are none of the disputes found.
  ///
  /// - Throws: `MediationError` of kind `usage` for words that are blank, `refused` for too many.
  public static func seeking(_ text: String) throws(MediationError) -> Self {
    try checked(text)
    return .text(text)
  }

  /// Asks for a party's whole name, as `seeking` does.
  static func naming(_ name: String) throws(MediationError) -> Self {
    try checked(name)
    return .party(name)
  }

  private static func checked(_ text: String) throws(MediationError) {
    guard !text.isBlank else {
      throw MediationError(
        .usage, zh: "要写找什么", en: "there is nothing to look for", field: .searchText,
        hint: .searchFor("漏水"))
    }
    try TextRule.name.check(text, field: .searchText)
  }

  /// Whether personal text is looked at (`FilterKey.isSought`).
  public var isSought: Bool {
    switch self {
    case .text, .party, .amount, .reference: true
    case .has(let key), .lacks(let key): key.isSought
    default: false
    }
  }
}
