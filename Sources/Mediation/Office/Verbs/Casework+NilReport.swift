extension Casework {
  /// Enters that a station had nothing to report for a month (零报告).
  ///
  /// - Throws: `MediationError`: `usage` for a period that is no month or a name that can be none,
  ///   `notFound` for the station, `conflict` when there is one already, `refused` for a month that is not
  ///   over or in which something was registered or ended.
  @discardableResult
  public func file(_ report: NilReport, _ request: Request) throws -> OfficeReceipt {
    guard case .month = report.period else {
      throw MediationError(
        .usage, zh: "零报告是一个月的", en: "a nil report is of a month", field: .period)
    }
    try TextRule.check(name: report.by, field: .reportedBy)
    let (station, period) = (report.station, report.period)
    let words = RequestWords("nil-report", [station, period.description, report.by])
    return try enter(.nilReported(report), words, .publishing, request, holding: station) {
      writer, record in
      _ = try writer.existingStation(station)
      guard record.nilReport(of: station, for: period) == nil else {
        throw MediationError(
          .conflict, zh: "\(station) \(period) 已有零报告",
          en: "\(station) has filed a nil report for \(period) already")
      }
      let counts = try writer.tally(in: period, by: .station).counts[station]
      guard counts?.hasMoved != true else {
        throw MediationError(
          .refused, zh: "\(station) 在 \(period) 有登记或了结，不是零",
          en: "\(station) has registrations or endings in \(period): that is not nil",
          hint: .seeReported(period))
      }
    }
  }
}
