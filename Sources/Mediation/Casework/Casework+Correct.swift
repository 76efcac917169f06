extension Casework {
  /// Puts right what was registered, by a further entry: nothing is renumbered, what followed stands.
  ///
  /// A restricted file takes it: that what is stored be right is a right of its own (Personal Information
  /// Protection Law, art. 46).
  ///
  /// - Parameter because: why; only who adds a party need not say.
  /// - Throws: `MediationError`: `refused` where nothing would change or a rule forbids it, and of a file
  ///   that is kept closer for want of the right to read those; `conflict` for a reference that is taken.
  public func correct(
    _ stated: StatedNumber, _ changes: [Correction], because: String?, on day: Day,
    note: String? = nil, _ request: Request
  ) throws -> Receipt {
    let words = { (number: CaseNumber) in
      RequestWords(
        Act.Kind.corrected.verb,
        [number.description, because, request.said(day), note] + changes.map(\.words))
    }
    return try carryOut(.enter, request, at: { try $0.number(stated, of: request) }, words) {
      writer, operation, number in
      let known = try writer.existing(number)
      // Whoever may not read a file would overwrite it blind, and a refusal would confirm a guess.
      if !known.protections.isEmpty { try writer.require(.protectedFiles, request, for: number) }
      let entry = try correction(of: known, changes, because: because, on: day, note: note, writer)
      try entry.validate(today: operation.enteredAt.day, by: rulebook)
      var dispute = known
      try dispute.enter(entry)
      if let reference = dispute.sourceRef, reference != known.sourceRef {
        try writer.refuseTaken(reference, at: number.station)
      }
      dispute = try writer.enter([entry], bringing: known, to: dispute, operation)
      return CarriedOut(
        dispute, [entry], restating: try writer.seals(restatedBy: dispute, since: known))
    }
  }

  private func correction(
    of dispute: Dispute, _ changes: [Correction], because: String?, on day: Day, note: String?,
    _ reader: any DisputeReader
  ) throws -> Entry {
    guard let registration = try reader.events(of: dispute.number).registration else {
      throw Refusal.never(dispute, Phrase(zh: "没有登记", en: "has no registration"), hint: nil)
    }
    var registered = Registered(registration, on: dispute.registeredOn)
    for change in changes { try registered.apply(change) }
    let fields = registered.fields
    guard !fields.isEmpty else {
      throw MediationError(
        .refused, zh: "\(dispute.number) 登记的正是这些，没有要更正的",
        en: "that is what \(dispute.number) says already; there is nothing to correct")
    }
    guard TextRule.isThere(because) || changes.allSatisfy(\.isAddition) else {
      throw MediationError(
        .refused, zh: "更正要写明理由", en: "a correction needs a reason", field: .because)
    }
    return Entry(
      .corrected(
        Act.Corrected(
          try registered.registration.tidied(), registeredOn: registered.day, fields: fields,
          because: because)), on: day, note: note)
  }
}

extension [Event] {
  /// What is registered now; `nil` of a journal that does not begin with a registration.
  public var registration: Registration? {
    effective.map(\.entry).registration
  }
}

extension DisputeReader {
  /// The sealed reports that knew a dispute and count it otherwise now.
  fileprivate func seals(restatedBy dispute: Dispute, since known: Dispute) throws -> [SealNote] {
    try OfficeRecord(replaying: officeEvents()).seals.filter { seal in
      let period = seal.value.period
      return seal.enteredAt >= known.enteredAt
        && Contribution(of: known, in: period) != Contribution(of: dispute, in: period)
    }.map(\.value)
  }
}
