import Journal
import Mediation

/// What an operation enters for a dispute, on its way to be a link of its station's chain.
package struct OpenLink: Sendable {
  package let chain: OpenChain
  /// The next of its chain when it was begun.
  package let place: Int
  package let number: CaseNumber
  package let entries: [Entry]
  package let enteredAt: Instant
  package let enteredBy: String
  package let operation: String
  /// When it is the first entry of its operation.
  package let opening: OperationOpening?

  /// Takes the chain's next place.
  package init(
    chain: OpenChain, number: CaseNumber, entries: [Entry], enteredAt: Instant, enteredBy: String,
    operation: String, opening: OperationOpening?
  ) {
    self.chain = chain
    place = chain.nextPlace()
    self.number = number
    self.entries = entries
    self.enteredAt = enteredAt
    self.enteredBy = enteredBy
    self.operation = operation
    self.opening = opening
  }

  package var events: [Event] {
    entries.enumerated().map { index, entry in
      Event(
        sequence: place, position: index + 1, number: number, entry: entry, enteredAt: enteredAt,
        enteredBy: enteredBy, operation: operation)
    }
  }

  /// Makes the link; its turn has come.
  package func made(_ salts: inout SaltPool) -> MadeLink {
    let (body, personal) = EventBody.encode(events, opening: opening) { salts.next() }
    return MadeLink(body: body, personal: personal, hash: chain.append(body))
  }
}

/// A link as it is written.
package struct MadeLink: Sendable {
  package let body: [UInt8]
  package let personal: [PersonalText]
  package let hash: Digest
}
