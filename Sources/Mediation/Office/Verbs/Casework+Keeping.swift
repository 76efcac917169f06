extension Casework {
  /// Makes a backup for somebody who may; that it was made is noted before it is.
  ///
  /// - Parameter copy: makes it, as of the present instant.
  /// - Throws: `MediationError` of kind `refused` for want of the right.
  public func backUp(
    _ request: Request, _ copy: (Instant) throws -> BackupManifest
  ) throws -> BackupManifest {
    try note([AccessAct(.backedUp)], by: try require(.keeping, request))
    return try copy(clock())
  }

  /// Takes a database that is behind its mark for the present one, for a reason that is noted.
  ///
  /// - Parameter renew: sets the mark anew, once what it is given has noted the reason.
  /// - Throws: `MediationError`: `usage` for a reason that says nothing, `refused` for want of the right.
  public func acceptLoss(
    _ reason: String, _ request: Request, _ renew: (_ note: () throws -> Void) throws -> Void
  ) throws {
    try TextRule.check(name: reason, field: .acceptedLoss)
    let actor = try require(.keeping, request)
    try renew { try note([AccessAct(.lossAccepted, reason: reason)], by: actor) }
  }

  /// Counts all that is kept of the periods anew over the register, as the next write would after a
  /// definition changed. Nothing of the record changes.
  ///
  /// - Throws: `MediationError` of kind `refused` for want of the right.
  public func refill(_ request: Request) throws {
    try write(.keeping, request, touching: .alone, acceptsClock: true) { writer, _ in
      try writer.refillTallies()
    }
  }

  /// The station somebody means when none is said: the operator's, else the one the database was made
  /// for.
  public func homeStation(_ request: Request) throws -> String {
    try store.read { try $0.homeStation(of: request) }
  }
}
