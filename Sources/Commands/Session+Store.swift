import Files
import Formats
import Mediation
import SQLiteStore

/// The only place that names an engine.
extension Session {
  /// The work on the database of this session.
  ///
  /// - Parameter toleratesLoss: whether a database behind its high-water mark will do.
  func casework(toleratesLoss: Bool = false) throws -> Casework {
    let store = try store(toleratesLoss: toleratesLoss)
    if !toleratesLoss, let trouble = store.markTrouble { output.warn(trouble) }
    return Casework(store: NotedStore(store: store), clock: world.now)
  }

  private func store(toleratesLoss: Bool) throws -> SQLiteStore {
    let place = try existingPlace()
    let store = try SQLiteStore.open(
      place.path, isReadOnly: !FileBytes.isWritable(place.path), mark: place.mark.path,
      toleratesLoss: toleratesLoss, random: world.random)
    world.stores.add(store)
    return store
  }

  /// Backs up into a file, or under today's name into a folder, of which old ones then go.
  ///
  /// - Returns: the file, what it says of itself, and the names that are kept no longer.
  func backUp(
    to target: String
  ) throws -> (path: String, manifest: BackupManifest, gone: [String]) {
    let folder = FileBytes.isDirectory(target) ? BackupFolder(target) : nil
    let file = try writable(folder?.file(of: world.now().day) ?? target, field: "FILE")
    let store = try store(toleratesLoss: false)
    if let trouble = store.markTrouble { output.warn(trouble) }
    let casework = Casework(store: store, clock: world.now)
    let request = try reading()
    try casework.read(.keeping, request) { _ in }
    try casework.note([AccessAct(.backedUp)], request)
    let manifest = try store.backUp(to: file, now: world.now())
    return (file, manifest, folder?.prune() ?? [])
  }

  func restore(
    _ backup: String, acceptedLoss: String?, _ write: OfficeWriteOptions
  ) throws -> Restoration {
    let place = try place.get()
    try place.refuseOther()
    let backup = try SQLiteStore.place(of: backup, field: "FILE")
    try FileBytes.makeFolder(of: place.path)
    return try SQLiteStore.restore(
      backup.path, to: place.path, mark: place.mark.path, acceptedLoss: acceptedLoss,
      request(write), now: world.now(), isRehearsal: write.dryRun, random: world.random)
  }

  /// What is whole of a database that may be damaged, and a new one of it.
  func salvage(into target: String?) throws -> Salvage {
    let target = try target.map { try writable($0, field: "--salvage") }
    return try SQLiteStore.salvage(
      existingPlace().path, into: target, by: reading(), now: world.now(), random: world.random)
  }

  /// Where a database may be written that is another than that of the session.
  private func writable(_ path: String, field: String) throws(MediationError) -> String {
    let target = try SQLiteStore.place(of: path, field: field)
    try refuseOwn(target, field: field)
    // Nothing is kept of it: what can be written there is found before anything is done.
    _ = try NewFile(at: target, field: field)
    return target.path
  }

  /// Erases what was just erased in the databases that were kept aside too, and says where else the
  /// texts may be.
  ///
  /// - Parameter words: which texts were meant, as they were said.
  func eraseCopies(
    of number: CaseNumber, _ words: [String], basis: String, _ casework: Casework
  ) throws {
    let request = try reading()
    let (erased, closed) = try KeptAside(of: place.get().path).erase(
      number, as: casework.store, { Casework.means(words, $0) }, basis: basis, request,
      now: world.now())
    for path in erased {
      output.say(
        Phrase(zh: "恢复前另存的 \(path) 里也删除了", en: "erased in \(path), kept aside by a restore, too"))
    }
    for path in closed {
      output.say(
        Phrase(
          zh: "恢复前另存的 \(path) 打不开，里面可能还有这些文字：请自行删除该文件",
          en: "\(path), kept aside by a restore, cannot be opened and may hold the text: remove it")
      )
    }
    guard let copies = try casework.copiesMade(request) else { return }
    output.say(
      Phrase(
        zh: "此前备份 \(copies.backups) 次、带文字导出 \(copies.exports) 次（最后一次 \(copies.last)）："
          + "那些文件里还有，请一并删除",
        en: "before, there were \(copies.backups.counted("backup")) and "
          + "\(copies.exports.counted("export")) with text, the last on \(copies.last): those files "
          + "still hold it; remove them too"))
  }

  /// Takes a database that is behind its mark for the present one.
  func acceptLoss(_ reason: String) throws {
    let store = try store(toleratesLoss: true)
    let casework = Casework(store: NotedStore(store: store), clock: world.now)
    let request = try reading()
    try casework.read(.keeping, request) { _ in }
    try store.renewMark {
      try casework.note([AccessAct(.lossAccepted, reason: reason)], request)
    }
  }

  /// Makes the database with its first station.
  ///
  /// - Parameter group: who may use it besides the owner.
  func create(
    station: Unit, district: String?, operators: [Operator], sharedWith group: FileGroup?
  ) throws {
    let place = try place.get()
    try place.refuseOther()
    let isNew = try FileBytes.makeFolder(of: place.path)
    for folder in group == nil ? [] : Set([place.database.folder, place.mark.folder]).sorted() {
      try group?.open(folder: folder, isNew: isNew, field: "--shared")
    }
    _ = try SQLiteStore.create(
      place.path, mark: place.mark.path, station: station, district: district, operators: operators,
      by: try request(),
      now: world.now(), random: world.random)
    guard let group else { return }
    let access = FileAccess(sharedWith: group.id)
    for file in place.own { try access.give(to: file.path, field: "--shared") }
  }

  /// The case number a person means, in full.
  ///
  /// Short forms are of the operator's station, else of the one the database was made for.
  func number(_ text: String, in casework: Casework) throws -> CaseNumber {
    let narrow = text.narrow
    if let number = CaseNumber(narrow) { return number }
    let home = try homeStation(casework)
    if let number = CaseNumber(narrow, home: home, year: today.year) { return number }
    throw MediationError(
      .usage, zh: "“\(text.visible())”不是纠纷编号", en: "“\(text.visible())” is no case number",
      field: "CASE",
      hint: Phrase(
        zh: "写成 \(home)-\(today.year)-0042、\(today.year)-42 或 42",
        en: "write \(home)-\(today.year)-0042, \(today.year)-42 or 42"))
  }

  /// The station somebody means when none is said.
  func homeStation(_ casework: Casework) throws -> String {
    if let station = world.environment["MEDIATE_STATION"], !station.isEmpty {
      return UnitCode.station(station.narrow) ?? station
    }
    let request = try reading()
    return try casework.store.read { reader in
      let unit = try reader.operatorNamed(request)?.unit
      return try unit.flatMap { try reader.station($0)?.code } ?? reader.homeStation
    }
  }

  /// Where the database is, which has to be there.
  private func existingPlace() throws(MediationError) -> DatabasePlace {
    let place = try place.get()
    try place.refuseOther()
    try place.refuseClosed()
    if place.isThere { return place }
    throw MediationError(
      .failed, zh: "没有数据库 \(place.path)", en: "there is no database \(place.path)",
      field: "--db",
      hint: Phrase(
        zh: "先新建：mediate init --station JS07 --name …派出所",
        en: "make one first: mediate init --station JS07 --name …"))
  }
}
