extension Casework {
  /// Brings back what the last undo of the same operator took back, where nothing was entered since.
  ///
  /// It is an entry that takes the undo back, and can be taken back itself.
  ///
  /// - Throws: `MediationError`: `notFound` when there is nothing to redo, `refused` when something
  ///   was entered on top, or a person's name would have to come back, which no journal holds.
  public func redo(_ request: Request) throws -> UndoReceipt {
    let words = RequestWords(UndoReceipt.redoing, [])
    let touched = { (reader: any DisputeReader) in
      guard let actor = try? reader.actor(of: request),
        let undo = try reader.redoable(by: actor.code)
      else { return Reach.stations([]) }
      return try reader.reach(of: undo.id)
    }
    return try write(.figures, request, at: touched) { writer, request, _ in
      let actor = try writer.actor(of: request)
      if let done = try writer.repetition(of: request, in: words) {
        guard let undo = try done.undoes.flatMap({ try writer.operation($0) }) else {
          throw done.wasAnother
        }
        return try writer.receipt(of: undo, actor, isRepetition: true)
      }
      guard let undo = try writer.redoable(by: actor.code) else {
        throw MediationError(
          .notFound, zh: "\(request.operatorCode) 没有可重做的撤销",
          en: "\(request.operatorCode) has no undo to redo",
          hint: .words(
            zh: "只重做刚撤销的；之后又录入了别的，就重做不了",
            en: "only what was just undone is redone, before anything else is entered"))
      }
      let operation = request.operation(
        in: words, at: writer.now, about: undo.number, undoing: undo.id)
      return try takeBack(undo, by: operation, actor, writer)
    }
  }

  /// What a redo would bring back; `nil` when there is nothing.
  public func redoable(_ request: Request) throws -> UndoStep? {
    try readAll(.figures, request) { reader, actor in
      return try reader.redoable(by: actor.code).map { try reader.step($0) }
    }
  }
}
