/// An entry of a station's journal as it is stored: no name and no narrative is in it.
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
