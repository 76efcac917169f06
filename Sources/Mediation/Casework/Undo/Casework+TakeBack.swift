extension Casework {
  /// Takes an operation back, be it an undo itself, by another one.
  func takeBack(
    _ target: Operation, by operation: Operation, _ actor: Actor, _ writer: any DisputeWriter
  ) throws -> UndoReceipt {
    let course = try writer.course(of: target)
    let numbers = try writer.numbers(touchedBy: target.id)
    guard !numbers.isEmpty else {
      return try takeBackForOffice(course, by: operation, actor, writer)
    }
    for number in numbers { try writer.require(course, actor, for: number) }
    try writer.begin(operation)
    let disputes = try numbers.map { number in
      try takeBack(course, of: number, numbers, by: operation, actor, writer)
    }
    return UndoReceipt(
      undone: course.base, disputes: disputes, entries: try writer.entries(of: course, numbers),
      acts: [], isRepetition: false)
  }

  private func takeBack(
    _ course: UndoCourse, of number: CaseNumber, _ numbers: [CaseNumber], by operation: Operation,
    _ actor: Actor, _ writer: any DisputeWriter
  ) throws -> Dispute {
    let before = try writer.events(of: number)
    try refuseErasure(by: course.base, before, actor, writer)
    try course.refuseLaterEntries(of: number, before, actor)
    if !course.bringsBack { try refuseMerged(into: number, before, course.base, numbers, writer) }
    let entry = Entry(.undone(operation: course.target.id), on: writer.now.day)
    let events = try writer.append(
      [entry], to: number, by: operation.enteredBy, operation: operation.id)
    let dispute = try Dispute(replaying: before + events)
    try writer.update(Dispute(replaying: before), to: dispute)
    return dispute
  }

  private func refuseErasure(
    by base: Operation, _ events: [Event], _ actor: Actor, _ reader: any DisputeReader
  ) throws {
    guard events.contains(where: { $0.operation == base.id && $0.act.isErasure }) else { return }
    throw MediationError(
      .refused, zh: "\(base.id) 删除的文字找不回来，不能撤销",
      en: "what \(base.id) erased is gone; it cannot be undone",
      hint: try reader.wayPast(base, actor))
  }

  /// A dispute into which others were merged is counted for them too, so it stays while they are.
  private func refuseMerged(
    into number: CaseNumber, _ events: [Event], _ base: Operation, _ undone: [CaseNumber],
    _ reader: any DisputeReader
  ) throws {
    guard events.first?.operation == base.id,
      let other = try reader.numbers(mergedInto: number).first(where: { !undone.contains($0) })
    else { return }
    throw MediationError(
      .refused, zh: "\(other) 已并入 \(number)，\(number) 的登记不能撤销",
      en: "\(other) is merged into \(number), whose registration cannot be undone",
      hint: .dispute(.undoMerger, other))
  }
}

/// An operation that is to be taken back, with those it took back itself: a redo, the undo that it took
/// back, and what that had undone.
struct UndoCourse {
  /// From the one that is taken back down to the one that entered something.
  let operations: [Operation]

  var target: Operation { operations[0] }
  /// The one that entered something of its own.
  var base: Operation { operations[operations.count - 1] }
  /// Whether what was entered is in force again afterwards.
  var bringsBack: Bool { operations.count.isMultiple(of: 2) }

  /// What somebody must be allowed to, to enter this.
  func rights(_ entered: [Event]) -> [Right] {
    guard base.verb != ImportSummary.verb else { return [.importing] }
    let rights = Set(entered.map(\.act.right))
    return Right.allCases.filter(rights.contains)
  }

  /// Refuses what something entered later stands on.
  func refuseLaterEntries(
    of number: CaseNumber, _ events: [Event], _ actor: Actor
  ) throws(MediationError) {
    let own = Set(operations.map(\.id))
    guard let later = later(in: events, own) else { return }
    // Whoever may not undo it is not told what it is called.
    let mayUndo = actor.may(later.act.right, at: number.station)
    throw MediationError(
      .refused,
      zh: "\(number) 之后又登记了 \(later.act.kind.verb)（\(later.enteredBy)，\(later.happenedOn)）",
      en: "\(number) has a later entry: \(later.act.kind.verb) by \(later.enteredBy), "
        + "\(later.happenedOn)",
      hint: mayUndo
        ? .undo(.first(operation: later.operation))
        : .words(zh: "要先由有权的人撤销它", en: "somebody who may has to undo that first"))
  }

  private func later(in events: [Event], _ own: Set<String>) -> Event? {
    // What is brought back has to find the dispute as the undo left it.
    if bringsBack, let place = events.lastIndex(where: { $0.operation == target.id }) {
      return events[(place + 1)...].last { $0.act.kind != .undone }
    }
    return events.effective.last.flatMap { own.contains($0.operation) ? nil : $0 }
  }
}

extension DisputeReader {
  func course(of target: Operation) throws -> UndoCourse {
    var operations = [target]
    while let id = operations[operations.count - 1].undoes, let next = try operation(id) {
      operations.append(next)
    }
    return UndoCourse(operations: operations)
  }

  /// Refuses to take back what the actor may not enter for a dispute.
  func require(_ course: UndoCourse, _ actor: Actor, for number: CaseNumber) throws {
    let entered = try events(of: number).filter { $0.operation == course.base.id }
    var rights = course.rights(entered)
    // As a correction itself takes it.
    if entered.contains(where: { $0.act.kind == .corrected }),
      try !existing(number).protections.isEmpty
    {
      rights.append(.protectedFiles)
    }
    for right in rights where !actor.may(right, at: number.station) {
      throw AccessRefusal(actor, right, number, at: number.station)
    }
  }

  /// What an undo or a redo that was carried out before had answered.
  func receipt(
    of target: Operation, _ actor: Actor, isRepetition: Bool
  ) throws -> UndoReceipt {
    let course = try course(of: target)
    let numbers = try numbers(touchedBy: target.id)
    for number in numbers { try require(course, actor, for: number) }
    let acts = numbers.isEmpty ? try officeActs(of: course.base) : []
    for right in Set(acts.map(\.right)) where !actor.may(right) {
      throw AccessRefusal(actor, right, nil, at: nil)
    }
    return UndoReceipt(
      undone: course.base, disputes: try numbers.map(existing),
      entries: try entries(of: course, numbers), acts: acts, isRepetition: isRepetition)
  }

  /// An operation with what it had entered, for who is about to take it back.
  func step(_ target: Operation) throws -> UndoStep {
    let course = try course(of: target)
    let numbers = try numbers(touchedBy: target.id)
    return UndoStep(
      operation: course.base, numbers: numbers, entries: try entries(of: course, numbers),
      acts: numbers.isEmpty ? try officeActs(of: course.base) : [])
  }

  fileprivate func entries(of course: UndoCourse, _ numbers: [CaseNumber]) throws -> [Entry] {
    guard numbers.count == 1 else { return [] }
    // Who may take something back need not be one who may read it.
    return try events(of: numbers[0]).filter { $0.operation == course.base.id }
      .map { try $0.withoutText.entry }
  }

  func officeActs(of operation: Operation) throws -> [OfficeAct] {
    try officeEvents().filter { $0.operation == operation.id }.map(\.act)
  }
}
