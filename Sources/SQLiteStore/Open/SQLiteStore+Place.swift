import Files
import Mediation

extension SQLiteStore {
  /// Where a database really lies.
  ///
  /// - Throws: `MediationError` of kind `usage` for an empty path, for links that lead nowhere, and
  ///   for what the engine would take for something else than a file's name.
  public static func place(of path: String, field: Field) throws(MediationError) -> FilePlace {
    let place = try FilePlace(path, field: field)
    guard place.path.utf8.starts(with: "file:".utf8) || place.path.utf8.first == UInt8(ascii: ":")
    else { return place }
    throw MediationError(
      .usage, zh: "“\(place.path)”不作文件名用", en: "“\(place.path)” is not taken for a file's name",
      field: field,
      hint: .words(
        zh: "写成文件的路径，如 ./\(place.path)", en: "write the path of a file, as ./\(place.path)"))
  }

  /// The files that a database is made of while it is worked on.
  public static func files(of place: FilePlace) -> [FilePlace] {
    ["", "-journal", "-wal", "-shm"].compactMap { suffix in
      try? FilePlace(place.path + suffix, field: .database)
    }
  }
}
