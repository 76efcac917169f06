/// Where a hash chain stood: what a seal binds itself to.
public struct ChainHead: Equatable, Sendable {
  /// The identity of the chain, 16 bytes.
  public let ledger: [UInt8]
  public let sequence: Int
  /// The digest of the last event, 32 bytes.
  public let head: [UInt8]

  public init(ledger: [UInt8], sequence: Int, head: [UInt8]) {
    self.ledger = ledger
    self.sequence = sequence
    self.head = head
  }
}

/// An entry of a station's journal as it is stored: no name, narrative or amount is in it.
public struct StoredEntry: Equatable, Sendable {
  public let station: String
  public let sequence: Int
  /// The bytes that the chain hashes: UTF-8 JSON.
  public let body: [UInt8]
  /// 32 bytes.
  public let hash: [UInt8]

  public init(station: String, sequence: Int, body: [UInt8], hash: [UInt8]) {
    self.station = station
    self.sequence = sequence
    self.body = body
    self.hash = hash
  }
}

/// Where a station's chain stood.
public struct StationHead: Equatable, Sendable {
  public let station: String
  public let chain: ChainHead

  public init(station: String, chain: ChainHead) {
    self.station = station
    self.chain = chain
  }
}

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
