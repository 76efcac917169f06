/// A dispute about to be registered.
public struct DisputeDraft: Equatable, Sendable {
  public var station: String
  public var registration: Registration
  public var registeredOn: Day
  public var note: String?
  /// What also happened already: a quarrel settled on the spot brings its own resolution.
  public var followUp: [Entry]

  public init(
    station: String, registration: Registration, registeredOn: Day, note: String? = nil,
    followUp: [Entry] = []
  ) {
    self.station = station
    self.registration = registration
    self.registeredOn = registeredOn
    self.note = note
    self.followUp = followUp
  }
}

extension Casework {
  /// Registers a dispute and allocates its number, together with what already followed.
  ///
  /// - Throws: `MediationError`: `notFound` for the station, `refused` by a rule.
  public func log(_ draft: DisputeDraft, _ request: Request) throws -> Receipt {
    try perform(.enter, "log", request, at: draft.station) { writer, operation in
      let station = try writer.existingStation(draft.station)
      let registered = Entry(
        .registered(draft.registration), on: draft.registeredOn, note: draft.note)
      let entries = [registered] + draft.followUp
      for entry in entries { try entry.validate(today: operation.enteredAt.day) }
      let number = try writer.nextNumber(
        station: station.code, year: draft.registeredOn.year)
      var dispute = Dispute(
        number: number, registration: draft.registration, registeredOn: draft.registeredOn,
        enteredAt: operation.enteredAt)
      for entry in draft.followUp {
        try writer.validateReferences(of: entry, in: dispute)
        try dispute.enter(entry)
      }
      try writer.begin(operation.about(number))
      try writer.register(dispute, entries, operation)
      return dispute
    }
  }
}
