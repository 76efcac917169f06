import Engines
import Files
import Mediation

extension DatabasePlace {
  /// - Parameter given: what `--db` says; else `MEDIATE_DB`, else the user's own place.
  init(_ given: String?, _ world: World) throws(MediationError) {
    let path =
      if let named = given ?? world.variable("MEDIATE_DB") { named } else {
        try DatabasePlace.usual(world)
      }
    try self.init(path, mark: world.variable("MEDIATE_MARK"))
  }

  /// Refuses a database that is there but closed to the user of the system.
  func refuseClosed() throws(MediationError) {
    let isClosed =
      switch database.kind {
      case .hidden: true
      case .plain: !database.isReadable
      case .missing, .folder, .other: false
      }
    guard isClosed else { return }
    throw MediationError(
      .failed, zh: "\(path) 或它所在的文件夹不向你的系统用户开放",
      en: "\(path), or a folder it is in, is closed to your user of the system", field: "--db",
      hint: .words(
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
        field: "--db", hint: .words(zh: "写明文件名", en: "name a file"))
    case .other:
      throw MediationError(
        .failed, zh: "\(path) 不是普通文件，不能作数据库",
        en: "\(path) is no plain file and can be no database", field: "--db",
        hint: .words(zh: "写明文件名", en: "name a file"))
    }
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
        field: "--db", hint: .words(zh: "用 --db 指定", en: "name it with --db"))
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
