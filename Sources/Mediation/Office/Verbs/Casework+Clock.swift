extension DisputeReader {
  /// Refuses to enter anything while the clock stands before what has been entered.
  ///
  /// Order comes from the sequence, so nothing would be lost; but what is entered under an earlier
  /// instant makes everything before it known as of then, and reports as of a day past change. A
  /// clock may be an hour wrong; more is for somebody to look at, and to accept with a reason.
  ///
  /// - Throws: `MediationError` of kind `refused`.
  func refuseClockBehind(_ now: Instant) throws {
    guard let last = try lastInstant(), last.seconds - now.seconds > ClockRule.tolerance else {
      return
    }
    throw MediationError(
      .refused, zh: "时钟比最后一次录入（\(last)）早：现在是 \(now)",
      en: "the clock (\(now)) stands before the last entry (\(last))",
      hint: .acceptClock)
  }
}

/// How far the clock may stand before the last entry.
package enum ClockRule {
  /// In seconds.
  package static let tolerance = 3600
}

extension Casework {
  /// Takes the clock as it is, though it stands before what has been entered: entries from now on
  /// count from it.
  public func acceptClock(_ reason: String, _ request: Request) throws {
    try enterOffice(
      .keeping, RequestWords("doctor", ["accept-clock", reason]), request, acceptsClock: true
    ) { writer, _, request in
      try writer.append(
        .clockAccepted(reason: reason), by: request.operatorCode, operation: request.operation)
    }
  }
}
