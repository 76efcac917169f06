/// A number about the office on a day that no dispute tells: people at work, units with “three
/// zeros” (三零). Only counts; never a target or a rank.
public struct OfficeFigure: Equatable, Sendable {
  public enum Kind: String, Code {
    public static let list = "figure"
    /// Community officers at work (社区民警).
    case officers
    /// Community auxiliaries at work (社区辅警).
    case auxiliaries
    /// Units without petition, accident or case in the year (“三零”单位).
    case threeZeroUnits = "three_zero_units"
  }

  public let kind: Kind
  public let value: Int
  /// The station it is about; `nil` for the whole office.
  public let station: String?
  public let on: Day

  public init(kind: Kind, value: Int, station: String?, on day: Day) {
    self.kind = kind
    self.value = value
    self.station = station
    on = day
  }
}
