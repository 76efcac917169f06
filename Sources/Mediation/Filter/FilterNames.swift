import Formats

/// Finds whom the values of a filter name, by code or by name.
struct FilterNames {
  typealias Said = FilterSyntax.Condition

  let directory: any FilterDirectory
  /// The stations whose disputes the asker may see; `nil` for all.
  let stations: Set<String>?

  /// The code of a station or district.
  func unit(_ word: String, _ kind: Unit.Kind, _ said: Said) throws -> String {
    let code = kind == .station ? UnitCode.station(word.narrow) : word.narrow
    if let code, try directory.holdsUnit(code, kind) { return code }
    let named = try directory.units(named: word).filter { $0.kind == kind }.map(\.code)
    return try only(of: named, word, said) {
      try directory.units().filter { $0.kind == kind }.flatMap { [$0.code, $0.name] }
    }
  }

  func mediator(_ word: String, _ said: Said) throws -> String {
    if let code = UnitCode.person(word.narrow), try directory.mediator(code) != nil { return code }
    let all = try directory.mediators()
    return try only(of: all.filter { $0.name.isSearched(as: word) }.map(\.code), word, said) {
      all.flatMap { [$0.code, $0.name] }
    }
  }

  /// Whoever registered a dispute need not be in the register of operators.
  func registrar(_ word: String, _ said: Said) throws -> String {
    if let code = UnitCode.person(word.narrow) {
      if try directory.operatorWithCode(code) != nil { return code }
      if try directory.holds(DisputeFilter(.registrar([code])).within(stations)) { return code }
    }
    let all = try directory.operators()
    return try only(of: all.filter { $0.name.isSearched(as: word) }.map(\.code), word, said) {
      all.flatMap { [$0.code, $0.name] }
    }
  }

  /// A village is known by the disputes that name it, those the asker may see.
  func grid(_ word: String, _ said: Said) throws -> String {
    if try directory.holds(DisputeFilter(.grid([word])).within(stations)) { return word }
    throw MediationError.filter(.unknownValue(said, word, nearest: nil), said.place)
  }

  /// The only one that was found.
  private func only(
    of codes: [String], _ word: String, _ said: Said, known: () throws -> [String]
  ) throws -> String {
    switch codes.count {
    case 1: return codes[0]
    case 0:
      throw MediationError.filter(
        .unknownValue(said, word, nearest: try known().nearest(to: word)), said.place)
    default: throw MediationError.filter(.ambiguous(said, word, codes: codes), said.place)
    }
  }
}

extension String {
  /// Whether the text is a name that somebody typed, compared as a search does.
  fileprivate func isSearched(as name: String) -> Bool { SearchedWords(name).areAll(of: self) }
}
