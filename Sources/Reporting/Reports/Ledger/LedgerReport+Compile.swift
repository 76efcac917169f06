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
      try compile(
        period, by: grouping, withSealsFrom: Knowledge(FigureReader(reader), asOf: asOf, now: now))
    }
  }

  /// Compiles a report with its seal and what has changed since it was first sealed.
  public static func compile(
    _ period: Period, by grouping: Grouping, withSealsFrom known: Knowledge
  ) throws -> LedgerReport {
    var report = try compile(period, by: grouping, from: known)
    try report.addSeals(from: known)
    return report
  }

  /// Compiles a report from what was known at a moment.
  static func compile(
    _ period: Period, by grouping: Grouping, from known: Knowledge
  ) throws -> LedgerReport {
    let months = period.months.count > 1 ? period.months : []
    let tally = try known.tally(in: period, by: grouping)
    let parts = try Parts(tally, by: grouping, known, on: period.lastDay)
    return LedgerReport(
      period: period, asOf: known.asOf, grouping: grouping, office: parts.office,
      definition: .resolution, rows: parts.rows, total: parts.total,
      months: try months.map { month in
        let counts = parts.isSilent ? nil : try known.tally(in: month, by: .whole).sum
        return Row(unit: month.description, name: Phrase(month.description), counts: counts)
      },
      measures: parts.isSilent
        ? []
        : MeasureFigure.figures(try known.measures(in: period), tally.sum),
      year: months.isEmpty ? nil : try YearFigures(period, known, tally.sum))
  }

  /// The ledger alone, of what was counted: without months, measures and the figures of a year.
  static func ledger(
    _ period: Period, by grouping: Grouping, of tally: Tally, from known: Knowledge
  ) throws -> LedgerReport {
    let parts = try Parts(tally, by: grouping, known, on: period.lastDay)
    return LedgerReport(
      period: period, asOf: known.asOf, grouping: grouping, office: parts.office,
      definition: .resolution, rows: parts.rows, total: parts.total, months: [])
  }
}

/// The lines of a ledger and who it is for.
private struct Parts {
  let rows: [LedgerReport.Row]
  let total: LedgerReport.Row
  let office: Phrase
  let isSilent: Bool

  init(_ tally: Tally, by grouping: Grouping, _ known: Knowledge, on day: Day) throws {
    // Lines of stations come first: who has read all units need not ask how many there are.
    let lines = try Rows(tally, known, day).rows(by: grouping)
    (office, isSilent) = (try known.officeName(on: day), try known.isSilent)
    total = LedgerReport.Row(unit: "all", name: office, counts: isSilent ? nil : tally.sum)
    rows = lines ?? [total]
  }
}

extension Tally {
  /// All lines together.
  var sum: LedgerCounts { counts.values.reduce(into: LedgerCounts()) { $0 += $1 } }
}

/// The lines of a report in the order of its codes: every known one, also where nothing happened.
private struct Rows {
  let tally: Tally
  let known: Knowledge
  /// The one whose names the lines bear.
  let day: Day

  init(_ tally: Tally, _ known: Knowledge, _ day: Day) {
    self.day = day
    self.tally = tally
    self.known = known
  }

  /// `nil` for the whole, which is its own total.
  func rows(by grouping: Grouping) throws -> [LedgerReport.Row]? {
    switch grouping {
    case .whole: return nil
    case .station: return stations(try known.stations(on: day), try known.reporting)
    case .district: return try districts(known.tree, known.reporting)
    case .category:
      let isSilent = try known.isSilent
      return Category.allCases.map { code($0, isSilent: isSilent) }
    case .source:
      let isSilent = try known.isSilent
      return Source.allCases.map { code($0, isSilent: isSilent) }
    }
  }

  private func stations(_ stations: [Unit], _ reporting: Set<String>) -> [LedgerReport.Row] {
    stations.map { unit in
      LedgerReport.Row(
        unit: unit.code, name: Phrase(unit.name),
        counts: reporting.contains(unit.code)
          ? tally.counts[unit.code, default: LedgerCounts()] : nil)
    }
  }

  private func districts(_ tree: UnitTree, _ reporting: Set<String>) -> [LedgerReport.Row] {
    var stations = Dictionary(grouping: tree.stations) { tree.district(of: $0.code)?.code ?? "" }
    let orphans = stations.removeValue(forKey: "")
    func heard(_ stations: [Unit]?) -> [Unit] {
      (stations ?? []).filter { reporting.contains($0.code) }
    }
    var rows = tree.districts.map { district in
      row(
        district.code, districtName(district), of: heard(stations[district.code]))
    }
    if let orphans {
      rows.append(row("none", Phrase(zh: "未归区县", en: "no district"), of: heard(orphans)))
    }
    return rows
  }

  private func row(_ code: String, _ name: Phrase, of heard: [Unit]) -> LedgerReport.Row {
    let counts = heard.reduce(into: LedgerCounts()) {
      $0 += tally.counts[$1.code, default: LedgerCounts()]
    }
    return LedgerReport.Row(unit: code, name: name, counts: heard.isEmpty ? nil : counts)
  }

  private func districtName(_ district: Unit) -> Phrase {
    Catalogue.shipped.entry("district", district.code)?.label
      ?? Phrase(known.office.name(of: district, on: day))
  }

  private func code(_ code: some Code, isSilent: Bool) -> LedgerReport.Row {
    LedgerReport.Row(
      unit: code.rawValue, name: code.label,
      counts: isSilent ? nil : tally.counts[code.rawValue, default: LedgerCounts()])
  }
}
