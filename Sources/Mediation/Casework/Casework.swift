/// The work of the office on its disputes: every verb opens one transaction, asks the rules, writes
/// the journal and the register together, and says what it did.
///
/// Who acts, and under which operation id, is a parameter of every verb (`Request`). Clock,
/// identifiers and the rules of the law come from outside, so that a run can be repeated exactly.
public struct Casework: Sendable {
  /// Not public: whoever has it could write past the rules.
  let store: any DisputeStore
  /// What the office goes by.
  public let rulebook: Rulebook
  /// The present instant; asked once per transaction.
  public let clock: @Sendable () -> Instant
  private let onKept: @Sendable () -> Void

  /// - Parameter onKept: called whenever something was entered for good.
  public init(
    store: any DisputeStore, rulebook: Rulebook = .shipped,
    onKept: @escaping @Sendable () -> Void = {}, clock: @escaping @Sendable () -> Instant
  ) {
    self.store = store
    self.rulebook = rulebook
    self.onKept = onKept
    self.clock = clock
  }

  /// Runs a block in one write transaction, whoever asks; it may be run again (`DisputeStore.write`).
  func transact<T>(
    touching reach: (any DisputeReader) throws -> Reach, isRehearsal: Bool,
    _ body: (any DisputeWriter) throws -> T
  ) throws -> T {
    let result = try store.write(touching: reach, at: clock, isRehearsal: isRehearsal, body)
    if !isRehearsal { onKept() }
    return result
  }

  /// The day on the office's calendar.
  public var today: Day { clock().day }
}

/// Who asks for something to be entered, and how.
public struct Request: Equatable, Sendable {
  public let operatorCode: String
  /// The user of the operating system who asks; `nil` where whoever calls vouches for the operator.
  public let login: String?
  /// Made once for each command line; the same id entered again does nothing and answers the same.
  public let operation: String
  /// Whether everything is to be tried and then rolled back.
  public let isRehearsal: Bool
  /// The day that was taken because none was given.
  public let presumedDay: Day?
  /// Whether the receipt is to hold the dispute's file.
  public let asksForFile: Bool
  /// Who it comes from, once that was read in the transaction that works on it.
  private(set) var actor: Actor?

  public init(
    by operatorCode: String, login: String? = nil, operation: String, isRehearsal: Bool = false,
    presumedDay: Day? = nil, asksForFile: Bool = false
  ) {
    self.operatorCode = operatorCode
    self.login = login
    self.operation = operation
    self.isRehearsal = isRehearsal
    self.presumedDay = presumedDay
    self.asksForFile = asksForFile
  }
}

extension Request {
  /// The request as it comes from an operator of the register.
  func by(_ actor: Actor) -> Request {
    var request = Request(
      by: actor.code, login: login, operation: operation, isRehearsal: isRehearsal,
      presumedDay: presumedDay, asksForFile: asksForFile)
    request.actor = actor
    return request
  }
}

/// What a verb did.
public struct Receipt: Equatable, Sendable {
  /// The dispute as it now stands.
  public let dispute: Dispute
  /// What the operation entered for it, as the journal has it.
  public let entries: [Entry]
  public let operation: String
  /// The operation had been carried out before; nothing was entered now.
  public let isRepetition: Bool
  /// It was carried out before, and taken back since.
  public let isUndone: Bool
  /// The file, where the request asked for it and was no rehearsal.
  public let file: ShownFile?
  /// The sealed reports that count the dispute otherwise from now on.
  public let restated: [SealNote]
  /// The disputes that one just registered may be.
  public let alike: [Likeness]
  /// After names were erased, the other texts in which they may stand.
  public let left: LeftTexts?

  public init(
    dispute: Dispute, entries: [Entry], operation: String, isRepetition: Bool,
    isUndone: Bool = false,
    file: ShownFile? = nil, restated: [SealNote] = [], alike: [Likeness] = [],
    left: LeftTexts? = nil
  ) {
    self.alike = alike
    self.dispute = dispute
    self.entries = entries
    self.operation = operation
    self.isRepetition = isRepetition
    self.isUndone = isUndone
    self.file = file
    self.restated = restated
    self.left = left
  }
}

/// What a verb has entered for a dispute.
struct CarriedOut {
  let dispute: Dispute
  let entries: [Entry]
  /// The sealed reports that count the dispute otherwise from now on.
  let restated: [SealNote]
  /// The disputes that one just registered may be.
  let alike: [Likeness]
  var left: LeftTexts?

  init(
    _ dispute: Dispute, _ entries: [Entry], restating restated: [SealNote] = [],
    alike: [Likeness] = []
  ) {
    self.alike = alike
    self.dispute = dispute
    self.entries = entries
    self.restated = restated
  }
}

extension Casework {
  /// Enters what happened to a dispute, all of it or nothing.
  ///
  /// - Throws: `MediationError`: `usage` without any entry, `notFound` for the number, `refused` by a
  ///   rule of the lifecycle or of the entry itself.
  public func enter(
    _ entries: [Entry], for number: CaseNumber, _ request: Request
  ) throws -> Receipt {
    try enter(entries, for: StatedNumber(number), request)
  }

  /// Enters what happened to the dispute that somebody means.
  public func enter(
    _ entries: [Entry], for stated: StatedNumber, _ request: Request
  ) throws -> Receipt {
    try enter(entries, for: stated, request, unless: nil)
  }

  /// Enters what happened to the dispute that somebody means, unless it is known already.
  ///
  /// - Parameter isKnown: whether the events of the dispute say so; not asked where it is `nil`.
  func enter(
    _ entries: [Entry], for stated: StatedNumber, _ request: Request,
    unless isKnown: (([Event]) -> Bool)?
  ) throws -> Receipt {
    guard let first = entries.first else { throw MediationError.noEntries }
    let right = entries.contains { $0.act.right == .privacy } ? Right.privacy : .enter
    let words = { (number: CaseNumber) in
      RequestWords(
        first.act.kind.verb, [number.description], entries, presuming: request.presumedDay)
    }
    return try carryOut(
      right, request, at: { try $0.number(stated, of: request) }, and: entries.mergers, words
    ) { writer, operation, number in
      let known = try writer.existing(number)
      if let isKnown, isKnown(try writer.events(of: number)) { return CarriedOut(known, []) }
      var dispute = known
      let entries = entries.map { $0.givingLimits(by: rulebook) }
      var told: [Entry] = []
      for entry in entries {
        try entry.validate(today: operation.enteredAt.day, by: rulebook)
        try entry.act.payload.validateReferences(in: dispute, on: entry.happenedOn, writer)
        let entry = entry.completed(in: dispute)
        try dispute.enter(entry)
        told.append(entry)
      }
      return CarriedOut(try writer.enter(told, bringing: known, to: dispute, operation), told)
    }
  }

  /// Runs a verb that concerns one dispute, unless its operation was carried out before.
  ///
  /// - Parameter place: the dispute's number, or the station that is to give it one.
  /// - Parameter others: what it touches besides.
  /// - Parameter words: what is asked for there.
  func carryOut<Where: Place>(
    _ right: Right, _ request: Request, at place: (any DisputeReader) throws -> Where,
    and others: Reach? = nil, _ words: (Where) -> RequestWords,
    _ body: (any DisputeWriter, Operation, Where) throws -> CarriedOut
  ) throws -> Receipt {
    let others = request.asksForFile ? others?.with(.access) ?? .access : others
    return try write(right, request, at: place, and: others) { writer, request, place in
      let words = words(place)
      if let done = try writer.repetition(of: request, in: words) {
        return try repetition(of: done, right, request, as: words.verb, about: place, writer)
      }
      let operation = request.operation(in: words, at: writer.now)
      let done = try body(writer, operation, place)
      return Receipt(
        dispute: done.dispute, entries: done.entries, operation: operation.id, isRepetition: false,
        file: try writer.file(of: done.dispute, for: request), restated: done.restated,
        alike: done.alike, left: done.left)
    }
  }

  private func repetition(
    of done: Operation, _ right: Right, _ request: Request, as verb: String,
    about place: some Place, _ writer: any DisputeWriter
  ) throws -> Receipt {
    let known = try done.repeated(as: verb, about: place.number)
    try writer.require(right, request, for: known)
    let dispute = try writer.existing(known)
    let entries = try writer.events(of: known).filter { $0.operation == done.id }.map(\.entry)
    return Receipt(
      dispute: dispute, entries: entries, operation: done.id, isRepetition: true,
      isUndone: try writer.isUndone(done.id),
      file: try writer.file(of: dispute, for: request))
  }
}

extension [Entry] {
  /// The stations of the disputes that these are merged into, whose state decides whether they may be.
  var mergers: Reach? {
    var stations: [String] = []
    for case .linked(let link) in lazy.map(\.act) where link.kind == .duplicate {
      if let other = link.other.flatMap({ CaseNumber($0) }) { stations.append(other.station) }
    }
    return stations.isEmpty ? nil : .stations(stations)
  }
}

extension Operation {
  /// The operation with the dispute it is about.
  func about(_ number: CaseNumber) -> Operation {
    var operation = self
    operation.number = number
    return operation
  }
}

extension MediationError {
  fileprivate static func noDispute(_ number: CaseNumber) -> MediationError {
    MediationError(
      .notFound, zh: "没有 \(number) 这起纠纷", en: "there is no dispute \(number)", field: .caseNumber,
      hint: .findDispute)
  }
}

extension DisputeWriter {
  /// Enters what brought a dispute of the register from one state to another.
  ///
  /// - Returns: the dispute as it now stands, with the place of its texts.
  func enter(
    _ entries: [Entry], bringing known: Dispute, to dispute: Dispute, _ operation: Operation
  ) throws -> Dispute {
    var dispute = dispute
    try begin(operation.about(known.number))
    let events = try append(
      entries, to: known.number, by: operation.enteredBy, operation: operation.id)
    dispute.keepPlaces(of: events)
    try update(known, to: dispute)
    return dispute
  }
}

extension DisputeReader {
  /// The dispute with a number, or an error that says there is none.
  public func existing(_ number: CaseNumber) throws -> Dispute {
    guard let dispute = try dispute(number) else { throw MediationError.noDispute(number) }
    return dispute
  }

  /// The status of the dispute with a number, settled or not, or an error that says there is none.
  func existingStatus(of number: CaseNumber) throws -> Status {
    guard let status = try status(of: number) else { throw MediationError.noDispute(number) }
    return status
  }

  /// The station with a code; `nil` for another unit or none.
  public func station(_ code: String) throws -> Unit? {
    try unit(code).flatMap { $0.kind == .station ? $0 : nil }
  }

  /// The station with a code, or an error that says there is none.
  public func existingStation(_ code: String) throws -> Unit {
    if let unit = try station(code) { return unit }
    throw MediationError(
      .notFound, zh: "没有代码为 \(code) 的派出所", en: "there is no station \(code)",
      field: .station,
      hint: .seeOrAdd(.station, code: code))
  }
}
