/// How much of the journals had been written at a moment: what a report counts, and what a seal
/// binds itself to.
///
/// Order comes from the sequence, never from the clock: an entry is known once it or a later one of
/// its chain had been entered by the moment asked for.
public struct Watermark: Equatable, Sendable {
  /// The last sequence of each station's chain; a station that is absent had none.
  public var stations: [String: Int]
  /// The last sequence of the office's own chain.
  public var office: Int

  public init(stations: [String: Int], office: Int) {
    self.stations = stations
    self.office = office
  }

  public func covers(_ event: Event) -> Bool {
    event.sequence <= stations[event.number.station, default: 0]
  }

  /// The number of entries of stations it covers.
  public var count: Int { stations.values.reduce(0, +) }
}
