extension Casework {
  /// Enters something for the office, once for each operation id.
  ///
  /// - Parameter body: writes it, or refuses what a rule forbids; it is given what the office's
  ///   journal replays to.
  /// - Returns: whether it was entered now; `false` when the operation was carried out before.
  @discardableResult
  public func enterOffice(
    _ right: Right, _ request: Request,
    _ body: (any DisputeWriter, OfficeRecord, Request) throws -> Void
  ) throws -> Bool {
    try write(right, request) { writer, request in
      if let other = try writer.operation(request.operation) { throw other.wasAnother }
      let events = try writer.officeEvents()
      guard !events.contains(where: { $0.operation == request.operation }) else { return false }
      try body(writer, OfficeRecord(replaying: events), request)
      return true
    }
  }
}
