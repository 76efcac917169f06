import Mediation

extension LedgerReport {
  /// Compiles a report inside one read, so that all its figures see the same moment.
  ///
  /// - Parameter asOf: count only what had been entered by then; `nil` means all, printed as of
  ///   `now`.
  public static func compile(
    _ period: Period, by grouping: Grouping, asOf: Instant?, now: Instant,
    from store: any DisputeStore
  ) throws -> LedgerReport {
    try store.read { reader in
      let tree = UnitTree(try reader.units())
      let reporting = try reader.reportingStations(asOf: asOf)
      let periods = [period] + (period.months.count > 1 ? period.months : [])
      let tallies = try Tallies(periods, by: grouping, asOf: asOf, from: reader)
      let rows = Rows(
        grouping: grouping, tally: tallies[period], tree: tree, reporting: reporting)
      let office = officeName(tree, home: try reader.homeStation)
      let isSilent = reporting.isEmpty
      return LedgerReport(
        period: period, asOf: asOf ?? now, grouping: grouping, office: office,
        definition: .resolution, rows: rows.rows(total: office, isSilent: isSilent),
        total: Row(
          unit: "all", name: office, counts: isSilent ? nil : tallies[period].sum),
        months: periods.dropFirst().map { month in
          Row(
            unit: month.description, name: Phrase(month.description),
            counts: isSilent ? nil : tallies[month].sum)
        })
    }
  }

  /// The name a report carries: the only station's, or the city's, or the home station's district.
  private static func officeName(_ tree: UnitTree, home: String) -> Phrase {
    if tree.stations.count == 1, let only = tree.stations.first { return Phrase(only.name) }
    if let city = tree.units.first(where: { $0.kind == .city }) { return Phrase(city.name) }
    return Phrase(
      zh: "全部 \(tree.stations.count) 个派出所", en: "all \(tree.stations.count) stations")
  }
}

extension Tally {
  /// All lines together.
  var sum: LedgerCounts { counts.values.reduce(into: LedgerCounts()) { $0 += $1 } }
}

/// The tallies of several periods.
private struct Tallies {
  private var tallies: [Period: Tally] = [:]

  /// From the register's own tally for what is known now, from the replayed journal for what was
  /// known at an earlier instant.
  init(
    _ periods: [Period], by grouping: Grouping, asOf: Instant?, from reader: any DisputeReader
  ) throws {
    guard let asOf else {
      for (index, period) in periods.enumerated() {
        tallies[period] = try reader.tally(in: period, by: index == 0 ? grouping : .whole)
      }
      return
    }
    var disputes: [Dispute] = []
    try reader.forEachHistory(asOf: asOf) { disputes.append(try Dispute(replaying: $0)) }
    for (index, period) in periods.enumerated() {
      tallies[period] = Tally(of: disputes, in: period, by: index == 0 ? grouping : .whole)
    }
  }

  subscript(period: Period) -> Tally { tallies[period] ?? Tally() }
}

/// The lines of a report in the order of its codes: every known one, also where nothing happened.
private struct Rows {
  let grouping: Grouping
  let tally: Tally
  let tree: UnitTree
  let reporting: Set<String>

  func rows(total office: Phrase, isSilent: Bool) -> [LedgerReport.Row] {
    switch grouping {
    case .whole:
      [LedgerReport.Row(unit: "all", name: office, counts: isSilent ? nil : tally.sum)]
    case .station: tree.stations.map(station)
    case .district: districts
    case .category: Category.allCases.map { code($0, isSilent: isSilent) }
    case .source: Source.allCases.map { code($0, isSilent: isSilent) }
    }
  }

  private func station(_ unit: Unit) -> LedgerReport.Row {
    LedgerReport.Row(
      unit: unit.code, name: Phrase(unit.name),
      counts: reporting.contains(unit.code)
        ? tally.counts[unit.code, default: LedgerCounts()] : nil)
  }

  private var districts: [LedgerReport.Row] {
    var stations = Dictionary(grouping: tree.stations) { tree.district(of: $0.code)?.code ?? "" }
    let orphans = stations.removeValue(forKey: "")
    var rows = tree.districts.map { district in
      row(
        district.code, districtName(district), of: stations[district.code] ?? [])
    }
    if let orphans {
      rows.append(row("none", Phrase(zh: "未归区县", en: "no district"), of: orphans))
    }
    return rows
  }

  private func row(_ code: String, _ name: Phrase, of stations: [Unit]) -> LedgerReport.Row {
    let heard = stations.filter { reporting.contains($0.code) }
    let counts = heard.reduce(into: LedgerCounts()) {
      $0 += tally.counts[$1.code, default: LedgerCounts()]
    }
    return LedgerReport.Row(unit: code, name: name, counts: heard.isEmpty ? nil : counts)
  }

  private func districtName(_ district: Unit) -> Phrase {
    Catalogue.shipped.entry("district", district.code)?.label ?? Phrase(district.name)
  }

  private func code(_ code: some Code, isSilent: Bool) -> LedgerReport.Row {
    LedgerReport.Row(
      unit: code.rawValue, name: code.label,
      counts: isSilent ? nil : tally.counts[code.rawValue, default: LedgerCounts()])
  }
}
