import Files
import GRDB
import Mediation
import StoreKit

extension SQLiteStore {
  /// Says what is whole in a database that may be damaged and, where a new path is given, builds a
  /// database of what the chains prove: entries up to the first that is missing or altered, texts
  /// that match their commitments, the register replayed. Nothing is repaired in place.
  ///
  /// Who builds one needs the right to keep the files, as far as the journal of the office proves who
  /// may; that it was done is noted in the new one.
  ///
  /// - Throws: `MediationError` when nothing can be read, or the new file is there already.
  public static func salvage(
    _ path: String, into target: String?, by request: Request, now: Instant,
    random: @escaping @Sendable (Int) -> [UInt8] = RandomBytes.system
  ) throws -> Salvage {
    let wreck = try Wreck(path)
    var salvage = Salvage()
    salvage.damage = wreck.damage
    let proof = WreckProof(wreck, &salvage)
    guard let target else { return salvage }
    guard !ProcessFiles.exists(target) else {
      throw MediationError(
        .conflict, zh: "\(target) 已经有了", en: "\(target) is there already", field: .salvage)
    }
    let mark = HighWaterMark(of: target)
    try mark.refuseForeign()
    guard let home = wreck.homeStation ?? proof.stations.first else {
      throw MediationError(
        .failed, zh: "没有可救出的流水", en: "there is no journal to be saved", field: .database)
    }
    Leftovers(of: target).sweep()
    let part = "\(target).\(ProcessFiles.identity).part"
    defer {
      for suffix in ["", "-journal"] { ProcessFiles.remove(part + suffix) }
    }
    let queue = try DatabaseQueue(path: part, configuration: settings())
    try queue.inTransaction(.immediate) { database in
      try database.execute(sql: schema)
      try proof.write(into: SQLiteWriter(database, now: now, random: random), home: home)
      return .commit
    }
    let store = SQLiteStore(queue: queue, mark: nil, random: random)
    try Casework(store: store) { now }.read(.keeping, request) { _ in }
    try store.note(AccessAct(.salvaged, count: salvage.disputes), request, at: now)
    let position = try queue.read { try SQLiteReader($0).position() }
    try queue.close()
    try mark.establish(position)
    try ProcessFiles.rename(part, to: target)
    return salvage
  }
}
