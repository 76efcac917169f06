/// The stations' journals as they are stored, up to the moment they began to be read.
public struct JournalReader {
  private let reader: any DisputeReader
  /// Where all chains stand.
  public let heads: JournalHeads

  init(_ reader: any DisputeReader) throws {
    self.reader = reader
    heads = try reader.heads(at: reader.watermark(asOf: nil))
  }

  /// Calls the body with each entry, by station and sequence.
  public func forEachEntry(_ body: (StoredEntry) throws -> Void) throws {
    try reader.forEachStoredEntry(upTo: heads.watermark, body)
  }
}
