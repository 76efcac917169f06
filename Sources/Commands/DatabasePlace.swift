import Files
import Mediation
import SQLiteStore

/// Where a database and its mark really lie: found out once, before anything is done.
struct DatabasePlace: Sendable {
  let database: FilePlace
  /// The file that says how far the journals had come; best on another volume.
  let mark: FilePlace

  var path: String { database.path }

  /// - Parameter given: what `--db` says.
  init(_ given: String?, _ world: World) throws(MediationError) {
    let path =
      if let named = given ?? world.variable("MEDIATE_DB") { named } else {
        try DatabasePlace.usual(world)
      }
    database = try SQLiteStore.place(of: path, field: "--db")
    if let elsewhere = world.variable("MEDIATE_MARK") {
      mark = try FilePlace(elsewhere, field: "MEDIATE_MARK")
      try refuseMarkOverOwn()
    } else {
      mark = try FilePlace("\(database.path).mark", field: "MEDIATE_MARK")
    }
  }

  /// Whether there is a database, or something that may be one.
  var isThere: Bool { database.kind != .missing }

  /// The files no answer is written over.
  var own: [FilePlace] {
    SQLiteStore.files(of: database) + [mark]
  }

  /// Refuses a database that is there but closed to the user of the system.
  func refuseClosed() throws(MediationError) {
    let isClosed =
      switch database.kind {
      case .hidden: true
      case .plain: !FileBytes.isReadable(path)
      case .missing, .folder, .other: false
      }
    guard isClosed else { return }
    throw MediationError(
      .failed, zh: "\(path) 或它所在的文件夹不向你的系统用户开放",
      en: "\(path), or a folder it is in, is closed to your user of the system", field: "--db",
      hint: Phrase(
        zh: "请其所有者开放；多人共用的建法见 mediate init --help（--shared）",
        en: "ask its owner; for one that several share see mediate init --help (--shared)"))
  }

  /// Refuses a place where no database can be.
  func refuseOther() throws(MediationError) {
    switch database.kind {
    case .missing, .plain, .hidden: return
    case .folder:
      throw MediationError(
        .failed, zh: "\(path) 是文件夹，不是数据库", en: "\(path) is a folder, no database",
        field: "--db", hint: Phrase(zh: "写明文件名", en: "name a file"))
    case .other:
      throw MediationError(
        .failed, zh: "\(path) 不是普通文件，不能作数据库",
        en: "\(path) is no plain file and can be no database", field: "--db",
        hint: Phrase(zh: "写明文件名", en: "name a file"))
    }
  }

  private func refuseMarkOverOwn() throws(MediationError) {
    guard SQLiteStore.files(of: database).contains(where: { $0.isSame(as: mark) }) else { return }
    throw MediationError(
      .usage, zh: "MEDIATE_MARK 指的是数据库自己的文件 \(mark.path)",
      en: "MEDIATE_MARK names the database's own file \(mark.path)", field: "MEDIATE_MARK",
      hint: Phrase(zh: "指定另一个文件", en: "name another file"))
  }

  /// By the XDG base directory specification, which has relative paths ignored.
  private static func usual(_ world: World) throws(MediationError) -> String {
    if let data = world.variable("XDG_DATA_HOME"), data.utf8.first == UInt8(ascii: "/") {
      return "\(data)/mediate/mediate.db"
    }
    guard let home = world.variable("HOME") ?? world.homeFolder() else {
      throw MediationError(
        .usage, zh: "不知道数据库在哪里：没有 HOME，系统也没有此用户的主目录",
        en: "it is not known where the database is: there is no HOME, and the system knows no home "
          + "of this user",
        field: "--db", hint: Phrase(zh: "用 --db 指定", en: "name it with --db"))
    }
    return "\(home)/.local/share/mediate/mediate.db"
  }
}

extension World {
  /// A variable of the environment; an empty one is none.
  func variable(_ name: String) -> String? {
    environment[name].flatMap { $0.isEmpty ? nil : $0 }
  }
}
