/// Where all chains stood at a watermark.
public struct JournalHeads: Equatable, Sendable {
  /// In the order of the stations' codes.
  public let stations: [StationHead]
  /// The office's own chain; `nil` before its first event.
  public let office: ChainHead?
  /// The journal of access; `nil` where it is not bound to, or before its first event.
  public let access: ChainHead?

  public init(stations: [StationHead], office: ChainHead?, access: ChainHead? = nil) {
    self.stations = stations
    self.office = office
    self.access = access
  }

  /// The same with where the journal of access stood.
  public func with(access: ChainHead?) -> JournalHeads {
    JournalHeads(stations: stations, office: office, access: access)
  }

  public var watermark: Watermark {
    Watermark(
      stations: Dictionary(
        stations.map { ($0.station, $0.chain.sequence) }, uniquingKeysWith: { first, _ in first }),
      office: office?.sequence ?? 0)
  }
}
