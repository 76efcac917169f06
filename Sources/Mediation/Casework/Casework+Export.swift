/// What an export is to hold.
public struct ExportOrder: Equatable, Sendable {
  public let words: FilterSyntax
  /// The day that the words take for today.
  public let today: Day
  /// Whether names and free text stay here.
  public let isAnonymous: Bool
  /// Whether anything of what is taken of a dispute is a text that can be erased.
  public let holdsText: Bool

  /// All disputes, where nothing else is said.
  public init(
    _ words: FilterSyntax = FilterSyntax(), today: Day, isAnonymous: Bool, holdsText: Bool = true
  ) {
    self.words = words
    self.today = today
    self.isAnonymous = isAnonymous
    self.holdsText = holdsText && !isAnonymous
  }
}

/// What an export held.
public struct ExportSummary: Equatable, Sendable {
  public internal(set) var count = 0
  /// How many files stayed here because they are not open to who asked.
  public internal(set) var closed = 0
}

extension Casework {
  /// Hands out disputes with their events, one after the other.
  ///
  /// Restricted files stay here, and protected ones unless who asks may read them; an anonymous
  /// export holds them all, without their text.
  public func export(
    _ order: ExportOrder, _ request: Request,
    _ body: (Dispute, [Event], FigureReader) throws -> Void
  ) throws -> ExportSummary {
    let right = order.isAnonymous ? Right.exportingAnonymously : .exporting
    return try readOut(right, request, noting: { try order.notes($0, $1, request) }) {
      reader, actor in
      let files = CaseFiles(reader, actor, request, audit: nil)
      let filter = try files.filter(order.words, today: order.today)
      var summary = ExportSummary()
      let take = { (dispute: Dispute, events: [Event]) in
        summary.count += 1
        try body(dispute, events, FigureReader(reader))
      }
      if order.isAnonymous {
        try files.forEachStub(filter, take)
      } else {
        summary.closed = try files.forEachFile(filter, take)
      }
      return summary
    }
  }

  /// Hands out the stations' journals as they are stored; the texts they commit to stay here.
  public func exportLog(
    _ request: Request, _ body: (JournalReader) throws -> Void
  ) throws {
    let acts = [AccessAct(.exported, reason: "public log")]
    try readOut(.exportingAnonymously, request, noting: { _, _ in acts }) { reader, _ in
      try body(JournalReader(reader))
    }
  }

  /// Reads what is to leave the office, if who asks may; that it leaves is noted before it does, and
  /// nobody waits for whoever takes it.
  private func readOut<T>(
    _ right: Right, _ request: Request,
    noting acts: (any DisputeReader, Actor) throws -> [AccessAct],
    _ body: (any DisputeReader, Actor) throws -> T
  ) throws -> T {
    let (acts, actor) = try readAll(right, request) { (try acts($0, $1), $1) }
    try note(acts, by: actor)
    return try noting(request) { try store.readSnapshot { try body($0, actor) } }
  }
}

extension ExportOrder {
  /// What the journal of access says of an export that is not anonymous.
  static let withText = "names and text"

  /// What is noted of the export: how many disputes, and each protected file whose text is among them.
  fileprivate func notes(
    _ reader: any DisputeReader, _ actor: Actor, _ request: Request
  ) throws -> [AccessAct] {
    let filter = try reader.filter(words, today: today, for: actor)
    let exported = AccessAct(
      .exported,
      reason: isAnonymous ? "anonymous" : holdsText ? ExportOrder.withText : "codes and days",
      count: try reader.count(matching: filter))
    guard holdsText else { return [exported] }
    let files = CaseFiles(reader, actor, request, audit: nil)
    _ = try files.forEachFile(filter.and(.isProtected)) { _, _ in }
    return [exported] + files.acts
  }
}
