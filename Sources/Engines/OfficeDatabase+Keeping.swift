import Files
import Mediation
import SQLiteStore

/// What a backup came to.
public struct BackupReceipt: Sendable {
  /// Where it is.
  public let path: String
  public let manifest: BackupManifest
  /// The names of those in the same folder that are kept no longer.
  public let removed: [String]
}

extension OfficeDatabase {
  /// Makes a compact, checked copy with a manifest beside it.
  ///
  /// - Parameter target: a file, as `BackupTarget` found it.
  /// - Throws: `MediationError`: `refused` for want of the right, `failed` when it cannot be written.
  public func backUp(to target: BackupTarget, _ request: Request) throws -> BackupReceipt {
    let manifest = try casework.backUp(request) { try store.backUp(to: target.file.path, now: $0) }
    return BackupReceipt(
      path: target.file.path, manifest: manifest, removed: target.folder?.prune() ?? [])
  }

  /// Takes a database that is behind its mark for the present one, for a reason that is noted.
  public func acceptLoss(_ reason: String, _ request: Request) throws {
    try casework.acceptLoss(reason, request, store.renewMark)
  }

  /// Erases in the databases that a restore kept aside what was just erased here.
  ///
  /// - Parameter words: which texts were meant, as they were said.
  /// - Returns: the paths in which something was erased, and those that could not be opened.
  public func eraseAside(
    _ number: CaseNumber, _ words: [String], basis: String?, _ request: Request
  ) throws -> (erased: [String], closed: [String]) {
    try KeptAside(of: place.path).erase(
      number, as: store, { Casework.means(words, $0) }, basis: basis, request,
      now: casework.clock())
  }

  /// Puts a backup in the place of a database, which is kept aside.
  ///
  /// - Parameter acceptedLoss: why entries made since may go; without it none may.
  public static func restore(
    _ backup: FilePlace, to place: DatabasePlace, acceptedLoss: String?, _ request: Request,
    _ surroundings: Surroundings
  ) throws -> Restoration {
    try SQLiteStore.restore(
      backup.path, to: place.path, mark: place.mark.path, acceptedLoss: acceptedLoss, request,
      now: surroundings.clock(), isRehearsal: request.isRehearsal, random: surroundings.random)
  }

  /// What is whole of a database that may be damaged, and, where a target is named, a new one of it.
  public static func salvage(
    _ place: DatabasePlace, into target: FilePlace?, _ request: Request,
    _ surroundings: Surroundings
  ) throws -> Salvage {
    try SQLiteStore.salvage(
      place.path, into: target?.path, by: request, now: surroundings.clock(),
      random: surroundings.random)
  }
}
