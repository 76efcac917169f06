import Background
import Mediation

/// Tells of disputes on another thread, a little behind the one that reads them.
package final class ThreadedDisputes {
  private let body: @Sendable (Dispute, [Event]) -> Void
  private let work = OrderedWork<Void>()
  private var waiting: [(Dispute, [Event])] = []

  package init(_ body: @escaping @Sendable (Dispute, [Event]) -> Void) { self.body = body }

  package func tell(_ dispute: Dispute, _ events: [Event]) {
    waiting.append((dispute, events))
    guard waiting.count == Batches.size else { return }
    begin()
    if work.count > Batches.most { work.next() }
  }

  /// Returns when all has been told.
  package func finish() {
    begin()
    while work.count > 0 { work.next() }
  }

  private func begin() {
    let (batch, body) = (waiting, body)
    waiting = []
    work.begin { for (dispute, events) in batch { body(dispute, events) } }
  }
}
