extension Casework {
  /// Takes back what an operation entered for the office: the registers become what its journal replays
  /// to without it.
  func takeBackForOffice(
    _ course: UndoCourse, by operation: Operation, _ actor: Actor, _ writer: any DisputeWriter
  ) throws -> UndoReceipt {
    let events = try writer.officeEvents()
    let acts = events.filter { $0.operation == course.base.id }.map(\.act)
    let mayUndo = acts.allSatisfy { actor.may($0.right) }
    // Whoever may not is told nothing of others' operations.
    guard !acts.isEmpty, mayUndo || course.base.enteredBy == actor.code else {
      throw MediationError.nothingToUndo(course.target.id)
    }
    for right in Set(acts.map(\.right)) where !actor.may(right) {
      throw AccessRefusal(actor, right, nil, at: nil)
    }
    if let act = acts.first(where: { !$0.canBeTakenBack }) {
      throw MediationError(
        .refused,
        zh: "\(course.base.enteredAt.day) 的 \(course.base.verb) 不能撤销：\(act.whyItStays.zh)",
        en: "\(course.base.verb) of \(course.base.enteredAt.day) cannot be undone: "
          + act.whyItStays.en,
        hint: try writer.wayPast(course.base, actor))
    }
    try writer.begin(operation)
    try writer.append(
      .retracted(operation: course.target.id), by: operation.enteredBy, operation: operation.id)
    try writer.bringRegisters(
      from: OfficeRecord(replaying: events),
      to: OfficeRecord(replaying: writer.officeEvents()))
    return UndoReceipt(
      undone: course.base, disputes: [], entries: [], acts: acts, isRepetition: false)
  }
}

extension DisputeReader {
  /// How to take back what came before an operation that stays: the last that can be; `nil` where there is
  /// none near.
  func wayPast(_ base: Operation, _ actor: Actor) throws -> Advice? {
    let last = try undoable(by: actor.code, limit: 50)
    guard let place = last.firstIndex(where: { $0.id == base.id }) else { return nil }
    for operation in last[(place + 1)...] {
      if try stays(operation) { continue }
      let what = [operation.verb, operation.number?.description].compactMap(\.self)
      return .undo(.earlier(what.joined(separator: " "), operation: operation.id))
    }
    return nil
  }

  private func stays(_ operation: Operation) throws -> Bool {
    let numbers = try numbers(touchedBy: operation.id)
    if numbers.isEmpty { return try officeActs(of: operation).contains { !$0.canBeTakenBack } }
    return try numbers.contains { number in
      try events(of: number).contains { $0.operation == operation.id && $0.act.isErasure }
    }
  }
}

extension OfficeAct {
  /// What somebody must be allowed to, to enter it.
  var right: Right {
    switch self {
    case .mapRemembered, .mapForgotten: .importing
    case .personNamed(let named): named.register == .operator ? .roles : .administration
    case .unitAdded, .unitRenamed, .mediatorAdded, .mediatorChanged, .retentionSet, .adopted,
      .registersBound, .clockAccepted,
      .cellStaffed:
      .administration
    case .operatorAdded, .operatorChanged: .roles
    case .cutOffSet, .nilReported, .proceedingAdded, .figureNoted, .sealed, .retracted: .publishing
    }
  }

  fileprivate var canBeTakenBack: Bool {
    switch self {
    case .sealed, .adopted, .registersBound, .clockAccepted, .retracted, .personNamed: false
    default: true
    }
  }

  fileprivate var whyItStays: Phrase {
    switch self {
    case .sealed:
      Phrase(zh: "封存的报表不撤回，改后再封一版", en: "a sealed report stays; seal another version")
    case .retracted: Phrase(zh: "再录入一次即可", en: "enter it once more")
    case .personNamed(let named):
      Phrase(
        zh: "\(named.code) 原来的姓名没有留底，请再改一次",
        en: "the former name of \(named.code) is kept nowhere; change it once more")
    default: Phrase(zh: "它是以后各条的根据", en: "what came later rests on it")
    }
  }
}

extension DisputeWriter {
  /// Brings the registers of units and people from what the journal replayed to, to what it replays to
  /// now.
  fileprivate func bringRegisters(
    from old: OfficeRecord, to new: OfficeRecord
  ) throws {
    try OperatorRule.refuseLockout(after: new.operators)
    let (people, operators) = (Set(new.mediators.map(\.code)), Set(new.operators.map(\.code)))
    for person in new.mediators where !old.mediators.contains(where: { $0.code == person.code }) {
      throw MediationError.nameIsGone(person.code)
    }
    for person in new.mediators where !old.mediators.contains(person) { try update(person) }
    for person in new.operators {
      guard let known = old.operators.first(where: { $0.code == person.code }) else {
        throw MediationError.nameIsGone(person.code)
      }
      if known != person { try update(person) }
    }
    for person in old.mediators where !people.contains(person.code) {
      try remove(mediator: person.code)
    }
    for person in old.operators where !operators.contains(person.code) {
      try remove(operator: person.code)
    }
    let units = Set(new.units.map(\.code))
    // What is below another goes first, and comes last.
    for unit in old.units.sorted(by: { $0.parent != nil && $1.parent == nil })
    where !units.contains(unit.code) { try remove(unit: unit.code) }
    let known = Set(old.units.map(\.code))
    for unit in new.units.sorted(by: { $0.parent == nil && $1.parent != nil })
    where !known.contains(unit.code) { try add(unit) }
    for unit in new.units where old.units.contains(where: { $0.isNamedApart(from: unit) }) {
      try rename(unit: unit.code, to: unit.name)
    }
  }
}

extension Unit {
  fileprivate func isNamedApart(from other: Unit) -> Bool {
    code == other.code && name != other.name
  }
}

extension MediationError {
  fileprivate static func nameIsGone(_ code: String) -> MediationError {
    MediationError(
      .refused, zh: "\(code) 的姓名不在流水里，撤销后找不回来，不能重做",
      en: "the name of \(code) is in no journal and cannot be brought back",
      hint: .words(zh: "重新登记一次", en: "add them once more"))
  }
}
