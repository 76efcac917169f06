import Files
import GRDB
import Journal
import Mediation
import StoreKit

extension SQLiteStore {
  /// Puts a backup in the place of a database.
  ///
  /// The backup is verified first; what had been erased by law is erased in it again; the database
  /// that was there is kept aside. Only then the files change places.
  ///
  /// - Parameter acceptedLoss: why entries made since the backup may go; without a reason a backup
  ///   that lacks any is refused.
  /// - Throws: `MediationError`: `problems` for a backup that is not whole, `refused` for one that
  ///   lacks entries.
  public static func restore(
    _ backup: String, to path: String, mark: String, acceptedLoss: String?, _ request: Request,
    now: Instant, isRehearsal: Bool = false,
    random: @escaping @Sendable (Int) -> [UInt8] = RandomBytes.system
  ) throws -> Restoration {
    let mark = HighWaterMark(path: mark, of: path)
    try mark.refuseForeign()
    try verifyManifest(of: backup)
    Leftovers(of: path).sweep()
    let part = "\(path).\(ProcessFiles.identity).part"
    defer {
      for suffix in ["", "-journal"] { ProcessFiles.remove(part + suffix) }
    }
    try ProcessFiles.copy(backup, to: part)
    var copy = try open(part, random: random)
    copy.isAlone = true
    let base = try copy.queue.read { try SQLiteReader($0).position() }
    let casework = Casework(store: copy) { now }
    let findings = try casework.check()
    guard findings.isEmpty else {
      throw MediationError(
        .problems, zh: "备份核对有问题，没有恢复：\(findings[0].what.zh)",
        en: "the backup does not check; nothing was restored: \(findings[0].what.en)",
        field: .file)
    }
    let present = try? open(path, isReadOnly: true, toleratesLoss: true, random: random)
    try (present.map { store in Casework(store: store) { now } } ?? casework)
      .read(.keeping, request) { _ in }
    let lost = try copy.lost(since: present, mark.position(), path)
    guard lost == 0 || acceptedLoss != nil else { throw refusedLoss(lost) }
    let erasedAgain = try present.map { try copy.erase(as: $0, request, at: now) } ?? 0
    if !isRehearsal {
      try copy.note(
        AccessAct(.restored, reason: acceptedLoss, count: lost), request, at: now)
    }
    let position = try copy.queue.read { try SQLiteReader($0).position() }
    try copy.queue.close()
    guard !isRehearsal else {
      return Restoration(aside: nil, lost: lost, erasedAgain: erasedAgain)
    }
    // While the files change places the mark says what both hold, so that a crash leaves none that is
    // wrong.
    let isGrown = present.map { store in
      (try? store.queue.read { try SQLiteReader($0).holds(base) }) ?? false
    }
    try FileAccess(of: path)?.give(to: part, field: .file)
    try mark.establish(isGrown ?? true ? base : JournalPosition())
    let aside = try exchange(part, path, now: now)
    mark.advance(to: position)
    return Restoration(aside: aside, lost: lost, erasedAgain: erasedAgain)
  }

  private static func verifyManifest(of backup: String) throws {
    guard ProcessFiles.exists(backup) else {
      throw MediationError(
        .failed, zh: "没有备份文件 \(backup)", en: "there is no backup \(backup)", field: .file)
    }
    let path = BackupManifest.path(of: backup)
    guard ProcessFiles.exists(path) else { return }
    let text = ProcessFiles.read(path)
    guard let manifest = text.flatMap({ BackupManifest($0) }),
      let (digest, bytes) = Digest.ofFile(backup), digest.hex == manifest.digest,
      bytes == manifest.bytes
    else {
      throw MediationError(
        .problems, zh: "备份 \(backup) 与它的清单 \(path) 不符",
        en: "the backup \(backup) is not what its manifest \(path) says", field: .file,
        hint: .words(zh: "换一份备份", en: "take another backup"))
    }
  }

  /// How many entries the present database, or its mark, has and this copy has not; `nil` when the
  /// two do not grow from each other or nothing can be read.
  private func lost(
    since present: SQLiteStore?, _ mark: JournalPosition?, _ path: String
  ) throws -> Int? {
    let own = try queue.read { try SQLiteReader($0).position() }
    let latest = present.flatMap { store in
      try? store.queue.read { try SQLiteReader($0).position() }
    }
    let known = [latest, mark].compactMap { $0 }
    guard !known.isEmpty else { return ProcessFiles.exists(path) ? nil : 0 }
    var lost = 0
    for position in known {
      if try queue.read({ try SQLiteReader($0).holds(position) }) { continue }
      let missing = zip(position.places, own.places).map { $0.number - $1.number }
      guard missing.allSatisfy({ $0 >= 0 }) else { return nil }
      lost = max(lost, missing.reduce(0, +))
    }
    return lost
  }

  private static func refusedLoss(_ lost: Int?) -> MediationError {
    let count =
      lost.map { Phrase(zh: "\($0) 条", en: $0.counted("entry", plural: "entries")) }
      ?? Phrase(zh: "若干", en: "entries")
    return MediationError(
      .refused, zh: "备份缺少此后的录入（\(count.zh)），恢复会丢失它们",
      en: "the backup lacks \(count.en) made since; restoring it would lose them",
      field: .file,
      hint: .database(.restoreWithLoss))
  }

  /// Moves the present database aside and the new one into its place; no program may be writing.
  private static func exchange(_ part: String, _ path: String, now: Instant) throws -> String? {
    guard ProcessFiles.exists(path) else {
      try ProcessFiles.rename(part, to: path)
      return nil
    }
    let stamp = KeptAside.prefix(of: path) + now.description.filter(\.isNumber)
    let aside =
      ([stamp] + (2...99).map { "\(stamp)-\($0)" }).first { !ProcessFiles.exists($0) } ?? stamp
    func change() throws {
      try ProcessFiles.link(path, to: aside)
      try ProcessFiles.rename(part, to: path)
    }
    do {
      try locking(path, change)
    } catch let error as DatabaseError {
      // What is no database any more cannot be locked, and nobody can be writing to it.
      guard error.resultCode != .SQLITE_BUSY else {
        throw MediationError(error, isAtCommit: false)
      }
      try change()
    }
    return aside
  }

  /// Runs a block while nobody else can write to a database.
  private static func locking(_ path: String, _ body: () throws -> Void) throws {
    var configuration = Configuration()
    configuration.busyMode = .timeout(10)
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    defer { try? queue.close() }
    try queue.inTransaction(.exclusive) { _ in
      try body()
      return .rollback
    }
  }
}

extension SQLiteStore {
  /// Erases what the database that was there had erased since.
  ///
  /// - Returns: how many texts.
  fileprivate func erase(
    as other: SQLiteStore, _ request: Request, at now: Instant
  ) throws -> Int {
    var erasures: [(registration: Event, event: Event, basis: String?)] = []
    try? other.read { reader in
      try reader.forEachHistory(upTo: nil) { events in
        guard let registration = events.first else { return }
        for event in events {
          switch event.act {
          case .erased(let erased): erasures.append((registration, event, erased.basis))
          case .destroyed(let destroyed): erasures.append((registration, event, destroyed.basis))
          default: break
          }
        }
      }
    }
    var count = 0
    for (index, (registration, erasure, basis)) in erasures.enumerated() {
      let number = registration.number
      let events = try read { try $0.events(of: number) }
      // Numbers that were given after the backup are given again: what has one may be another dispute.
      guard let first = events.first, first.isSameEntry(as: registration),
        // What was written after an erasure that the backup knows was not meant by it.
        !events.contains(where: { $0.isSameEntry(as: erasure) && $0.act.kind == erasure.act.kind })
      else { continue }
      let again = events.presentTexts.filter(erasure.act.erases)
      guard !again.isEmpty else { continue }
      try eraseAgain(
        number, fields: again, basis: basis,
        Request(
          by: request.operatorCode, operation: "\(request.operation.prefix(20))-e\(index)"),
        at: now)
      count += again.count
    }
    return count
  }
}

extension Event {
  /// Whether it was entered by the same operation at the same instant, whatever is left of its texts.
  fileprivate func isSameEntry(as other: Event) -> Bool {
    operation == other.operation && enteredAt == other.enteredAt && enteredBy == other.enteredBy
  }
}
