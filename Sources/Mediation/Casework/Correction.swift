import Formats

/// One thing that is put right of what was registered.
public enum Correction: Equatable, Sendable {
  case category(Category)
  case source(Source)
  /// `nil` for none.
  case grid(String?)
  case summary(String)
  case sourceRef(String)
  case amount(Money)
  case registeredOn(Day)
  /// A party by its place, from 1.
  case party(Int, PartyChange)
  case addParty(Party)
  case removeParty(Int)

  /// What is put right of a party.
  public enum PartyChange: Equatable, Sendable {
    case role(Party.Role)
    case side(Party.Side)
    case name(String)
    case phone(String)
    case address(String)
    case idNumber(String)
  }

  /// Whether it takes nothing back of what was written down.
  var isAddition: Bool { if case .addParty = self { true } else { false } }

  /// As it is asked for.
  var words: String {
    switch self {
    case .category(let category): "category=\(category.rawValue)"
    case .source(let source): "source=\(source.rawValue)"
    case .grid(let grid): "grid=\(grid ?? "")"
    case .summary(let summary): "summary=\(summary)"
    case .sourceRef(let reference): "source_ref=\(reference)"
    case .amount(let amount): "amount=\(amount)"
    case .registeredOn(let day): "registered_on=\(day)"
    case .party(let place, let change): "party.\(place).\(change.words)"
    case .addParty(let party):
      "add=\(party.role.rawValue)@\(party.side.rawValue):\(party.name ?? "")"
        + [party.contact.phone, party.contact.address, party.contact.idNumber]
        .map { ";\($0 ?? "")" }.joined()
    case .removeParty(let place): "remove=\(place)"
    }
  }
}

extension Correction.PartyChange {
  fileprivate var words: String {
    switch self {
    case .role(let role): "role=\(role.rawValue)"
    case .side(let side): "side=\(side.rawValue)"
    case .name(let name): "name=\(name)"
    case .phone(let phone): "phone=\(phone)"
    case .address(let address): "address=\(address)"
    case .idNumber(let number): "id_number=\(number)"
    }
  }
}

/// What is registered of a dispute, while it is put right.
struct Registered {
  private(set) var registration: Registration
  private(set) var day: Day
  private let before: Registration
  private let dayBefore: Day

  init(_ registration: Registration, on day: Day) {
    self.registration = registration
    self.day = day
    before = registration
    dayBefore = day
  }

  mutating func apply(_ correction: Correction) throws(MediationError) {
    switch correction {
    case .category(let category): registration.category = category
    case .source(let source): registration.source = source
    case .grid(let grid): registration.grid = grid
    case .summary(let summary): registration.summary = summary
    case .sourceRef(let reference):
      registration.sourceRef = reference.isBlank ? nil : reference
    case .amount(let amount): registration.amount = amount
    case .registeredOn(let day): self.day = day
    case .party(let place, let change):
      registration.parties[try index(of: place)].apply(change)
    case .addParty(let party): registration.parties.append(party)
    case .removeParty(let place): registration.parties[try index(of: place)].isRemoved = true
    }
  }

  /// What is not what it was, as its texts are named.
  var fields: [String] {
    var fields: [String] = []
    func note(_ name: String, _ isChanged: Bool) { if isChanged { fields.append(name) } }
    note("category", registration.category != before.category)
    note("source", registration.source != before.source)
    note("registered_on", day != dayBefore)
    note("summary", registration.summary != before.summary)
    note("amount", registration.amount != before.amount)
    note("grid", registration.grid != before.grid)
    note("source_ref", registration.sourceRef != before.sourceRef)
    for (index, party) in registration.parties.enumerated() {
      let known = index < before.parties.count ? before.parties[index] : nil
      fields += party.differences(from: known).map { "party.\(index + 1)\($0)" }
    }
    return fields
  }

  private func index(of place: Int) throws(MediationError) -> Int {
    let parties = registration.parties
    if parties.indices.contains(place - 1), !parties[place - 1].isRemoved { return place - 1 }
    // By their roles: whoever may correct a file need not be one who may read it.
    let present = parties.enumerated().filter { !$0.element.isRemoved }
      .map { ("\($0.offset + 1)", $0.element.role.label) }
    let zh = present.map { "\($0.0) \($0.1.zh)" }.joined(separator: "、")
    let en = present.map { "\($0.0) \($0.1.en)" }.joined(separator: ", ")
    throw MediationError(
      .notFound, zh: "没有第 \(place) 位当事人", en: "there is no party \(place)", field: .partyPlace,
      hint: .words(
        zh: present.isEmpty ? "还没有当事人" : "当事人：\(zh)",
        en: present.isEmpty ? "there are no parties yet" : "the parties: \(en)"))
  }
}

extension Party {
  fileprivate mutating func apply(_ change: Correction.PartyChange) {
    switch change {
    case .role(let role):
      if side == self.role.usualSide { side = role.usualSide }
      self.role = role
    case .side(let side): self.side = side
    case .name(let name): self.name = name
    case .phone(let phone): contact.phone = phone
    case .address(let address): contact.address = address
    case .idNumber(let number): contact.idNumber = number
    }
  }

  /// What is not as somebody knew it; an empty name for a party who is new or gone.
  fileprivate func differences(from known: Party?) -> [String] {
    guard let known, isRemoved == known.isRemoved else { return [""] }
    return [
      role != known.role ? ".role" : nil, side != known.side ? ".side" : nil,
      name != known.name ? ".name" : nil, contact.phone != known.contact.phone ? ".phone" : nil,
      contact.address != known.contact.address ? ".address" : nil,
      contact.idNumber != known.contact.idNumber ? ".id_number" : nil,
    ].compactMap(\.self)
  }
}
