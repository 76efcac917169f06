extension Casework {
  /// Enters something for the office, once for each operation id.
  ///
  /// - Parameter acceptsClock: whether a clock before the last entry will do.
  /// - Parameter body: writes it, or refuses what a rule forbids; it is given what the office's
  ///   journal replays to.
  @discardableResult
  func enterOffice(
    _ right: Right, _ words: RequestWords, _ request: Request, touching reach: Reach = .office,
    acceptsClock: Bool = false,
    _ body: (any DisputeWriter, OfficeRecord, Request) throws -> Void
  ) throws -> OfficeReceipt {
    try enterOffice(
      right, words, request, touching: reach, acceptsClock: acceptsClock,
      again: { _ in OfficeReceipt(operation: request.operation, isRepetition: true) }
    ) { writer, record, request in
      try body(writer, record, request)
      return OfficeReceipt(operation: request.operation, isRepetition: false)
    }
  }

  /// Enters something for the office, once for each operation id, and says what came of it.
  ///
  /// - Parameter again: what is answered when the operation was carried out before.
  func enterOffice<Answer>(
    _ right: Right, _ words: RequestWords, _ request: Request, touching reach: Reach,
    acceptsClock: Bool = false, again: (any DisputeReader) throws -> Answer,
    _ body: (any DisputeWriter, OfficeRecord, Request) throws -> Answer
  ) throws -> Answer {
    try write(right, request, touching: reach, acceptsClock: acceptsClock) { writer, request in
      if let done = try writer.repetition(of: request, in: words) {
        guard done.verb == words.verb else { throw done.wasAnother }
        return try again(writer)
      }
      let events = try writer.officeEvents()
      // Older databases know the office's operations by their entries only.
      guard !events.contains(where: { $0.operation == request.operation }) else {
        return try again(writer)
      }
      try writer.begin(request.operation(in: words, at: writer.now))
      return try body(writer, OfficeRecord(replaying: events), request)
    }
  }
}
