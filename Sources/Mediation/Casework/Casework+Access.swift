extension Casework {
  /// Runs a block in one write transaction for a request, if who asks may.
  ///
  /// It ends in one of three ways: done, refused with nothing written, or – when the commit itself
  /// fails – unknown, and then repeating the request with the same id does it exactly once. A
  /// refusal for want of a right is noted in the journal of access.
  ///
  /// - Parameter acceptsClock: whether a clock before the last entry will do.
  /// - Parameter body: is given the request with who really acts.
  func write<T>(
    _ right: Right, _ request: Request, at station: String? = nil, acceptsClock: Bool = false,
    _ body: (any DisputeWriter, Request) throws -> T
  ) throws -> T {
    do {
      return try transact(isRehearsal: request.isRehearsal) { writer in
        let actor = try writer.actor(of: request)
        guard actor.may(right, at: station) else {
          throw AccessRefusal(actor, right, nil, at: station)
        }
        if !acceptsClock { try writer.refuseClockBehind(writer.now) }
        return try body(writer, request.by(actor))
      }
    } catch let refusal as AccessRefusal {
      throw noting(refusal, request)
    } catch let error as MediationError where error.kind == .unknownOutcome {
      throw error.naming(request.operation)
    }
  }

  /// Runs a block on figures and the office's registers, of one consistent state, for a request, if
  /// who asks may; disputes and their texts are read through `readDisputes`.
  public func read<T>(
    _ right: Right, _ request: Request, _ body: (FigureReader) throws -> T
  ) throws -> T {
    try readAll(right, request) { try body(FigureReader($0)) }
  }

  /// Runs a block on one consistent state for a request, if who asks may.
  func readAll<T>(
    _ right: Right, _ request: Request, _ body: (any DisputeReader) throws -> T
  ) throws -> T {
    do {
      return try store.read { reader in
        let actor = try reader.actor(of: request)
        guard actor.may(right) else { throw AccessRefusal(actor, right, nil, at: nil) }
        return try body(reader)
      }
    } catch let refusal as AccessRefusal {
      throw noting(refusal, request)
    }
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
    try readAll(right, request) { _ in }
    return try store.readSnapshot(body)
  }

  /// Runs a block on disputes and their text; what was read of protected files is noted before the
  /// block's result is handed out, and without the note there is no result.
  ///
  /// - Parameter audit: the reason for reading restricted files; only for those who may audit.
  public func readDisputes<T>(
    _ request: Request, audit: String? = nil, _ body: (Docket) throws -> T
  ) throws -> T {
    do {
      let (result, acts) = try store.read { reader in
        let actor = try reader.actor(of: request)
        guard actor.may(.disputes) else { throw AccessRefusal(actor, .disputes, nil, at: nil) }
        if audit != nil, !actor.may(.audit) { throw AccessRefusal(actor, .audit, nil, at: nil) }
        let docket = Docket(reader, actor, audit: audit)
        return (try body(docket), docket.acts)
      }
      if !acts.isEmpty { try note(acts, request) }
      return result
    } catch let refusal as AccessRefusal {
      throw noting(refusal, request)
    }
  }

  /// A dispute as its new entry may be answered with: whole to those the file is open to, else as
  /// in a list.
  public func receipt<T>(
    for dispute: Dispute, _ request: Request, _ body: (Dispute, [Event], [Unit]) throws -> T
  ) throws -> T {
    let (result, acts) = try store.read { reader in
      let docket = Docket(reader, try reader.actor(of: request), audit: nil)
      let (shown, events) = try docket.shown(dispute)
      return (try body(shown, events, try reader.units()), docket.acts)
    }
    if !acts.isEmpty { try note(acts, request) }
    return result
  }

  /// Puts acts into the journal of access.
  func note(_ acts: [AccessAct], _ request: Request) throws {
    try transact(isRehearsal: false) { writer in
      let actor = try writer.actor(of: request)
      for act in acts {
        try TextRule.refuseNUL(act.reason, field: nil)
        try writer.append(act, by: actor.code)
      }
    }
  }

  /// Notes a refusal where the database can be written, and hands out its error.
  private func noting(_ refusal: AccessRefusal, _ request: Request) -> MediationError {
    _ = try? transact(isRehearsal: false) { writer in
      try writer.append(refusal.act, by: request.operatorCode)
    }
    return refusal.error
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
