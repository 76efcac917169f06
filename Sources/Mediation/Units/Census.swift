/// What a report of everything needs of the units: how many stations there are, and what the whole may
/// be called.
public struct Census: Equatable, Sendable {
  public let stationCount: Int
  /// The first by code.
  public let firstStation: Unit?
  /// The first by code.
  public let firstCity: Unit?
  /// Whether any station has ever entered anything.
  public let hasEntries: Bool

  public init(stationCount: Int, firstStation: Unit?, firstCity: Unit?, hasEntries: Bool) {
    self.stationCount = stationCount
    self.firstStation = firstStation
    self.firstCity = firstCity
    self.hasEntries = hasEntries
  }

  public init(_ tree: UnitTree, _ watermark: Watermark) {
    self.init(
      stationCount: tree.stations.count, firstStation: tree.stations.first,
      firstCity: tree.units.first { $0.kind == .city }, hasEntries: !watermark.stations.isEmpty)
  }
}
