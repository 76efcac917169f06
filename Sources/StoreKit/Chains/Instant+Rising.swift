import Mediation

extension Instant {
  /// The instant of what is added to a chain: the clock's, but never before the chain's last, so that
  /// instants rise along it though the clock was set back a little.
  ///
  /// A clock that stands further back than `ClockRule.tolerance` is left as it is: it is the core's to
  /// refuse, or somebody's to accept with a reason.
  package func rising(after last: Instant?) -> Instant {
    guard let last, last > self, last.seconds - seconds <= ClockRule.tolerance else { return self }
    return last
  }
}
