/// The kept counts of every period against the disputes, counted one by one.
struct TallyCheck {
  private let kept: PeriodTallies?
  /// Whether what is kept was counted as this program counts: only then it can be compared.
  private let isComparable: Bool
  private var counted: PeriodTallies
  private var isEmpty = true

  init(_ reader: any DisputeReader) throws {
    kept = try reader.periodTallies()
    isComparable = try reader.talliesArePresent
    counted = PeriodTallies(lastMonth: kept?.lastMonth ?? .month(year: 1, month: 1))
  }

  mutating func count(_ dispute: Dispute) {
    counted.replace(nil, by: dispute)
    isEmpty = false
  }

  /// The months of which something is kept that is not nothing, in order.
  var keptMonths: [Period] {
    (kept?.periods ?? []).filter { tally in
      if case .year = tally.period { return false }
      return PeriodTally.groupings.contains { !tally.lines(by: $0).isEmpty }
    }
    .map(\.period).sorted { $0.start < $1.start }
  }

  /// One for each period whose counts differ.
  var findings: [Finding] {
    guard isComparable else { return [] }
    guard let kept else {
      return isEmpty
        ? [] : [TallyCheck.finding(Phrase(zh: "汇总不见了", en: "the kept counts are gone"))]
    }
    var findings = counted.periods(differingFrom: kept).map { period in
      TallyCheck.finding(
        Phrase(
          zh: "\(period)：保存的汇总与逐件清点不一致",
          en: "\(period): the kept counts differ from the disputes counted one by one"))
    }
    if counted.recurrences.withoutZeros != kept.recurrences.withoutZeros {
      findings.append(
        TallyCheck.finding(
          Phrase(
            zh: "按日保存的化解与反复同逐件清点不一致",
            en: "the kept days of resolutions differ from the disputes counted one by one")))
    }
    return findings
  }

  private static func finding(_ what: Phrase) -> Finding {
    Finding(
      what: what,
      advice: .database(.rebuildCounts))
  }
}

extension PeriodTallies {
  /// The periods that are counted differently, in order.
  fileprivate func periods(differingFrom other: PeriodTallies) -> [Period] {
    let all = periods.map(\.period) + other.periods.map(\.period).filter { self[$0] == nil }
    return all.filter { period in
      let nothing = PeriodTally(period)
      return !(self[period] ?? nothing).counts(asMuchAs: other[period] ?? nothing)
    }
    .sorted { ($0.start, $0.end) < ($1.start, $1.end) }
  }
}

extension PeriodTally {
  fileprivate func counts(asMuchAs other: PeriodTally) -> Bool {
    PeriodTally.groupings.allSatisfy { lines(by: $0) == other.lines(by: $0) }
      && measures.withoutZeros == other.measures.withoutZeros
  }

  fileprivate func lines(by grouping: Grouping) -> [String: LedgerCounts] {
    self[grouping].filter { !$0.value.isZero }
  }
}

extension MeasureCounts {
  /// The same counts without spans that do not occur.
  fileprivate var withoutZeros: MeasureCounts {
    var counts = self
    counts.outcomes.first = outcomes.first.withoutZeros
    counts.outcomes.last = outcomes.last.withoutZeros
    counts.lags = lags.filter { $0.value != 0 }
    counts.ages = ages.filter { $0.value != 0 }
    return counts
  }
}
