/// What an export is to hold.
public struct ExportOrder: Equatable, Sendable {
  public let filter: DisputeFilter
  /// Whether names and free text stay here.
  public let isAnonymous: Bool

  public init(_ filter: DisputeFilter, isAnonymous: Bool) {
    self.filter = filter
    self.isAnonymous = isAnonymous
  }
}

/// What an export held.
public struct ExportSummary: Equatable, Sendable {
  public internal(set) var count = 0
  /// How many files stayed here because they are not open to who asked.
  public internal(set) var closed = 0
}

extension Casework {
  /// Hands out disputes with their events, one after the other; that they leave, and for whom, is
  /// noted before the first does.
  ///
  /// Restricted files stay here, and protected ones unless who asks may read them; an anonymous
  /// export holds them all, without their text.
  public func export(
    _ order: ExportOrder, _ request: Request,
    _ body: (Dispute, [Event], any DisputeReader) throws -> Void
  ) throws -> ExportSummary {
    let right = order.isAnonymous ? Right.exportingAnonymously : .exporting
    var notes: [AccessAct] = []
    try read(right, request) { reader in
      let filter = order.filter.within(try reader.actor(of: request).stations)
      notes.append(
        AccessAct(
          .exported, reason: order.isAnonymous ? "anonymous" : "names and text",
          count: try reader.count(matching: filter)))
      guard !order.isAnonymous else { return }
      var marked = filter
      marked.isProtected = true
      let docket = Docket(reader, try reader.actor(of: request), audit: nil)
      _ = try docket.forEachFile(marked) { _, _ in }
      notes += docket.acts
    }
    try note(notes, request)
    return try read(right, request) { reader in
      let docket = Docket(reader, try reader.actor(of: request), audit: nil)
      var summary = ExportSummary()
      if order.isAnonymous {
        try docket.forEachStub(order.filter) { dispute, events in
          summary.count += 1
          try body(dispute, events, reader)
        }
      } else {
        summary.closed = try docket.forEachFile(order.filter) { dispute, events in
          summary.count += 1
          try body(dispute, events, reader)
        }
      }
      return summary
    }
  }
}
