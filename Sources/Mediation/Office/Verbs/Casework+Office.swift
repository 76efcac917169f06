extension Casework {
  /// Enters something for the office, once for each operation id.
  ///
  /// - Parameter acceptsClock: whether a clock before the last entry will do.
  /// - Parameter body: writes it, or refuses what a rule forbids; it is given what the office's
  ///   journal replays to.
  /// - Returns: whether it was entered now; `false` when the operation was carried out before.
  @discardableResult
  func enterOffice(
    _ right: Right, _ words: RequestWords, _ request: Request,
    acceptsClock: Bool = false,
    _ body: (any DisputeWriter, OfficeRecord, Request) throws -> Void
  ) throws -> Bool {
    try write(right, request, acceptsClock: acceptsClock) { writer, request in
      if let done = try writer.repetition(of: request, in: words) {
        guard done.verb == words.verb else { throw done.wasAnother }
        return false
      }
      let events = try writer.officeEvents()
      // Older databases know the office's operations by their entries only.
      guard !events.contains(where: { $0.operation == request.operation }) else { return false }
      try writer.begin(request.operation(in: words, at: writer.now))
      try body(writer, OfficeRecord(replaying: events), request)
      return true
    }
  }
}
