/// A dispute as it was registered, and as each correction left it: a ledger that is kept on elsewhere has
/// what was put right here as it was.
struct DisputeVersions {
  let now: Dispute
  /// The present one first.
  let all: [Dispute]

  /// - Parameter events: of the dispute; asked only where it was corrected.
  init(of dispute: Dispute, events: () throws -> [Event]) rethrows {
    now = dispute
    guard dispute.textPlace != .registration else {
      all = [dispute]
      return
    }
    all =
      try [dispute]
      + events().compactMap { event in
        switch event.act {
        case .registered(let registration):
          dispute.registered(registration, on: event.happenedOn)
        case .corrected(let corrected):
          dispute.registered(corrected.registration, on: corrected.registeredOn)
        default: nil
        }
      }
  }
}

extension Dispute {
  fileprivate func registered(_ registration: Registration, on day: Day) -> Dispute {
    var version = self
    version.category = registration.category
    version.source = registration.source
    version.grid = registration.grid
    version.sourceRef = registration.sourceRef
    version.summary = registration.summary
    version.parties = registration.parties.map(\.withoutContact)
    version.registeredOn = day
    return version
  }
}
