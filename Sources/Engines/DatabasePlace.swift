import Files
import Mediation
import SQLiteStore

/// Where a database and its mark really lie: found out once, before anything is done.
public struct DatabasePlace: Sendable {
  public let database: FilePlace
  /// The file that says how far the journals had come; best on another volume.
  public let mark: FilePlace

  public var path: String { database.path }

  /// - Parameter path: of the database.
  /// - Parameter mark: where the mark is to lie when not beside it.
  /// - Throws: `MediationError` of kind `usage` for what is no file's name, and for a mark that is a file
  ///   of the database itself.
  public init(_ path: String, mark elsewhere: String?) throws(MediationError) {
    database = try SQLiteStore.place(of: path, field: .database)
    if let elsewhere {
      mark = try FilePlace(elsewhere, field: .mark)
      try refuseMarkOverOwn()
    } else {
      mark = try FilePlace("\(database.path).mark", field: .mark)
    }
  }

  /// Whether there is a database, or something that may be one.
  public var isThere: Bool { database.kind != .missing }

  var isWritable: Bool { database.isWritable }

  /// The files no answer is written over.
  public var own: [FilePlace] { SQLiteStore.files(of: database) + [mark] }

  private func refuseMarkOverOwn() throws(MediationError) {
    guard SQLiteStore.files(of: database).contains(where: { $0.isSame(as: mark) }) else { return }
    throw MediationError(
      .usage, zh: "MEDIATE_MARK 指的是数据库自己的文件 \(mark.path)",
      en: "MEDIATE_MARK names the database's own file \(mark.path)", field: .mark,
      hint: .words(zh: "指定另一个文件", en: "name another file"))
  }
}
