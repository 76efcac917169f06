/// What a write touches: the chains it adds to, and with each chain of a station its numbers, its disputes
/// and what is kept of its counts.
///
/// An engine that many stations share locks these and nothing else, the stations in the order of their
/// codes, so that two writes never wait for one another. An engine that has one writer at a time needs
/// no locks; it refuses what goes beyond the reach all the same, so that a verb that says too little is
/// found with every engine.
public struct Reach: Equatable, Sendable {
  /// The codes of stations, each once, in order.
  public let stations: [String]
  /// The office's journal, with the registers of units and people and the sealed documents.
  public let office: Bool
  /// The journal of access.
  public let access: Bool
  /// Everything, and nobody else writes meanwhile: for what touches more than can be named beforehand,
  /// counts over all, or takes too long to be done twice.
  public let isAlone: Bool

  private init(
    stations: [String] = [], office: Bool = false, access: Bool = false, isAlone: Bool = false
  ) {
    self.stations = stations
    self.office = office
    self.access = access
    self.isAlone = isAlone
  }

  public static let office = Reach(office: true)
  public static let access = Reach(access: true)
  public static let alone = Reach(isAlone: true)

  public static func station(_ code: String) -> Reach { Reach(stations: [code]) }

  public static func stations(_ codes: some Sequence<String>) -> Reach {
    Reach(stations: Set(codes).sorted())
  }

  /// What either touches.
  public func with(_ other: Reach) -> Reach {
    Reach(
      stations: other.stations.isEmpty ? stations : Set(stations + other.stations).sorted(),
      office: office || other.office, access: access || other.access,
      isAlone: isAlone || other.isAlone)
  }

  public func holds(station code: String) -> Bool { isAlone || stations.contains(code) }
  public var holdsOffice: Bool { isAlone || office }
  public var holdsAccess: Bool { isAlone || access }
}
