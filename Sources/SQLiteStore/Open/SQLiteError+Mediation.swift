import GRDB
import Mediation

enum SQLiteWords {
  static let nothingHappened = Phrase(zh: "事务没有执行", en: "the transaction did not run")
  static let readOnly = Advice.words(
    zh: "检查文件和所在目录的写权限", en: "check the write permission of the file and its folder")
  static let full = Advice.words(zh: "腾出空间后重试", en: "make room and try again")
  static let damaged = Advice.words(
    zh: "不要再写入；请从备份恢复", en: "write nothing more to it; restore from a backup")
}

extension MediationError {
  /// What an error of the engine means to the office.
  ///
  /// - Parameter isAtCommit: everything had been done and only the commit was left, so nobody can
  ///   know whether it was kept.
  init(_ error: DatabaseError, isAtCommit: Bool) {
    let code = error.resultCode
    switch code {
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      self.init(
        .conflict, zh: "另一个程序正占用数据库，等了 10 秒仍未结束",
        en: "another program is using the database and did not finish within 10 seconds",
        hint: .words(zh: "稍后重试", en: "try again in a moment"))
    case _ where isAtCommit:
      self.init(
        .unknownOutcome, zh: "提交时出错（\(error.why)），不知道是否已保存",
        en: "the commit failed (\(error.why)); it is not known whether the entry was kept",
        field: .operationID,
        hint: .words(zh: "用同一个操作号重做一次", en: "repeat it with the same operation id"))
    case .SQLITE_READONLY, .SQLITE_PERM:
      self.init(
        .failed, zh: "数据库是只读的", en: "the database is read-only", field: .database,
        hint: SQLiteWords.readOnly)
    case .SQLITE_FULL:
      self.init(
        .failed, zh: "磁盘已满，什么都没有写入", en: "the disk is full; nothing was written",
        field: .database, hint: SQLiteWords.full)
    case .SQLITE_CORRUPT, .SQLITE_NOTADB:
      self.init(
        .failed, zh: "数据库文件已损坏（\(error.why)）",
        en: "the database file is damaged (\(error.why))", field: .database,
        hint: SQLiteWords.damaged)
    case .SQLITE_CONSTRAINT:
      self.init(
        .conflict, zh: "数据库的约束不允许：\(error.why)",
        en: "a constraint of the database forbids it: \(error.why)")
    default:
      self.init(
        .failed, zh: "数据库出错：\(error.why)", en: "the database failed: \(error.why)",
        field: .database)
    }
  }

  /// Why a database could not be opened.
  init(opening path: String, _ error: DatabaseError) {
    switch error.resultCode {
    case .SQLITE_NOTADB:
      self.init(
        .failed, zh: "\(path) 不是数据库", en: "\(path) is no database", field: .database,
        hint: .database(.makeOrName))
    case .SQLITE_CANTOPEN:
      self.init(
        .failed, zh: "打不开 \(path)", en: "cannot open \(path)", field: .database,
        hint: .database(.makeOrName))
    default: self.init(error, isAtCommit: false)
    }
  }
}

extension DatabaseError {
  fileprivate var why: String { message ?? "SQLite \(resultCode.rawValue)" }
}
