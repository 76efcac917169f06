import Engines
import Files
import Formats
import Mediation

extension Session {
  /// The work on the database of this session.
  ///
  /// - Parameter toleratesLoss: whether a database behind its high-water mark will do.
  func casework(toleratesLoss: Bool = false) throws -> Casework {
    try database(toleratesLoss: toleratesLoss).casework
  }

  /// The database of this session, whose mark's trouble is said where it is not asked about.
  private func database(toleratesLoss: Bool = false) throws -> OfficeDatabase {
    let database = try OfficeDatabase(
      existingPlace(), toleratesLoss: toleratesLoss, surroundings)
    world.databases.add(database)
    if !toleratesLoss, let trouble = database.markTrouble { output.warn(trouble) }
    return database
  }

  private var surroundings: OfficeDatabase.Surroundings {
    OfficeDatabase.Surroundings(
      clock: world.now, random: world.random, onKept: LostAnswer.noteEntry)
  }

  /// Backs up into a file, or under today's name into a folder, of which old ones then go.
  func backUp(to path: String) throws -> BackupReceipt {
    let target = try BackupTarget(path, on: world.now().day, field: "FILE")
    try refuseUnwritable(target.file, field: "FILE")
    return try database().backUp(to: target, reading())
  }

  func restore(
    _ backup: String, acceptedLoss: String?, _ write: OfficeWriteOptions
  ) throws -> Restoration {
    let place = try place.get()
    try place.refuseOther()
    let backup = try FilePlace.database(backup, field: "FILE")
    try FileBytes.makeFolder(of: place.path)
    return try OfficeDatabase.restore(
      backup, to: place, acceptedLoss: acceptedLoss, request(write), surroundings)
  }

  /// What is whole of a database that may be damaged, and a new one of it.
  func salvage(into target: String?) throws -> Salvage {
    let target = try target.map { path in
      let target = try FilePlace.database(path, field: "--salvage")
      try refuseUnwritable(target, field: "--salvage")
      return target
    }
    return try OfficeDatabase.salvage(existingPlace(), into: target, reading(), surroundings)
  }

  /// Refuses where no other database than that of the session can be written.
  private func refuseUnwritable(_ target: FilePlace, field: Field) throws(MediationError) {
    try refuseOwn(target, field: field)
    // Nothing is kept of it: what can be written there is found before anything is done.
    _ = try NewFile(at: target, field: field)
  }

  /// Erases what was just erased in the databases that were kept aside too, and says where else the
  /// texts may be.
  ///
  /// - Parameter words: which texts were meant, as they were said.
  func eraseCopies(of number: CaseNumber, _ words: [String], basis: String?) throws {
    let request = try reading()
    let database = try database()
    let (erased, closed) = try database.eraseAside(number, words, basis: basis, request)
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
    guard let copies = try database.casework.copiesMade(request) else { return }
    output.say(
      Phrase(
        zh: "此前备份 \(copies.backups) 次、带文字导出 \(copies.exports) 次（最后一次 \(copies.last)）："
          + "那些文件里还有，请一并删除",
        en: "before, there were \(copies.backups.counted("backup")) and "
          + "\(copies.exports.counted("export")) with text, the last on \(copies.last): those files "
          + "still hold it; remove them too"))
  }

  /// What stopped programs left beside the database.
  func leftovers() throws -> [String] { Leftovers(of: try existingPlace().path).abandoned }

  /// Takes a database that is behind its mark for the present one.
  func acceptLoss(_ reason: String) throws {
    try database(toleratesLoss: true).acceptLoss(reason, reading())
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
    try OfficeDatabase.create(
      at: place, station: station, district: district, operators: operators, request(),
      surroundings)
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
    throw noNumber(text, home)
  }

  /// The case number a person means, for a verb that finds out itself which station is home.
  func statedNumber(_ text: String, in casework: Casework) throws -> StatedNumber {
    if let number = StatedNumber(text.narrow, home: statedHome, year: today.year) { return number }
    throw noNumber(text, try homeStation(casework))
  }

  private func noNumber(_ text: String, _ home: String) -> MediationError {
    MediationError(
      .usage, zh: "“\(text.visible())”不是纠纷编号", en: "“\(text.visible())” is no case number",
      field: "CASE",
      hint: .words(
        zh: "写成 \(home)-\(today.year)-0042、\(today.year)-42 或 42",
        en: "write \(home)-\(today.year)-0042, \(today.year)-42 or 42"))
  }

  /// The station somebody means when none is said.
  func homeStation(_ casework: Casework) throws -> String {
    try statedHome ?? casework.homeStation(reading())
  }

  /// The station that the environment names for this; `nil` leaves it to the database.
  var statedHome: String? {
    guard let station = world.environment["MEDIATE_STATION"], !station.isEmpty else { return nil }
    return UnitCode.station(station.narrow) ?? station
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
      hint: .words(
        zh: "先新建：mediate init --station JS07 --name …派出所",
        en: "make one first: mediate init --station JS07 --name …"))
  }
}
