import Formats
import Mediation
import SQLiteStore

/// The only place that names an engine.
extension Session {
  /// The work on the database of this session.
  ///
  /// - Parameter toleratesLoss: whether a database behind its high-water mark will do.
  func casework(toleratesLoss: Bool = false) throws -> Casework {
    let path = databasePath
    try refuseMissing(path)
    let store = try SQLiteStore.open(
      path, isReadOnly: !FileBytes.isWritable(path), mark: markPath,
      toleratesLoss: toleratesLoss, random: world.random)
    world.stores.add(store)
    return Casework(store: NotedStore(store: store), clock: world.now)
  }

  /// Backs up into a file, or under today's name into a folder, of which old ones then go.
  ///
  /// - Returns: the file, what it says of itself, and the names that are kept no longer.
  func backUp(
    to target: String
  ) throws -> (path: String, manifest: BackupManifest, gone: [String]) {
    let path = databasePath
    try refuseMissing(path)
    let store = try SQLiteStore.open(path, mark: markPath, random: world.random)
    world.stores.add(store)
    let casework = Casework(store: store, clock: world.now)
    let request = try reading()
    try casework.read(.keeping, request) { _ in }
    let folder = FileBytes.isDirectory(target) ? BackupFolder(target) : nil
    let file = folder?.file(of: casework.today) ?? target
    try casework.note([AccessAct(.backedUp)], request)
    let manifest = try store.backUp(to: file, now: world.now())
    return (file, manifest, folder?.prune() ?? [])
  }

  func restore(
    _ backup: String, acceptedLoss: String?, _ write: OfficeWriteOptions
  ) throws -> Restoration {
    let path = databasePath
    if FileBytes.isDirectory(path) { throw Session.isDirectory(path) }
    try FileBytes.makeFolder(of: path)
    return try SQLiteStore.restore(
      backup, to: path, mark: markPath, acceptedLoss: acceptedLoss, request(write),
      now: world.now(),
      isRehearsal: write.dryRun, random: world.random)
  }

  /// What is whole of a database that may be damaged, and a new one of it.
  func salvage(into target: String?) throws -> Salvage {
    let path = databasePath
    try refuseMissing(path)
    return try SQLiteStore.salvage(path, into: target, now: world.now(), random: world.random)
  }

  /// Takes a database that is behind its mark for the present one.
  func acceptLoss(_ reason: String) throws {
    let casework = try casework(toleratesLoss: true)
    let request = try reading()
    try casework.read(.keeping, request) { _ in }
    // The note moves the mark to where the database stands.
    try casework.note([AccessAct(.lossAccepted, reason: reason)], request)
  }

  /// The file that says how far the journals had come; best on another volume.
  var markPath: String {
    if let path = world.environment["MEDIATE_MARK"], !path.isEmpty { return path }
    return "\(databasePath).mark"
  }

  /// Makes the database with its first station.
  func create(
    station: Unit, district: String?, operators: [Operator]
  ) throws {
    let path = databasePath
    if FileBytes.isDirectory(path) { throw Session.isDirectory(path) }
    try FileBytes.makeFolder(of: path)
    _ = try SQLiteStore.create(
      path, mark: markPath, station: station, district: district, operators: operators,
      by: try request(),
      now: world.now(), random: world.random)
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

  private func refuseMissing(_ path: String) throws(MediationError) {
    if FileBytes.isDirectory(path) { throw Session.isDirectory(path) }
    guard !FileBytes.exists(path) else { return }
    throw MediationError(
      .failed, zh: "没有数据库 \(path)", en: "there is no database \(path)", field: "--db",
      hint: Phrase(
        zh: "先新建：mediate init --station JS07 --name …派出所",
        en: "make one first: mediate init --station JS07 --name …"))
  }

  private static func isDirectory(_ path: String) -> MediationError {
    MediationError(
      .failed, zh: "\(path) 是文件夹，不是数据库", en: "\(path) is a folder, no database",
      field: "--db", hint: Phrase(zh: "写明文件名", en: "name a file"))
  }
}
