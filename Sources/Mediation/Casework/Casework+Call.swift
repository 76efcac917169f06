import Formats

extension Casework {
  /// Enters a repeat call about a dispute, once for its reference and day: whoever takes the call and
  /// whoever writes it up may both enter it.
  ///
  /// - Returns: a receipt without entries where that call is known.
  /// - Throws: `MediationError`: `usage` for a reference that can be none, and as `enter` does.
  public func call(
    _ reference: String, about stated: StatedNumber, on day: Day, note: String? = nil,
    _ request: Request
  ) throws -> Receipt {
    try TextRule.check(name: reference, field: .reference)
    let act = Act.linked(to: reference.trimmed, as: .repeat)
    return try enter([Entry(act, on: day, note: note)], for: stated, request) { events in
      events.effective.contains { $0.act == act && $0.happenedOn == day }
    }
  }
}
