import Foundation
import Mediation
import Reporting
import SQLiteStore

@testable import StoreContract

/// A random office on a real file that prints its reports as the days go by.
final class OfficeInTime {
  let path: String
  let store: SQLiteStore
  let office: Office
  private var busy: BusyOffice

  init(seed: UInt64) throws {
    path =
      FileManager.default.temporaryDirectory
      .appendingPathComponent("mediate-\(UUID().uuidString).db").path
    store = try SQLiteStore.create(
      path, station: Unit(code: "JS07", kind: .station, name: "测试派出所", parent: "410105"),
      district: "410105", operators: [Operator(code: "jia", name: "甲", unit: "JS07")],
      by: Request(by: "jia", operation: "init"), now: .noon(of: BusyOffice.firstDay))
    office = Office(store)
    busy = try BusyOffice(office, seed: seed)
  }

  deinit {
    for suffix in ["", "-journal"] { try? FileManager.default.removeItem(atPath: path + suffix) }
  }

  var now: Instant { .noon(of: office.today) }

  var casework: Casework {
    let now = now
    return Casework(store: store, rulebook: office.rulebook) { now }
  }

  /// So many verbs on the present day, then the next day.
  func day(verbs: Int) throws {
    try busy.work(verbs: verbs, days: 0)
  }

  func nextDay() { office.today = office.today + 1 }

  func seal(_ period: Period, by grouping: Grouping = .whole) throws -> SealDocument {
    let order = SealOrder(
      period: period, grouping: grouping, signedBy: "甲", reviewedBy: "乙", isPublic: false)
    return try Sealing.seal(
      order, Request(by: "jia", operation: "seal-\(office.today)-\(period)"), casework: casework)
  }

  /// Every report of two periods, in every format, as bytes.
  func reports(asOf: Instant?) throws -> [[UInt8]] {
    let now = now
    return try store.read { reader in
      let known = try Knowledge(FigureReader(reader), asOf: asOf, now: now)
      let (month, year) = (Period.month(year: 2019, month: 11), Period.year(2019))
      let reports: [any Report] = [
        try LedgerReport.compile(month, by: .station, withSealsFrom: known),
        try LedgerReport.compile(year, by: .whole, withSealsFrom: known),
        try TimeReport.compile(year, until: known.asOf.day, isTruncated: false, from: known),
        try AgeReport.compile(known.asOf.day, by: .category, from: known),
        try StatusReport.compile(month, from: known),
      ]
      return reports.flatMap { report in
        ReportFormat.allCases.map { report.written(as: $0, in: .zh) }
      }
    }
  }
}
