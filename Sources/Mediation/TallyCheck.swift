/// The kept counts of every period against the disputes, counted one by one.
struct TallyCheck {
  private let kept: PeriodTallies?
  private var counted: PeriodTallies
  private var isEmpty = true

  init(_ reader: any DisputeReader) throws {
    kept = try reader.periodTallies()
    counted = PeriodTallies(lastMonth: kept?.lastMonth ?? .month(year: 1, month: 1))
  }

  mutating func count(_ dispute: Dispute) {
    counted.replace(nil, by: dispute)
    isEmpty = false
  }

  /// One for each period whose counts differ.
  var findings: [Finding] {
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
    if counted.returns.filter({ $0.value != 0 }) != kept.returns.filter({ $0.value != 0 }) {
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
      advice: Phrase(
        zh: "汇总被改动过；以登记簿为准，mediate doctor --salvage 可重建",
        en: "the counts were altered; the register holds (mediate doctor --salvage builds anew)"))
  }
}

extension PeriodTallies {
  /// The periods that are counted differently, in order.
  fileprivate func periods(differingFrom other: PeriodTallies) -> [Period] {
    let all = Set(ledgers.keys).union(measures.keys)
      .union(other.ledgers.keys).union(other.measures.keys)
    return all.filter { !counts(in: $0, equal: other) }
      .sorted { ($0.start, $0.end) < ($1.start, $1.end) }
  }

  private func counts(in period: Period, equal other: PeriodTallies) -> Bool {
    lines(of: period) == other.lines(of: period)
      && measures[period, default: MeasureCounts()].withoutZeros
        == other.measures[period, default: MeasureCounts()].withoutZeros
  }

  private func lines(of period: Period) -> [LedgerLine: LedgerCounts] {
    ledgers[period, default: [:]].filter { $0.value != LedgerCounts() }
  }
}

extension MeasureCounts {
  /// The same counts without spans that do not occur.
  fileprivate var withoutZeros: MeasureCounts {
    var counts = self
    counts.outcomes.first = outcomes.first.filter { $0.value != 0 }
    counts.outcomes.last = outcomes.last.filter { $0.value != 0 }
    counts.lags = lags.filter { $0.value != 0 }
    counts.ages = ages.filter { $0.value != 0 }
    return counts
  }
}
