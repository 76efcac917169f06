import Files
import Formats
import GRDB
import Journal
import Mediation

extension SQLiteStore {
  /// Writes a copy of the database: one moment of it, compact, without what was erased, checked
  /// before it takes its name, with a manifest and a mark beside it.
  ///
  /// - Throws: `MediationError`: of kind `failed` when it cannot be written, `problems` when the
  ///   copy does not check.
  public func backUp(to path: String, now: Instant) throws -> BackupManifest {
    let mark = HighWaterMark(of: path)
    try mark.refuseForeign()
    try SQLiteStore.refuseForeignManifest(of: path)
    Leftovers(of: path).sweep()
    let part = "\(path).\(ProcessFiles.identity).part"
    defer { ProcessFiles.remove(part) }
    do {
      let snapshot = try Snapshot.take(of: queue)
      defer { snapshot?.close() }
      try (snapshot?.queue ?? queue).inDatabase {
        try $0.execute(sql: "VACUUM INTO ?", arguments: [part])
      }
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CANTOPEN {
      throw ProcessFiles.unwritable(path)
    } catch let error as DatabaseError {
      throw MediationError(error, isAtCommit: false)
    }
    var copy = try SQLiteStore.open(part, random: random)
    copy.isAlone = true
    let findings = try Casework(store: copy) { now }.check()
    guard findings.isEmpty else {
      throw MediationError(
        .problems, zh: "副本核对有问题，没有留下：\(findings[0].what.zh)",
        en: "the copy does not check and was not kept: \(findings[0].what.en)",
        hint: .database(.check))
    }
    let heads = try copy.read { try $0.heads(at: $0.watermark(asOf: nil)) }
    let position = try copy.queue.read { try SQLiteReader($0).position() }
    // Closed first: closing another descriptor of a file lets go of SQLite's locks on it.
    try copy.queue.close()
    guard let (digest, bytes) = Digest.ofFile(part) else { throw ProcessFiles.unwritable(path) }
    let manifest = BackupManifest(
      madeAt: now, bytes: bytes, digest: digest.hex, schema: SQLiteStore.schemaVersion,
      events: heads.watermark.count, root: HeadTree.root(of: heads.stations).hex)
    try NewFile.write(
      Array((manifest.json.pretty + "\n").utf8), to: BackupManifest.path(of: path))
    try mark.establish(position)
    try ProcessFiles.rename(part, to: path)
    return manifest
  }

  /// Refuses to write a manifest over a file that is none, and a backup over a database that is none.
  private static func refuseForeignManifest(of backup: String) throws(MediationError) {
    let path = BackupManifest.path(of: backup)
    guard ProcessFiles.exists(path) else {
      guard try FilePlace(backup, field: .file).holdsDatabase else { return }
      throw MediationError(
        .refused, zh: "\(backup) 是数据库，不是备份（没有清单 \(path)）",
        en: "\(backup) is a database and no backup: it has no manifest \(path)", field: .file,
        hint: .words(zh: "换一个备份文件名", en: "choose another name for the backup"))
    }
    guard ProcessFiles.read(path).flatMap({ BackupManifest($0) }) == nil else { return }
    throw MediationError(
      .refused, zh: "备份的清单要写入 \(path)，那里已有别的文件",
      en: "the backup's manifest goes to \(path), where there is another file", field: .file,
      hint: .words(zh: "换一个备份文件名", en: "choose another name for the backup"))
  }
}
