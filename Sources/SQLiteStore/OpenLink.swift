import Journal
import Mediation

/// What an operation enters for a dispute, on its way to be a link of its station's chain.
struct OpenLink: Sendable {
  let chain: OpenChain
  let place: Int
  let number: CaseNumber
  let entries: [Entry]
  let enteredAt: Instant
  let enteredBy: String
  let operation: String
  /// When it is the first entry of its operation.
  let opening: OperationOpening?

  var events: [Event] {
    entries.enumerated().map { index, entry in
      Event(
        sequence: place, position: index + 1, number: number, entry: entry, enteredAt: enteredAt,
        enteredBy: enteredBy, operation: operation)
    }
  }

  /// Makes the link; its turn has come.
  func made(_ salts: inout SaltPool) -> MadeLink {
    let (body, personal) = EventBody.encode(events, opening: opening) { salts.next() }
    return MadeLink(body: body, personal: personal, hash: chain.append(body))
  }
}

/// A link as it is written.
struct MadeLink: Sendable {
  let body: [UInt8]
  let personal: [PersonalText]
  let hash: Digest
}
