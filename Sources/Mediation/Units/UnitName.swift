/// The name a unit bears from a day on.
public struct UnitName: Equatable, Sendable {
  /// The code of the unit, which never changes.
  public let unit: String
  /// What it was called when this was entered.
  public let was: String
  public let name: String
  public let from: Day

  public init(unit: String, was: String, name: String, from: Day) {
    self.unit = unit
    self.was = was
    self.name = name
    self.from = from
  }
}

extension OfficeRecord {
  /// A unit under the name it had on a day.
  public func named(_ unit: Unit, on day: Day) -> Unit {
    renamings.isEmpty ? unit : unit.named(name(of: unit, on: day))
  }

  /// What a unit was called on a day: by the latest renaming that had begun, else the name it had before
  /// all of them.
  public func name(of unit: Unit, on day: Day) -> String {
    let renamings = self.renamings.filter { $0.unit == unit.code }
    return renamings.latest(begunBy: day, \.from)?.name ?? renamings.first?.was ?? unit.name
  }
}
