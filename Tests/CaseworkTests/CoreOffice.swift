import Engines
import Files
import Foundation
import Mediation
import Reporting

/// An office as a surface has it – through `OfficeDatabase` and `Casework` alone – with an operator for
/// each role, one without, and two stations.
final class CoreOffice {
  let folder: URL
  let database: OfficeDatabase
  /// How the office is worked on: as a surface is given it, or with another store.
  let casework: Casework
  private var operations = 0
  /// A dispute that was withdrawn.
  private(set) var ended = CaseNumber(station: "JS07", year: 2021, serial: 1)

  /// 2021-04-03; March is over.
  static let today = Day(ordinal: 18_720)
  static let february = Period.month(year: 2021, month: 2)

  /// - Parameter random: for salts and identities.
  /// - Parameter work: what stands between the core and the engine; by default nothing.
  init(
    random: @escaping @Sendable (Int) -> [UInt8] = { count in
      (0..<count).map { _ in UInt8.random(in: 0...255) }
    },
    _ work: ((DatabasePlace) throws -> any DisputeStore)? = nil
  ) throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("mediate-core-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let place = try DatabasePlace(folder.appendingPathComponent("office.db").path, mark: nil)
    let surroundings = OfficeDatabase.Surroundings(
      clock: { .noon(of: CoreOffice.today) }, random: random)
    try OfficeDatabase.create(
      at: place, station: Unit(code: "JS07", kind: .station, name: "测试一所", parent: "410105"),
      district: "410105", operators: [Operator(code: "jia", name: "甲", unit: "JS07")],
      Request(by: "jia", operation: "init"), surroundings)
    database = try OfficeDatabase(place, surroundings)
    casework =
      try work.map { work in
        Casework(store: try work(place)) { .noon(of: CoreOffice.today) }
      } ?? database.casework
    try casework.add(
      Unit(code: "JS08", kind: .station, name: "测试二所", parent: nil), in: "410105", request("jia"))
    try casework.add(
      Mediator(code: "M1", name: "丙调解", kind: .officer, station: "JS07"), of: "JS07",
      request("jia"))
  }

  deinit {
    database.close()
    try? FileManager.default.removeItem(at: folder)
  }

  /// Puts roles into force: an operator of JS07 for each role, named as the role is, and `nobody`.
  func giveRoles() throws {
    for role in [Role.administrator] + Role.allCases.filter({ $0 != .administrator }) {
      _ = try casework.add(
        Operator(code: role.rawValue, name: role.rawValue, unit: "JS07", roles: [role]),
        request(role == .administrator ? "jia" : "administrator"))
    }
    _ = try casework.add(
      Operator(code: "nobody", name: "nobody", unit: "JS07"), request("administrator"))
  }

  /// Registers two disputes, `first` open and the other withdrawn, and a figure.
  ///
  /// - Returns: the open one.
  func work() throws -> CaseNumber {
    ended = try log()
    _ = try casework.enter(
      [Entry(.withdrawn(reason: nil), on: CoreOffice.today)], for: ended, request("jia"))
    try casework.enter(
      OfficeFigure(kind: .officers, value: 3, station: nil, on: CoreOffice.today),
      request("jia", "figure"))
    return try casework.log(draft(), request("jia", "first")).dispute.number
  }

  func request(_ code: String, _ id: String? = nil) -> Request {
    operations += 1
    return Request(by: code, operation: id ?? "op\(operations)")
  }

  func draft(at station: String = "JS07", on day: Day = CoreOffice.today - 20) -> DisputeDraft {
    DisputeDraft(
      station: station,
      registration: Registration(
        category: .neighbour, source: .walkIn, grid: nil, summary: "测试",
        parties: [Party(role: .applicant, name: "甲某"), Party(role: .respondent, name: "乙某")],
        sourceRef: nil),
      registeredOn: day)
  }

  func log(at station: String = "JS07", _ code: String = "jia") throws -> CaseNumber {
    try casework.log(draft(at: station), request(code)).dispute.number
  }

  func order(
    _ period: Period = february, signedBy: String = "甲所长", reviewedBy: String = "乙统计"
  ) -> SealOrder {
    SealOrder(
      period: period, grouping: .whole, signedBy: signedBy, reviewedBy: reviewedBy, isPublic: false)
  }
}
