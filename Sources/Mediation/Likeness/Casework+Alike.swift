extension Casework {
  /// The disputes that a new one may be, without those it says it is not; the newest first.
  ///
  /// - Throws: `MediationError`: `refused` for want of the right to enter.
  public func alike(_ draft: DisputeDraft, _ request: Request) throws -> [Likeness] {
    try readAll(.enter, request) { reader, _ in
      try reader.alike(draft, at: try draft.station ?? reader.homeStation(of: request))
    }
  }
}

extension DisputeReader {
  /// The open and recent disputes of a station that a new one may be; files that are kept closer are not
  /// among them, since to be told of one is to be told something.
  func alike(_ draft: DisputeDraft, at station: String) throws -> [Likeness] {
    let day = draft.registeredOn
    let told = Set(draft.followUp.compactMap(\.act.linkedNumber))
    return try candidates(at: station, near: day)
      .filter { !told.contains($0.number) && $0.protections.isEmpty && $0.status != .voided }
      .compactMap { Likeness(draft.registration, on: day, to: $0) }
  }

  private func candidates(at station: String, near day: Day) throws -> [Dispute] {
    let here = DisputeFilter(.station([station]))
    func registered(from first: Day) -> DisputeFilter.Condition {
      .day(.registered, DaySpan(from: first, to: day + Likeness.days))
    }
    let newest = DisputeOrder([DisputeOrder.Part(.number, isDescending: true)])
    let near = try disputes(
      matching: here.and(registered(from: day - Likeness.days)), by: newest, limit: Likeness.reach)
    let open = try disputes(
      matching: here.and(.status(Status.open)).and(registered(from: day - Likeness.daysOpen)),
      by: newest, limit: Likeness.reach)
    let known = Set(near.map(\.number))
    return near + open.filter { !known.contains($0.number) }
  }
}

extension Act {
  /// The dispute that an entry links to.
  fileprivate var linkedNumber: CaseNumber? {
    guard case .linked(let link) = self else { return nil }
    return link.other.flatMap { CaseNumber($0) }
  }
}
