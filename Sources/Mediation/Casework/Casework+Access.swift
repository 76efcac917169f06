extension Casework {
  /// Runs a block in one write transaction for a request, if who asks may.
  ///
  /// It ends in one of three ways: done, refused with nothing written, or – when the commit itself
  /// fails – unknown, and then repeating the request with the same id does it exactly once. A
  /// refusal for want of a right is noted in the journal of access.
  ///
  /// - Parameter place: where it belongs; asked in the transaction, as is all that decides.
  /// - Parameter others: what it touches besides.
  /// - Parameter acceptsClock: whether a clock before the last entry will do.
  /// - Parameter body: is given the request with who really acts, and the place. It may be run again,
  ///   so it does nothing but read, write and return.
  func write<Where: Place, T>(
    _ right: Right, _ request: Request, at place: (any DisputeReader) throws -> Where,
    and others: Reach? = nil, acceptsClock: Bool = false,
    _ body: (any DisputeWriter, Request, Where) throws -> T
  ) throws -> T {
    do {
      return try noting(request) {
        try transact(
          touching: { reader in
            let own = try place(reader).reach
            return others.map { own.with($0) } ?? own
          }, isRehearsal: request.isRehearsal
        ) { writer in
          let place = try place(writer)
          let actor = try writer.actor(of: request)
          guard actor.may(right, at: place.owner) else {
            throw AccessRefusal(actor, right, nil, at: place.owner)
          }
          if !acceptsClock { try writer.refuseClockBehind(writer.now) }
          return try body(writer, request.by(actor), place)
        }
      }
    } catch let error as MediationError where error.kind == .unknownOutcome {
      throw error.naming(request.operation)
    }
  }

  /// Runs a block in one write transaction for a request of the office, if who asks may.
  func write<T>(
    _ right: Right, _ request: Request, touching reach: Reach, acceptsClock: Bool = false,
    _ body: (any DisputeWriter, Request) throws -> T
  ) throws -> T {
    try write(right, request, at: { _ in reach }, acceptsClock: acceptsClock) {
      writer, request, _ in
      try body(writer, request)
    }
  }

  /// Runs a block on figures and the office's registers, of one consistent state, for a request, if
  /// who asks may; disputes and their texts are read through `readDisputes`.
  public func read<T>(
    _ right: Right, _ request: Request, _ body: (FigureReader) throws -> T
  ) throws -> T {
    try readAll(right, request) { reader, _ in try body(FigureReader(reader)) }
  }

  /// Runs a block on one consistent state for a request, if who asks may.
  func readAll<T>(
    _ right: Right, _ request: Request, _ body: (any DisputeReader, Actor) throws -> T
  ) throws -> T {
    try noting(request) {
      try store.read { reader in
        let actor = try reader.actor(of: request)
        guard actor.may(right) else { throw AccessRefusal(actor, right, nil, at: nil) }
        return try body(reader, actor)
      }
    }
  }

  /// Who asks, if they may.
  func require(_ right: Right, _ request: Request) throws -> Actor {
    try readAll(right, request) { _, actor in actor }
  }

  /// Runs a block as `read` does, on a state of its own while others go on writing.
  public func readSnapshot<T>(
    _ right: Right, _ request: Request, _ body: (FigureReader) throws -> T
  ) throws -> T {
    try readAllSnapshot(right, request) { try body(FigureReader($0)) }
  }

  /// Runs a block as `readAll` does, on a state of its own while others go on writing.
  func readAllSnapshot<T>(
    _ right: Right, _ request: Request, _ body: (any DisputeReader) throws -> T
  ) throws -> T {
    _ = try require(right, request)
    return try noting(request) { try store.readSnapshot(body) }
  }

  /// Runs a block on disputes and their text; what was read of protected files is noted before the
  /// block's result is handed out, and without the note there is no result.
  ///
  /// - Parameter audit: the reason for reading restricted files; only for those who may audit.
  public func readDisputes<T>(
    _ request: Request, audit: String? = nil, _ body: (CaseFiles) throws -> T
  ) throws -> T {
    try noting(request) {
      let (result, acts, actor) = try store.read { reader in
        let actor = try reader.actor(of: request)
        guard actor.may(.disputes) else { throw AccessRefusal(actor, .disputes, nil, at: nil) }
        if audit != nil, !actor.may(.audit) { throw AccessRefusal(actor, .audit, nil, at: nil) }
        let files = CaseFiles(reader, actor, request, audit: audit)
        return (try body(files), files.acts, actor)
      }
      if !acts.isEmpty { try note(acts, by: actor) }
      return result
    }
  }

  /// Disputes as their new entries may be answered with, where the receipt does not hold the files.
  public func files(of disputes: [Dispute], _ request: Request) throws -> [ShownFile] {
    let (files, acts, actor) = try store.read { reader in
      let actor = try reader.actor(of: request)
      let shown = try disputes.map { try reader.shown($0, to: actor, request) }
      return (shown.map(\.file), shown.flatMap(\.acts), actor)
    }
    if !acts.isEmpty { try note(acts, by: actor) }
    return files
  }

  /// Puts acts into the journal of access.
  func note(_ acts: [AccessAct], by actor: Actor) throws {
    try transact(touching: { _ in .access }, isRehearsal: false) { writer in
      try writer.note(acts, by: actor)
    }
  }

  /// Runs what may be refused for want of a right, which is then noted.
  func noting<T>(_ request: Request, _ body: () throws -> T) throws -> T {
    do { return try body() } catch let refusal as AccessRefusal {
      noteLater([refusal.act], request)
      throw refusal.error
    }
  }

  /// Notes refusals of what wrote nothing itself, where the database can be written.
  func noteLater(_ acts: [AccessAct], _ request: Request) {
    guard !acts.isEmpty else { return }
    _ = try? transact(touching: { _ in .access }, isRehearsal: false) { writer in
      for act in acts { try writer.append(act, by: request.operatorCode) }
    }
  }
}

extension DisputeReader {
  /// Refuses what the actor may not do for a dispute.
  func require(_ right: Right, _ request: Request, for number: CaseNumber) throws {
    let actor = try actor(of: request)
    guard actor.may(right, at: number.station) else {
      throw AccessRefusal(actor, right, number, at: number.station)
    }
  }
}

extension MediationError {
  /// An unknown outcome with the id to repeat the operation with.
  fileprivate func naming(_ operation: String) -> MediationError {
    MediationError(
      .unknownOutcome, message, field: field,
      hint: .repeatOperation(operation))
  }
}
