/// What an undo took back.
public struct UndoReceipt: Equatable, Sendable {
  public let undone: Operation
  /// The disputes it concerned, as they now stand.
  public let disputes: [Dispute]
  /// The undo had been carried out before; nothing was entered now.
  public let isRepetition: Bool
}

extension Casework {
  /// Takes back everything one operation entered – one command line, whole – by a further entry.
  ///
  /// - Parameter id: the operation; by default the latest of the same operator.
  /// - Throws: `MediationError`: `notFound` when there is nothing to undo, `refused` when later
  ///   entries stand on it.
  public func undo(operation id: String? = nil, _ request: Request) throws -> UndoReceipt {
    try write(.enter, request) { writer, request in
      if let done = try writer.operation(request.operation) {
        return try repetition(of: done, id, writer)
      }
      let target = try undoable(id, request, writer)
      let undo = Operation(
        id: request.operation, verb: "undo", enteredAt: writer.now,
        enteredBy: request.operatorCode, number: target.number, undoes: target.id)
      try writer.begin(undo)
      let disputes = try writer.numbers(touchedBy: target.id).map { number in
        try writer.require(.enter, request, for: number)
        let before = try writer.events(of: number)
        try refuseErasure(by: target, before)
        try refuseLaterEntries(than: target, number, before)
        let entry = Entry(.undone(operation: target.id), on: writer.now.day)
        let events = try writer.append(
          [entry], to: number, by: request.operatorCode, operation: undo.id)
        let dispute = try Dispute(replaying: before + events)
        try writer.update(Dispute(replaying: before), to: dispute)
        return dispute
      }
      return UndoReceipt(undone: target, disputes: disputes, isRepetition: false)
    }
  }

  private func repetition(
    of done: Operation, _ id: String?, _ reader: any DisputeReader
  ) throws -> UndoReceipt {
    guard let target = try done.undoes.flatMap(reader.operation), id == nil || id == target.id
    else { throw done.wasAnother }
    return UndoReceipt(
      undone: target, disputes: try reader.numbers(touchedBy: target.id).map(reader.existing),
      isRepetition: true)
  }

  private func undoable(
    _ id: String?, _ request: Request, _ reader: any DisputeReader
  ) throws -> Operation {
    if let id {
      if let operation = try reader.operation(id), operation.verb != "undo" {
        guard try !reader.isUndone(id) else { throw alreadyUndone(id) }
        return operation
      }
      throw MediationError(
        .notFound, zh: "没有可撤销的操作 \(id)", en: "there is no operation \(id) to undo",
        field: "--operation")
    }
    if let operation = try reader.lastOperation(by: request.operatorCode) { return operation }
    throw MediationError(
      .notFound, zh: "\(request.operatorCode) 没有可撤销的操作",
      en: "\(request.operatorCode) has nothing to undo",
      hint: Phrase(zh: "只撤销自己的操作；见 --as", en: "one undoes one's own entries; see --as"))
  }

  private func refuseErasure(
    by target: Operation, _ events: [Event]
  ) throws(MediationError) {
    let erased = events.contains { event in
      event.operation == target.id && (event.act.kind == .erased || event.act.kind == .destroyed)
    }
    guard erased else { return }
    throw MediationError(
      .refused, zh: "\(target.id) 删除的文字找不回来，不能撤销",
      en: "what \(target.id) erased is gone; it cannot be undone")
  }

  private func refuseLaterEntries(
    than target: Operation, _ number: CaseNumber, _ events: [Event]
  ) throws(MediationError) {
    if events.retractedOperations.contains(target.id) {
      throw alreadyUndone(target.id)
    }
    guard let last = events.standing.last, last.operation != target.id else { return }
    throw MediationError(
      .refused,
      zh: "\(number) 之后又登记了 \(last.act.kind.verb)（\(last.enteredBy)，\(last.happenedOn)）",
      en: "\(number) has a later entry: \(last.act.kind.verb) by \(last.enteredBy), "
        + "\(last.happenedOn)",
      hint: Phrase(
        zh: "先撤销它：mediate undo --operation \(last.operation)",
        en: "undo that first: mediate undo --operation \(last.operation)"))
  }

  private func alreadyUndone(_ id: String) -> MediationError {
    MediationError(.refused, zh: "\(id) 已撤销过", en: "\(id) has been undone already")
  }
}
