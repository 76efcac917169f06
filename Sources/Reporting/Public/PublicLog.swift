import Formats
import Journal
import Mediation

/// The stations' journals for everybody: entries and digests, without a name or a narrative (of what was agreed,
/// amounts and days), from which heads, root and the published figure can be computed again.
///
/// One JSON object a line. The first says where the chains stand:
/// `{"log":"mediate-public-log/1","algorithm":"sha256","root":hex,"events":n,
/// "stations":[{"station","ledger","sequence","head"}…]}`; each of the others is an entry:
/// `{"station","sequence","hash":hex,"body":text}`, by station and sequence; where words that may name
/// somebody stand in a body of before version 7, it is without them and says so: `"without":[field…]`.
/// `docs/journal-format.md` describes them.
public enum PublicLog {
  /// Writes the log, line by line.
  public static func write(
    _ journal: JournalReader, _ take: ([UInt8]) throws -> Void
  ) throws {
    try take(line(of: journal.heads))
    try journal.forEachEntry { try take(line(of: $0)) }
  }

  private static func line(of heads: JournalHeads) -> [UInt8] {
    let json: JSON = [
      "log": "mediate-public-log/1", "algorithm": "sha256",
      "root": .string(HeadTree.root(of: heads.stations).hex),
      "events": .integer(heads.watermark.count),
      "stations": .array(heads.stations.map(\.json)),
    ]
    return line(json)
  }

  private static func line(of entry: StoredEntry) throws -> [UInt8] {
    var members = [
      JSON.Member("station", .string(entry.station)),
      JSON.Member("sequence", .integer(entry.sequence)),
      JSON.Member("hash", .string(Digest(bytes: entry.hash)?.hex ?? "")),
    ]
    if let left = try entry.body.withUnsafeBytes(EventBody.withoutWords) {
      members.append(JSON.Member("body", .string(left.body.text)))
      members.append(JSON.Member("without", .array(left.fields.map { .string($0) })))
    } else {
      members.append(JSON.Member("body", .string(String(decoding: entry.body, as: UTF8.self))))
    }
    return line(.object(members))
  }

  private static func line(_ json: JSON) -> [UInt8] {
    var bytes: [UInt8] = []
    json.write(into: &bytes)
    bytes.append(0x0A)
    return bytes
  }
}
