import Background
import Mediation

/// Tells of disputes on another thread, a little behind the one that reads them.
final class DisputesBehind {
  /// Enough for a thread to be worth its while, few enough to be held.
  private static let (batch, batches) = (64, 3)
  private let body: @Sendable (Dispute, [Event]) -> Void
  private let work = OrderedWork<Void>()
  private var waiting: [(Dispute, [Event])] = []

  init(_ body: @escaping @Sendable (Dispute, [Event]) -> Void) { self.body = body }

  func tell(_ dispute: Dispute, _ events: [Event]) {
    waiting.append((dispute, events))
    guard waiting.count == DisputesBehind.batch else { return }
    begin()
    if work.count > DisputesBehind.batches { work.next() }
  }

  /// Returns when all has been told.
  func finish() {
    begin()
    while work.count > 0 { work.next() }
  }

  private func begin() {
    let (batch, body) = (waiting, body)
    waiting = []
    work.begin { for (dispute, events) in batch { body(dispute, events) } }
  }
}
