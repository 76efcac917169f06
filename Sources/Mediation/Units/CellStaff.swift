/// Who looks after a village or grid cell from a day on (一村(格)一警): an officer, an auxiliary, or nobody.
public struct CellStaff: Equatable, Sendable {
  /// The code of the cell.
  public let cell: String
  /// Codes of operators; `nil` for nobody.
  public let officer: String?
  public let auxiliary: String?
  public let from: Day

  public init(cell: String, officer: String?, auxiliary: String?, from: Day) {
    self.cell = cell
    self.officer = officer
    self.auxiliary = auxiliary
    self.from = from
  }
}

extension Unit.Kind {
  /// Whether somebody of the station looks after it.
  public var isCell: Bool { self == .grid || self == .policeRoom }
}

extension OfficeRecord {
  /// Who looks after a cell on a day; `nil` where nobody was ever named by then.
  public func staff(of cell: String, on day: Day) -> CellStaff? {
    staff.filter { $0.cell == cell }.latest(begunBy: day, \.from)
  }

  /// How many different people look after cells on a day; `nil` where nobody was ever named.
  public func countOfStaff(_ who: KeyPath<CellStaff, String?>, on day: Day) -> Int? {
    let named = staff.filter { $0.from <= day }
    guard named.contains(where: { $0[keyPath: who] != nil }) else { return nil }
    let cells = Set(named.map(\.cell))
    return Set(cells.compactMap { staff(of: $0, on: day)?[keyPath: who] }).count
  }
}

extension Casework {
  /// Says who looks after a cell from a day on.
  ///
  /// - Throws: `MediationError`: `notFound` for a cell or an operator, `refused` for a unit that is no
  ///   cell, `usage` where nobody is named.
  @discardableResult
  public func staff(_ staff: CellStaff, _ request: Request) throws -> OfficeReceipt {
    let words = RequestWords(
      "units officer", [staff.cell, staff.officer, staff.auxiliary, request.said(staff.from)])
    return try enter(.cellStaffed(staff), words, .administration, request) { writer, _ in
      guard let unit = try writer.unit(staff.cell) else {
        throw MediationError(
          .notFound, zh: "没有单位 \(staff.cell)", en: "there is no unit \(staff.cell)", field: .unit,
          hint: .seeList(.stations))
      }
      guard unit.kind.isCell else {
        throw MediationError(
          .refused, zh: "\(unit.code) 是\(unit.kind.label.zh)，不是网格或警务室",
          en: "\(unit.code) is a \(unit.kind.label.en), no grid cell or police room", field: .unit)
      }
      for code in [staff.officer, staff.auxiliary].compactMap(\.self)
      where try writer.operatorWithCode(code) == nil {
        throw MediationError(
          .notFound, zh: "没有经办人 \(code)", en: "there is no operator \(code)", field: .code,
          hint: .seeList(.operators))
      }
    }
  }
}
