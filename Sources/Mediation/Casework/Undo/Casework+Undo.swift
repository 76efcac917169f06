extension Casework {
  /// Takes back everything one operation entered – one command line, whole – by a further entry.
  ///
  /// It takes the right it took to enter it, at each station it was entered for; with that, others'
  /// operations may be undone too.
  ///
  /// - Parameter id: the operation; by default the latest of the same operator.
  /// - Throws: `MediationError`: `notFound` when there is nothing to undo, `refused` when later
  ///   entries stand on it.
  public func undo(operation id: String? = nil, _ request: Request) throws -> UndoReceipt {
    try undo(operation: id, steps: 1, request)[0]
  }

  /// Takes back the last operations of the same operator, one after the other, all of them or none.
  public func undo(steps: Int, _ request: Request) throws -> [UndoReceipt] {
    guard steps > 0 else {
      throw MediationError(.usage, zh: "步数从 1 起", en: "the steps are 1 or more", field: .steps)
    }
    return try undo(operation: nil, steps: steps, request)
  }

  /// The operations of who asks that could be taken back, the latest first.
  public func undoable(limit: Int, _ request: Request) throws -> [UndoStep] {
    try readAll(.figures, request) { reader, actor in
      return try reader.undoable(by: actor.code, limit: limit).map { try reader.step($0) }
    }
  }

  private func undo(
    operation id: String?, steps: Int, _ request: Request
  ) throws -> [UndoReceipt] {
    let touched = { (reader: any DisputeReader) in
      try reader.touched(byUndoing: id, steps, request)
    }
    return try write(.figures, request, at: touched) { writer, request, _ in
      let actor = try writer.actor(of: request)
      if let done = try writer.repetition(of: request, in: request.undoing(id, step: 1, of: steps))
      {
        return try repetition(of: done, id, steps, request, actor, writer)
      }
      return try (1...steps).map { step in
        let target = try writer.target(id, request, actor)
        let operation = request.step(step).operation(
          in: request.undoing(id, step: step, of: steps), at: writer.now, about: target.number,
          undoing: target.id)
        return try takeBack(target, by: operation, actor, writer)
      }
    }
  }

  private func repetition(
    of done: Operation, _ id: String?, _ steps: Int, _ request: Request, _ actor: Actor,
    _ reader: any DisputeReader
  ) throws -> [UndoReceipt] {
    try (1...steps).map { step in
      guard let done = step == 1 ? done : try reader.operation(request.step(step).operation),
        let target = try done.undoes.flatMap({ try reader.operation($0) }),
        id == nil || step > 1 || id == target.id
      else { throw done.wasAnother }
      return try reader.receipt(of: target, actor, isRepetition: true)
    }
  }
}

extension Request {
  /// The request of one step of several; each is an operation of its own.
  func step(_ step: Int) -> Request {
    guard step > 1 else { return self }
    return Request(
      by: operatorCode, login: login, operation: "\(operation)-\(step)", isRehearsal: isRehearsal,
      presumedDay: presumedDay, asksForFile: asksForFile)
  }

  fileprivate func undoing(_ id: String?, step: Int, of steps: Int) -> RequestWords {
    let words = steps == 1 ? [id] : [id, "\(step)/\(steps)"]
    return RequestWords(UndoReceipt.verb, words)
  }
}

extension DisputeReader {
  /// What an undo would touch, as far as can be said before it is tried.
  fileprivate func touched(byUndoing id: String?, _ steps: Int, _ request: Request) throws -> Reach
  {
    // Whoever is refused is told so by the work itself.
    guard let actor = try? actor(of: request) else { return .stations([]) }
    let last = try id.map { [$0] } ?? undoable(by: actor.code, limit: steps).map(\.id)
    return try last.map { try reach(of: $0) }.reduce(Reach.stations([])) { $0.with($1) }
  }

  /// What an operation is about: the stations of its disputes, or the office.
  func reach(of operation: String) throws -> Reach {
    let numbers = try numbers(touchedBy: operation)
    return numbers.isEmpty ? .office : .stations(numbers.map(\.station))
  }

  /// The operation that is to be taken back: the one that is named, or the last of who asks.
  fileprivate func target(
    _ id: String?, _ request: Request, _ actor: Actor
  ) throws -> Operation {
    guard let id else {
      guard let last = try undoable(by: actor.code, limit: 1).first else {
        throw MediationError(
          .notFound, zh: "\(request.operatorCode) 没有可撤销的操作",
          en: "\(request.operatorCode) has nothing to undo", hint: .undo(.asOneself))
      }
      guard try !isPassed(by: ImportSummary.verb, last) else { throw last.isNamedFirst }
      return last
    }
    guard var target = try operation(id), target.verb != UndoReceipt.verb else {
      throw MediationError.nothingToUndo(id)
    }
    // One that was taken back and is in force again is taken back by the redo that brought it.
    while let undo = try operation(undoing: target.id) {
      guard let redo = try operation(undoing: undo.id) else {
        throw MediationError(.refused, zh: "\(id) 已撤销过", en: "\(id) has been undone already")
      }
      target = redo
    }
    return target
  }
}

extension MediationError {
  static func nothingToUndo(_ id: String) -> MediationError {
    MediationError(
      .notFound, zh: "没有可撤销的操作 \(id)", en: "there is no operation \(id) to undo",
      field: .operation)
  }
}

extension Operation {
  /// What was entered before an import is not reached by simply going on.
  fileprivate var isNamedFirst: MediationError {
    let what = [verb, number?.description].compactMap(\.self).joined(separator: " ")
    return MediationError(
      .refused, zh: "再往前就越过导入了，要写明撤销哪个操作",
      en: "that would reach past an import; say which operation is meant",
      hint: .undo(.earlier(what, operation: id)))
  }
}
