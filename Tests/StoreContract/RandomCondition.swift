import Mediation

extension BusyOffice {
  /// A filter by chance: conditions of every key, in groups within groups, some of which negated.
  mutating func filter(depth: Int = 0) -> DisputeFilter.Expression {
    switch number(0...11) {
    case 0 where depth < 4: .not(filter(depth: depth + 1))
    case 1...2 where depth < 4: .any(parts(depth))
    case 3...4 where depth < 4: .all(parts(depth))
    default: .condition(condition())
    }
  }

  private mutating func parts(_ depth: Int) -> [DisputeFilter.Expression] {
    (0..<number(0...3)).map { _ in filter(depth: depth + 1) }
  }

  private mutating func condition() -> DisputeFilter.Condition {
    let key = pick(FilterKey.allCases)
    if key.isOptional, number(0...3) == 0 { return pick([.has(key), .lacks(key)]) }
    return condition(by: key)
  }

  private mutating func condition(by key: FilterKey) -> DisputeFilter.Condition {
    switch key {
    case .status: .status(pick([some(Status.allCases), Lifecycle.openStatuses]))
    case .station: .station(some(BusyOffice.stations + ["ZY99"]))
    case .district: .district(some(["410105", "410103", "410199"]))
    case .category: .category(some(Category.allCases))
    case .source: .source(some(Source.allCases))
    case .outcome: .outcome(some(Outcome.allCases))
    case .form: .form(some(AgreementForm.allCases))
    case .mediator, .mine: .mediator(some(BusyOffice.mediators + ["nobody"]))
    case .operator: .registrar(some(["jia", "yi", "nobody"]))
    case .grid: .grid(some(BusyOffice.grids + ["A", "' OR 1"]))
    case .registered, .entered, .accepted, .agreed, .due, .performed, .closed, .moved:
      .day(key, span())
    case .money:
      .amount(
        from: pick([nil, 100, BusyOffice.amounts[1].fen, 99_999]),
        to: pick([nil, 100, BusyOffice.amounts[1].fen, -1]))
    case .text: .text(pick(BusyOffice.texts + BusyOffice.names + ["漏", "NOISE", "%", "没有"]))
    case .party: .party(pick(BusyOffice.names + ["甲", "YI MOU"]))
    case .ref: .reference(some(BusyOffice.references + ["", "9"]))
    case .late: .late(BusyOffice.firstDay + number(0...350))
    case .protected, .filter: .isProtected
    }
  }

  private mutating func span() -> DaySpan {
    let first = BusyOffice.firstDay + number(-10...250)
    return pick([
      DaySpan(first), DaySpan(from: first, to: first + number(0...150)),
      DaySpan(from: first, to: nil), DaySpan(from: nil, to: first), DaySpan(from: nil, to: nil),
    ])
  }
}
