import Formats

/// What a backup says of itself, in a file beside it.
public struct BackupManifest: Equatable, Sendable {
  public let madeAt: Instant
  public let bytes: Int
  /// SHA-256 of the file, in hexadecimal.
  public let digest: String
  public let schema: Int
  /// The entries of all stations, and the root over their heads.
  public let events: Int
  public let root: String

  private static let format = "mediate-backup/1"

  public var json: JSON {
    [
      "format": .string(BackupManifest.format), "made_at": .string(madeAt.description),
      "bytes": .integer(bytes), "sha256": .string(digest), "schema": .integer(schema),
      "events": .integer(events), "root": .string(root),
    ]
  }

  /// Reads a manifest; `nil` when the bytes are none.
  public init?(_ text: [UInt8]) {
    guard let json = try? text.withUnsafeBytes({ try JSON(parsing: $0) }),
      json["format"]?.string == BackupManifest.format,
      let madeAt = json["made_at"]?.string.flatMap({ Instant($0) }),
      let bytes = json["bytes"]?.integer, let digest = json["sha256"]?.string,
      let schema = json["schema"]?.integer, let events = json["events"]?.integer,
      let root = json["root"]?.string
    else { return nil }
    self.init(
      madeAt: madeAt, bytes: bytes, digest: digest, schema: schema, events: events, root: root)
  }

  public init(
    madeAt: Instant, bytes: Int, digest: String, schema: Int, events: Int, root: String
  ) {
    self.madeAt = madeAt
    self.bytes = bytes
    self.digest = digest
    self.schema = schema
    self.events = events
    self.root = root
  }

  /// Where the manifest of a backup lies.
  public static func path(of backup: String) -> String { "\(backup).json" }
}
