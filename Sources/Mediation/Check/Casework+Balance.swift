/// The equations of the ledger over every month there is anything of.
///
/// Months of which nothing is kept are not walked through, however many lie between two that are: what
/// is open at a month's end stands in the month after it, and where nothing stands there nothing is
/// open until something is registered, which is kept again.
struct BalanceCheck {
  private let reader: any DisputeReader
  private(set) var findings: [Finding] = []
  /// What each station carried out of the month before.
  private var carried: [String: Int] = [:]

  /// - Parameter months: those of which counts are kept, in order.
  /// - Parameter last: the last day anything happened on.
  init(_ reader: any DisputeReader, _ months: [Period], until last: Day?) throws {
    self.reader = reader
    for (index, month) in months.enumerated() {
      try check(month)
      let following = index + 1 < months.count ? months[index + 1] : nil
      guard let last, following != month.next, month.next.start <= last else { continue }
      try check(month.next)
    }
  }

  private mutating func check(_ period: Period) throws {
    let stations = try reader.tally(in: period, by: .station).counts
    for (station, counts) in stations.sorted(by: { $0.key < $1.key }) {
      require(
        counts.imbalance == 0, period, "\(station)：期初＋进＝出＋期末 差 \(counts.imbalance)",
        "\(station): open at start + in = out + open at end is off by \(counts.imbalance)")
      require(
        counts[.openStart] == carried[station, default: 0], period,
        "\(station)：期初与上期期末不符", "\(station): open at start is not the open end before")
    }
    for (station, open) in carried where open != 0 && stations[station] == nil {
      require(
        false, period, "\(station)：上期期末 \(open) 起没有结转",
        "\(station): the \(open) open at the end before were not carried in")
    }
    carried = stations.mapValues { $0[.openEnd] }
    let whole = try reader.tally(in: period, by: .whole).sum
    for (grouping, sum) in [
      (Grouping.station, Tally(stations).sum),
      (.category, try reader.tally(in: period, by: .category).sum),
      (.source, try reader.tally(in: period, by: .source).sum),
    ] {
      require(
        sum == whole, period, "按 \(grouping.rawValue) 合计与总数不符",
        "the sum by \(grouping.rawValue) is not the total")
    }
  }

  private mutating func require(_ holds: Bool, _ period: Period, _ zh: String, _ en: String) {
    guard !holds else { return }
    findings.append(
      Finding(
        what: Phrase(zh: "\(period)：\(zh)", en: "\(period): \(en)"),
        advice: .words(
          zh: "登记簿被改动过；请从备份核对", en: "the register was altered; compare with a backup")))
  }
}

extension Tally {
  /// All lines together.
  var sum: LedgerCounts { counts.values.reduce(into: LedgerCounts()) { $0 += $1 } }
}
