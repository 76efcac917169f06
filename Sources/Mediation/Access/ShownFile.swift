/// A dispute that somebody just worked on, as it may be shown to them: whole to those the file is open
/// to, else as in a list.
public struct ShownFile: Equatable, Sendable {
  public let dispute: Dispute
  public let events: [Event]
  /// All units, for what the dispute's station belongs to.
  public let units: [Unit]
}

extension DisputeReader {
  /// A dispute as it may be shown to who asks, with what is to be noted of that.
  func shown(
    _ dispute: Dispute, to actor: Actor, _ request: Request
  ) throws -> (file: ShownFile, acts: [AccessAct]) {
    let files = CaseFiles(self, actor, request, audit: nil)
    let (shown, events) = try files.shown(dispute)
    return (ShownFile(dispute: shown, events: events, units: try units()), files.acts)
  }
}

extension DisputeWriter {
  /// The file of a dispute this transaction worked on, if the request asks for it; what was read is noted
  /// with what was entered.
  ///
  /// Not of a rehearsal: its notes would be rolled back with it.
  func file(of dispute: Dispute, for request: Request) throws -> ShownFile? {
    guard request.asksForFile, !request.isRehearsal else { return nil }
    try settle()
    let actor = try actor(of: request)
    let (file, acts) = try shown(dispute, to: actor, request)
    try note(acts, by: actor)
    return file
  }

  /// Puts acts into the journal of access.
  func note(_ acts: [AccessAct], by actor: Actor) throws {
    for act in acts {
      try TextRule.refuseNUL(act.reason, field: nil)
      try append(act, by: actor.code)
    }
  }
}
