import Formats

extension Dispute {
  /// The codes of who looks after it, who leads first.
  public var mediators: [String] { (mediator.map { [$0] } ?? []) + otherMediators }

  /// Takes mediators off; where the one who led is among them, the next one leads.
  mutating func unseat(_ codes: [String]) {
    let left = mediators.filter { !codes.contains($0) }
    mediator = left.first
    otherMediators = Array(left.dropFirst())
  }
}

extension DisputeReader {
  /// Refuses a code that is no mediator's.
  func requireMediator(_ code: String) throws {
    guard try mediator(code) == nil else { return }
    throw MediationError(
      .notFound, zh: "没有代码为 \(code) 的调解员", en: "there is no mediator \(code)",
      field: .mediator, hint: .seeOrAdd(.mediator, code: code))
  }

  /// Refuses mediators who were recused from a dispute.
  func refuseRecused(_ codes: [String], in dispute: Dispute) throws {
    for code in try recused(from: dispute) where codes.contains(code) {
      throw MediationError(
        .refused, zh: "\(code) 已从 \(dispute.number) 回避",
        en: "\(code) was recused from \(dispute.number)", field: .mediator,
        hint: .words(zh: "请换别人", en: "name somebody else"))
    }
  }

  /// The codes of who was recused from a dispute, as its journal says.
  func recused(from dispute: Dispute) throws -> [String] {
    try events(of: dispute.number).effective.compactMap {
      if case .recused(let recused) = $0.act { recused.mediator } else { nil }
    }
  }
}

extension [Mediator] {
  /// The mediator somebody means by a code, or by a name that is one person's.
  ///
  /// - Throws: `MediationError`: `notFound` for nobody, `conflict` for a name of several.
  public func meant(by words: String) throws(MediationError) -> Mediator {
    let code = UnitCode.person(words)
    if let known = first(where: { $0.code == code }) { return known }
    let named = filter { $0.name == words }
    if named.count == 1 { return named[0] }
    guard named.isEmpty else {
      throw MediationError(
        .conflict,
        zh: "叫“\(words)”的调解员有 \(named.count) 个：\(named.map(\.code).joined(separator: "、"))",
        en: "\(named.count) mediators are called “\(words)”: "
          + named.map(\.code).joined(separator: ", "),
        field: .mediator, hint: .words(zh: "请写代码", en: "say the code"))
    }
    throw MediationError(
      .notFound, zh: "没有调解员“\(words.visible())”", en: "there is no mediator “\(words.visible())”",
      field: .mediator, hint: .seeOrAdd(.mediator, code: code ?? "M1"))
  }
}
