/// What an undo took back.
public struct UndoReceipt: Equatable, Sendable {
  public let undone: Operation
  /// The disputes it concerned, as they now stand.
  public let disputes: [Dispute]
  /// The undo had been carried out before; nothing was entered now.
  public let isRepetition: Bool

  /// What its operation is called.
  public static let verb = "undo"
}

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
    let words = RequestWords(UndoReceipt.verb, [id])
    let touched = { (reader: any DisputeReader) in
      Reach.stations(try reader.numbersUndone(id, request).map(\.station))
    }
    return try write(.figures, request, at: touched) { writer, request, _ in
      if let done = try writer.repetition(of: request, in: words) {
        return try repetition(of: done, id, request, writer)
      }
      let target = try undoable(id, request, writer)
      let numbers = try writer.numbers(touchedBy: target.id)
      guard !numbers.isEmpty else {
        guard target.enteredBy == request.operatorCode else { throw nothingToUndo(target.id) }
        throw target.isNoEntry(
          before: try writer.lastOperation(by: request.operatorCode, forDisputes: true))
      }
      let undo = request.operation(
        in: words, at: writer.now, about: target.number, undoing: target.id)
      try writer.begin(undo)
      let actor = try writer.actor(of: request)
      for number in numbers { try writer.require(target, actor, for: number) }
      let disputes = try numbers.map { number in
        let before = try writer.events(of: number)
        try refuseErasure(by: target, before)
        try refuseLaterEntries(than: target, number, before, actor)
        try refuseMerged(into: number, before, target, numbers, writer)
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
    of done: Operation, _ id: String?, _ request: Request, _ reader: any DisputeReader
  ) throws -> UndoReceipt {
    guard let target = try done.undoes.flatMap(reader.operation), id == nil || id == target.id
    else { throw done.wasAnother }
    let numbers = try reader.numbers(touchedBy: target.id)
    let actor = try reader.actor(of: request)
    for number in numbers { try reader.require(target, actor, for: number) }
    return UndoReceipt(
      undone: target, disputes: try numbers.map(reader.existing), isRepetition: true)
  }

  private func undoable(
    _ id: String?, _ request: Request, _ reader: any DisputeReader
  ) throws -> Operation {
    if let id {
      if let operation = try reader.operation(id), operation.verb != UndoReceipt.verb {
        guard try !reader.isUndone(id) else { throw alreadyUndone(id) }
        return operation
      }
      throw nothingToUndo(id)
    }
    if let operation = try reader.lastOperation(by: request.operatorCode, forDisputes: false) {
      return operation
    }
    throw MediationError(
      .notFound, zh: "\(request.operatorCode) 没有可撤销的操作",
      en: "\(request.operatorCode) has nothing to undo",
      hint: .undo(.asOneself))
  }

  private func refuseErasure(
    by target: Operation, _ events: [Event]
  ) throws(MediationError) {
    let erased = events.contains { event in
      event.operation == target.id && event.act.isErasure
    }
    guard erased else { return }
    throw MediationError(
      .refused, zh: "\(target.id) 删除的文字找不回来，不能撤销",
      en: "what \(target.id) erased is gone; it cannot be undone")
  }

  private func refuseLaterEntries(
    than target: Operation, _ number: CaseNumber, _ events: [Event], _ actor: Actor
  ) throws(MediationError) {
    if zip(events, events.areRetracted).contains(where: { $0.operation == target.id && $1 }) {
      throw alreadyUndone(target.id)
    }
    guard let last = events.effective.last, last.operation != target.id else { return }
    // Whoever may not undo it is not told what it is called.
    let mayUndo = actor.may(last.act.right, at: number.station)
    throw MediationError(
      .refused,
      zh: "\(number) 之后又登记了 \(last.act.kind.verb)（\(last.enteredBy)，\(last.happenedOn)）",
      en: "\(number) has a later entry: \(last.act.kind.verb) by \(last.enteredBy), "
        + "\(last.happenedOn)",
      hint: mayUndo
        ? .undo(.first(operation: last.operation))
        : .words(zh: "要先由有权的人撤销它", en: "somebody who may has to undo that first"))
  }

  /// A dispute into which others were merged is counted for them too, so it stays while they are.
  private func refuseMerged(
    into number: CaseNumber, _ events: [Event], _ target: Operation, _ undone: [CaseNumber],
    _ reader: any DisputeReader
  ) throws {
    guard events.first?.operation == target.id,
      let other = try reader.numbers(mergedInto: number).first(where: { !undone.contains($0) })
    else { return }
    throw MediationError(
      .refused, zh: "\(other) 已并入 \(number)，\(number) 的登记不能撤销",
      en: "\(other) is merged into \(number), whose registration cannot be undone",
      hint: .dispute(.undoMerger, other))
  }

  private func nothingToUndo(_ id: String) -> MediationError {
    MediationError(
      .notFound, zh: "没有可撤销的操作 \(id)", en: "there is no operation \(id) to undo",
      field: .operation)
  }

  private func alreadyUndone(_ id: String) -> MediationError {
    MediationError(.refused, zh: "\(id) 已撤销过", en: "\(id) has been undone already")
  }
}

extension DisputeReader {
  /// The disputes an undo would be about, as far as can be said before it is tried.
  fileprivate func numbersUndone(_ id: String?, _ request: Request) throws -> [CaseNumber] {
    // Whoever is refused is told so by the work itself.
    guard let actor = try? actor(of: request) else { return [] }
    let target = try id ?? lastOperation(by: actor.code, forDisputes: false)?.id
    return try target.map(numbers(touchedBy:)) ?? []
  }

  /// Refuses to take back what the actor may not enter for a dispute.
  fileprivate func require(
    _ operation: Operation, _ actor: Actor, for number: CaseNumber
  ) throws {
    let entered = try events(of: number).filter { $0.operation == operation.id }
    for right in operation.rights(entered) where !actor.may(right, at: number.station) {
      throw AccessRefusal(actor, right, number, at: number.station)
    }
  }
}

extension Operation {
  /// What somebody must be allowed to, to enter this.
  fileprivate func rights(_ entered: [Event]) -> [Right] {
    guard verb != ImportSummary.verb else { return [.importing] }
    let rights = Set(entered.map(\.act.right))
    return Right.allCases.filter(rights.contains)
  }

  /// What was done for the office is not taken back by an undo.
  ///
  /// - Parameter earlier: the last one that could be.
  fileprivate func isNoEntry(before earlier: Operation?) -> MediationError {
    MediationError(
      .refused, zh: "\(enteredBy) \(enteredAt.day) 的 \(verb) 不是纠纷的录入，不能撤销",
      en: "\(verb) by \(enteredBy) of \(enteredAt.day) entered nothing for a dispute and cannot be "
        + "undone",
      hint: earlier.map { earlier in
        let what = [earlier.verb, earlier.number?.description].compactMap { $0 }
          .joined(separator: " ")
        return .undo(.earlier(what, operation: earlier.id))
      })
  }
}
