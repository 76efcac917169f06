import Background
import Mediation

/// A dispute whose rows stand in the register; its link and its counts do not yet.
package struct Registered: Sendable {
  package let dispute: Dispute
  /// In the register.
  package let id: Int64
  package let link: OpenLink

  package init(dispute: Dispute, id: Int64, link: OpenLink) {
    self.dispute = dispute
    self.id = id
    self.link = link
  }
}

/// The disputes of a transaction that are registered but for their links and counts.
///
/// Few wait for the transaction's end. Of many, as in an import, another thread makes the links and
/// counts while the rows of the next disputes are written; the links themselves are written by the
/// transaction's own thread, in order.
package struct RegistrationBatches {
  package var waiting: [Registered] = []
  /// Handed to the other thread, the oldest first.
  private var begun: [[Registered]] = []
  private lazy var work = OrderedWork<[MadeLink]>()

  package init() {}

  /// Whether nothing waits.
  package var isEmpty: Bool { waiting.isEmpty && begun.isEmpty }

  /// The batches that were handed over and not taken back.
  package var count: Int { begun.count }

  /// Takes back those that wait.
  package mutating func takeWaiting() -> [Registered] {
    defer { waiting = [] }
    return waiting
  }

  /// Hands over those that wait.
  package mutating func begin(
    _ tallies: OpenTallies, _ random: @escaping @Sendable (Int) -> [UInt8]
  ) {
    let batch = takeWaiting()
    begun.append(batch)
    work.begin {
      var salts = SaltPool(random)
      return batch.map { registered in
        tallies.replace(nil, by: registered.dispute)
        return registered.link.made(&salts)
      }
    }
  }

  /// Takes back the oldest batch, with its links made; empty when there is none.
  package mutating func next() -> Zip2Sequence<[Registered], [MadeLink]> {
    zip(begun.isEmpty ? [] : begun.removeFirst(), work.next() ?? [])
  }
}
