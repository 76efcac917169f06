/// What a row of a ledger says of a registration, held against what is registered here.
///
/// A row may have what was put right here as it was: then it contradicts nothing. What the row does not
/// say, and what was erased here, is no difference either.
struct StatedRegistration {
  private let row: Registered
  private typealias Contradiction = ImportDifference.Contradiction

  /// What is registered of a dispute, with the names of the texts that were erased.
  fileprivate struct Registered {
    let registration: Registration
    let day: Day
    var erased: [String] = []
  }

  /// `nil` where the record begins with no registration.
  init?(of record: ImportRecord) {
    guard let last = record.entries.compactMap({ Self.registered($0.act, on: $0.happenedOn) }).last
    else { return nil }
    row = last
  }

  private static func registered(_ act: Act, on day: Day) -> Registered? {
    switch act {
    case .registered(let registration): Registered(registration: registration, day: day)
    case .corrected(let corrected):
      Registered(registration: corrected.registration, day: corrected.registeredOn)
    default: nil
    }
  }

  /// - Parameter events: of the dispute; asked where its register does not settle it.
  func contradictions(
    with known: Dispute, events: () throws -> [Event]
  ) throws -> [ImportDifference.Contradiction] {
    guard isBeyondRegister(known) || !contradictions(with: Registered(known)).isEmpty else {
      return []
    }
    var versions = try events().compactMap { event in
      Self.registered(event.act, on: event.happenedOn).map {
        Registered(registration: $0.registration, day: $0.day, erased: event.erased)
      }
    }
    // The register holds which of them stands: a correction may have been taken back.
    let now = versions.lastIndex { $0.says(known) } ?? versions.count - 1
    guard versions.indices.contains(now) else { return contradictions(with: Registered(known)) }
    let standing = versions.remove(at: now)
    let found = contradictions(with: standing)
    let isAsItWas = versions.contains { contradictions(with: $0).isEmpty }
    return found.isEmpty || isAsItWas ? [] : found
  }

  /// Whether the row says what the register does not keep, or leaves open whether it was erased.
  private func isBeyondRegister(_ known: Dispute) -> Bool {
    let stated = row.registration
    return stated.amount != nil || stated.grid != nil && known.grid == nil
      || stated.parties.contains { $0.contact != Party.Contact() }
  }

  // MARK: One version

  private func contradictions(with here: Registered) -> [Contradiction] {
    let (stated, known) = (row.registration, here.registration)
    var found: [Contradiction] = []
    if stated.category != known.category {
      found.append(
        Contradiction(
          "category", here: known.category.rawValue, row: stated.category.rawValue,
          [.category(stated.category)]))
    }
    if stated.source != known.source {
      found.append(
        Contradiction(
          "source", here: known.source.rawValue, row: stated.source.rawValue,
          [.source(stated.source)]))
    }
    if row.day != here.day {
      found.append(
        Contradiction(
          "registered_on", here: here.day.description, row: row.day.description,
          [.registeredOn(row.day)]))
    }
    if let own = known.summary, let text = stated.summary, own != text {
      found.append(Contradiction("summary", [.summary(text)]))
    }
    if let grid = stated.grid, grid != known.grid, !here.erased.contains("grid") {
      found.append(Contradiction("grid", here: known.grid, row: grid, [.grid(grid)]))
    }
    if let amount = stated.amount, amount != known.amount, !here.erased.contains("amount") {
      found.append(
        Contradiction(
          "amount", here: known.amount?.description, row: amount.description, [.amount(amount)]))
    }
    return found
      + PartyComparison(stated.parties, known.parties, erased: here.erased).contradictions
  }
}

extension StatedRegistration.Registered {
  fileprivate init(_ dispute: Dispute) {
    registration = Registration(
      category: dispute.category, source: dispute.source, grid: dispute.grid,
      summary: dispute.summary, parties: dispute.parties, sourceRef: dispute.sourceRef)
    day = dispute.registeredOn
  }

  /// Whether it is what the register has.
  fileprivate func says(_ dispute: Dispute) -> Bool {
    registration.category == dispute.category && registration.source == dispute.source
      && registration.grid == dispute.grid && registration.summary == dispute.summary
      && registration.parties.map(\.withoutContact) == dispute.parties
      && day == dispute.registeredOn
  }
}

/// Holds the parties of a row against those that are registered: by role and name, whatever their order.
private struct PartyComparison {
  /// Those who are registered and whom the row does not name, with their places; and the reverse.
  private var unnamed: [(place: Int, party: Party)] = []
  private var unknown: [Party] = []
  private var contacts: [Correction] = []

  init(_ stated: [Party], _ known: [Party], erased: [String]) {
    guard !stated.isEmpty, known.contains(where: { !$0.isRemoved && $0.name != nil }) else {
      return
    }
    unnamed = known.enumerated().filter { !$0.element.isRemoved }.map {
      ($0.offset + 1, $0.element)
    }
    for party in stated where party.name != nil {
      guard
        let index = unnamed.firstIndex(where: {
          $0.party.role == party.role && $0.party.name == party.name
        })
      else {
        unknown.append(party)
        continue
      }
      let (place, own) = unnamed.remove(at: index)
      compare(party.contact, own.contact, place, erased)
    }
    // Whose name was erased may be anybody of the role.
    for (place, party) in unnamed where party.name == nil {
      unnamed.removeAll { $0.place == place }
      unknown.firstIndex { $0.role == party.role }.map { _ = unknown.remove(at: $0) }
    }
  }

  private mutating func compare(
    _ row: Party.Contact, _ own: Party.Contact, _ place: Int, _ erased: [String]
  ) {
    func differs(_ text: String?, _ known: String?, _ key: String) -> String? {
      text == known || erased.contains("party.\(place).\(key)") ? nil : text
    }
    if let phone = differs(row.phone, own.phone, "phone") {
      contacts.append(.party(place, .phone(phone)))
    }
    if let address = differs(row.address, own.address, "address") {
      contacts.append(.party(place, .address(address)))
    }
    if let number = differs(row.idNumber, own.idNumber, "id_number") {
      contacts.append(.party(place, .idNumber(number)))
    }
  }

  var contradictions: [ImportDifference.Contradiction] {
    var found: [ImportDifference.Contradiction] = []
    if !names.isEmpty { found.append(.init("parties", names)) }
    if !contacts.isEmpty { found.append(.init("contact", contacts)) }
    return found
  }

  /// Somebody of the same role is taken for the same person by another name.
  private var names: [Correction] {
    var (unnamed, added) = (unnamed, [Correction]())
    var corrections: [Correction] = []
    for party in unknown {
      if let index = unnamed.firstIndex(where: { $0.party.role == party.role }) {
        let place = unnamed.remove(at: index).place
        corrections += party.name.map { [.party(place, .name($0))] } ?? []
      } else {
        added.append(.addParty(party))
      }
    }
    return corrections + added + unnamed.map { .removeParty($0.place) }
  }
}
