/// Where a station's chain stood.
public struct StationHead: Equatable, Sendable {
  public let station: String
  public let chain: ChainHead

  public init(station: String, chain: ChainHead) {
    self.station = station
    self.chain = chain
  }
}
