import Formats

extension DisputeFilter {
  /// Looks up what the words of a filter name.
  ///
  /// - Parameter asker: the code of who asks: `mine` is what the mediator of the same code mediates.
  /// - Parameter stations: those whose disputes the asker may see; `nil` for all.
  /// - Throws: `MediationError` of kind `usage` for a value that is none or names nobody, with the nearest
  ///   one that does; what the directory throws.
  public init(
    resolving syntax: FilterSyntax, in directory: any FilterDirectory, today: Day, asker: String,
    of stations: Set<String>? = nil
  ) throws {
    let resolution = FilterResolution(
      names: FilterNames(directory: directory, stations: stations), today: today, asker: asker)
    self.init(try resolution.expression(syntax.root))
    scope = stations
  }
}

/// The words of a filter on the way to what they mean.
private struct FilterResolution {
  typealias Said = FilterSyntax.Condition
  typealias Condition = DisputeFilter.Condition
  typealias Expression = DisputeFilter.Expression

  let names: FilterNames
  let today: Day
  let asker: String

  func expression(_ node: FilterSyntax.Node) throws -> Expression {
    switch node {
    case .all(let nodes): .all(try nodes.map(expression))
    case .any(let nodes): .any(try nodes.map(expression))
    case .not(let node): .not(try expression(node))
    case .condition(let said): try expression(said)
    }
  }

  private func expression(_ said: Said) throws -> Expression {
    var words: [String] = []
    var parts: [Expression] = []
    for value in said.values {
      switch value {
      case .word(let word): words.append(word)
      case .has, .none:
        guard said.key.isOptional, said.relation == .is else {
          throw MediationError.filter(.neverNone(said), said.place)
        }
        parts.append(.condition(value == .has ? .has(said.key) : .lacks(said.key)))
      }
    }
    if !words.isEmpty || parts.isEmpty { parts += try conditions(said, words) }
    return parts.count == 1 ? parts[0] : .any(parts)
  }

  /// What some values of a key mean, one of which has to hold.
  private func conditions(_ said: Said, _ words: [String]) throws -> [Expression] {
    switch said.key {
    case .status, .category, .source, .outcome, .form: [.condition(try coded(said, words))]
    case .station:
      [.condition(.station(Set(try words.map { try names.unit($0, .station, said) })))]
    case .district:
      [.condition(.district(Set(try words.map { try names.unit($0, .district, said) })))]
    case .mediator: [.condition(.mediator(Set(try words.map { try names.mediator($0, said) })))]
    case .operator: [.condition(.registrar(Set(try words.map { try names.registrar($0, said) })))]
    case .grid: [.condition(.grid(Set(try words.map { try names.grid($0, said) })))]
    case .registered, .entered, .accepted, .agreed, .due, .performed, .closed, .moved:
      try bounded(said, words).map { .condition(.day(said.key, try span(said, $0))) }
    case .money: try bounded(said, words).map { .condition(try amount(said, $0)) }
    case .text: try words.map { .condition(try .seeking($0)) }
    case .party: try words.map { .condition(try .naming($0)) }
    case .ref: [.condition(.reference(Set(words)))]
    case .late, .mine, .protected: [try flag(said, words)]
    case .filter:
      throw MediationError.filter(.unknownValue(said, words[0], nearest: nil), said.place)
    }
  }

  private func flag(_ said: Said, _ words: [String]) throws -> Expression {
    guard words.isEmpty else {
      throw MediationError.filter(.takesNoValue(said.key), said.place)
    }
    switch said.key {
    case .late: return .condition(.late(today))
    case .protected: return .condition(.isProtected)
    default:
      return try names.directory.mediator(asker) == nil ? .nothing : .condition(.mediator([asker]))
    }
  }
}

// MARK: - Codes, days and amounts

extension FilterResolution {
  private func coded(_ said: Said, _ words: [String]) throws(MediationError) -> Condition {
    // Said every day.
    if said.key == .status, words == ["open"] { return .status(Lifecycle.openStatuses) }
    var codes: [String] = []
    for word in words { codes += try self.codes(said, word) }
    return switch said.key {
    case .status: .status(Set(codes.compactMap(Status.init(rawValue:))))
    case .category: .category(Set(codes.compactMap(Category.init(rawValue:))))
    case .source: .source(Set(codes.compactMap(Source.init(rawValue:))))
    case .outcome: .outcome(Set(codes.compactMap(Outcome.init(rawValue:))))
    default: .form(Set(codes.compactMap(AgreementForm.init(rawValue:))))
    }
  }

  /// The codes a word means: one of the key's list, or a group of them.
  private func codes(_ said: Said, _ word: String) throws(MediationError) -> [String] {
    if let group = group(said.key, word.narrow) { return group }
    guard case .codes(let list) = said.key.values else { return [] }
    if let code = Catalogue.shipped.code(list, understanding: word) { return [code] }
    let known =
      said.key.groups.flatMap { [$0.en, $0.zh] }
      + Catalogue.shipped.entries(of: list)
      .flatMap { [$0.code, $0.label.zh, $0.label.en] + $0.aliases }
    throw .filter(.unknownValue(said, word, nearest: known.nearest(to: word)), said.place)
  }

  private func group(_ key: FilterKey, _ word: String) -> [String]? {
    switch (key, word) {
    case (.status, "open"), (.status, "未了结"), (.status, "未化解"), (.status, "在办"),
      (.status, "未结"), (.status, "未办结"):
      Lifecycle.openStatuses.map(\.rawValue)
    case (.status, "ended"), (.status, "已了结"), (.status, "了结"):
      Status.allCases.filter { !$0.isOpen && $0 != .voided }.map(\.rawValue)
    case (.outcome, "resolved"), (.outcome, "已化解"), (.outcome, "化解"):
      Outcome.allCases.filter(\.isResolved).map(\.rawValue)
    default: nil
    }
  }

  /// The values of a key, of which a bound takes one.
  private func bounded(_ said: Said, _ words: [String]) throws(MediationError) -> [String] {
    guard said.relation == .is || words.count == 1 else {
      throw .filter(.oneBound(said), said.place)
    }
    return words
  }

  private func span(_ said: Said, _ word: String) throws(MediationError) -> DaySpan {
    guard let span = DaySpan(words: word, today: today) else {
      throw .filter(.noDay(said, word), said.place)
    }
    return switch said.relation {
    case .after: DaySpan(from: span.first, to: nil)
    case .before: DaySpan(from: nil, to: span.first.map { $0 - 1 })
    default: span
    }
  }

  private func amount(_ said: Said, _ word: String) throws(MediationError) -> Condition {
    guard let fen = Money(word.narrow)?.fen else {
      throw .filter(.noAmount(said, word), said.place)
    }
    return switch said.relation {
    case .over: .amount(from: fen + 1, to: nil)
    case .under: .amount(from: nil, to: fen - 1)
    default: .amount(from: fen, to: fen)
    }
  }
}
