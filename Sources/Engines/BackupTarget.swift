import Files
import Mediation
import SQLiteStore

/// Where a backup goes: into a file, or under a day's name into a folder, of which old ones then go.
public struct BackupTarget: Sendable {
  public let file: FilePlace
  let folder: BackupFolder?

  /// - Throws: `MediationError` of kind `usage` for what is no file's name.
  public init(_ path: String, on day: Day, field: Field) throws(MediationError) {
    folder =
      switch try FilePlace(path, field: field).kind {
      case .folder: BackupFolder(path)
      case .missing, .plain, .hidden, .other: nil
      }
    file = try SQLiteStore.place(of: folder?.file(of: day) ?? path, field: field)
  }
}

extension FilePlace {
  /// The place of a database's file.
  ///
  /// - Throws: `MediationError` of kind `usage` for what is no file's name.
  public static func database(_ path: String, field: Field) throws(MediationError) -> FilePlace {
    try SQLiteStore.place(of: path, field: field)
  }
}
