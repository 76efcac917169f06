/// What an engine itself enters while it puts a database in the place of another: it asks for no right,
/// so that a surface, which has no store, cannot ask for it.
extension DisputeStore {
  /// Erases in a copy what had been erased elsewhere, whoever made the copy.
  public func eraseAgain(
    _ number: CaseNumber, fields: [String], basis: String?, _ request: Request, at now: Instant
  ) throws {
    try write(touching: .station(number.station), at: { now }, isRehearsal: false) { writer in
      let operation = request.operation(
        in: RequestWords("redact", [number.description, basis] + fields), at: writer.now)
      _ = try writer.erase(fields, of: number, .erased(fields: fields, basis: basis), operation)
    }
  }

  /// Puts an act into the journal of access.
  public func note(_ act: AccessAct, _ request: Request, at now: Instant) throws {
    try write(touching: .access, at: { now }, isRehearsal: false) { writer in
      try writer.append(act, by: writer.actor(of: request).code)
    }
  }
}
