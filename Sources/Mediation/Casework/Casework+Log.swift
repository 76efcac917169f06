/// A dispute about to be registered.
public struct DisputeDraft: Equatable, Sendable {
  /// `nil` for the one that is home to who registers.
  public var station: String?
  public var registration: Registration
  public var registeredOn: Day
  public var note: String?
  /// What also happened already: a quarrel settled on the spot brings its own resolution.
  public var followUp: [Entry]

  public init(
    station: String?, registration: Registration, registeredOn: Day, note: String? = nil,
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
    let registration = try draft.registration.tidied()
    let registered = Entry(
      .registered(registration), on: draft.registeredOn, note: draft.note)
    let entries = [registered] + draft.followUp
    let home = { (reader: any DisputeReader) in
      StationPlace(code: try draft.station ?? reader.homeStation(of: request))
    }
    let words = { (place: StationPlace) in
      RequestWords("log", [place.code], entries, presuming: request.presumedDay)
    }
    return try carryOut(.enter, request, at: home, and: draft.followUp.mergers, words) {
      writer, operation, place in
      let station = try writer.existingStation(place.code)
      let entries = entries.map { $0.givingLimits(by: rulebook) }
      for entry in entries { try entry.validate(today: operation.enteredAt.day, by: rulebook) }
      try writer.refuseTaken(registration.sourceRef, at: station.code)
      let alike = try writer.alike(draft, at: station.code)
      let number = try writer.nextNumber(
        station: station.code, year: draft.registeredOn.year)
      var dispute = Dispute(
        number: number, registration: registration, registeredOn: draft.registeredOn,
        enteredAt: operation.enteredAt)
      for entry in entries.dropFirst() {
        try entry.act.payload.validateReferences(in: dispute, on: entry.happenedOn, writer)
        try dispute.enter(entry)
      }
      try writer.begin(operation.about(number))
      try writer.register(dispute, entries, operation)
      return CarriedOut(dispute, entries, alike: alike)
    }
  }
}

extension DisputeReader {
  /// Refuses a reference under which a station has registered a dispute already.
  func refuseTaken(_ reference: String?, at station: String) throws {
    guard let reference, let number = try number(ofSourceRef: reference, station: station) else {
      return
    }
    throw MediationError(
      .conflict, zh: "外部编号“\(reference)”已登记为 \(number)",
      en: "the reference “\(reference)” is registered already, as \(number)", field: .sourceRef,
      hint: .dispute(.seeSame, number))
  }
}
