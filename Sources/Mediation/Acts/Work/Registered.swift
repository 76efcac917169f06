import Formats

/// What is written down when a dispute is registered.
public struct Registration: Equatable, Sendable {
  public var category: Category
  public var source: Source
  /// Personal; the village or grid cell, as the station names it.
  public var grid: String?
  /// Personal; `nil` when it has been erased.
  public var summary: String?
  public var parties: [Party]
  /// Personal; what the dispute is about in money.
  public var amount: Money?
  /// Personal; the reference the dispute has in the ledger it was imported from.
  public var sourceRef: String?

  public init(
    category: Category, source: Source, grid: String? = nil, summary: String?,
    parties: [Party] = [], amount: Money? = nil, sourceRef: String? = nil
  ) {
    self.category = category
    self.source = source
    self.grid = grid
    self.summary = summary
    self.parties = parties
    self.amount = amount
    self.sourceRef = sourceRef
  }
}

extension Registration: ActPayload {
  static let word = "registered"
  static let verb = "log"
  static let place = Lifecycle.Place.never(
    Phrase(zh: "不能再次登记", en: "cannot be registered again"), hint: nil)

  var act: Act { .registered(self) }

  var codes: [StatedCode] {
    [StatedCode(category, .category), StatedCode(source, .source)]
      + parties.flatMap { [StatedCode($0.role, .party), StatedCode($0.side, .party)] }
  }

  func validate(in context: EntryContext) throws(MediationError) {
    let isImported = context.isImported
    guard context.isErased("summary") || TextRule.isThere(summary, isImported: isImported) else {
      throw MediationError(
        .refused, zh: "要写一句简要情况", en: "a short summary is needed", field: .summary)
    }
    try TextRule.summary.check(summary, field: .summary, isImported: isImported)
    try TextRule.name.check(grid, field: .grid, isImported: isImported)
    try TextRule.name.check(sourceRef, field: .column("source_ref"), isImported: isImported)
    for party in parties {
      let contact = party.contact
      for text in [party.name, contact.phone, contact.address, contact.idNumber] {
        try TextRule.name.check(text, field: .party, isImported: isImported)
      }
    }
    guard parties.count <= 100 else {
      throw MediationError(
        .refused, zh: "当事人不能超过 100 人", en: "a dispute has at most 100 parties",
        field: .party)
    }
  }
}

extension Registration {
  func describe(into list: inout some DetailSink) {
    list.add("category", category.rawValue)
    list.add("source", source.rawValue)
    if !parties.isEmpty { list.add("parties", parties) }
    list.addPrivate("summary", summary)
    for (index, party) in parties.enumerated() {
      let key = Registration.key(index)
      if let name = party.name { list.addPrivate("\(key).name", name) }
      if party.contact == Party.Contact() { continue }
      list.addPrivate("\(key).phone", party.contact.phone)
      list.addPrivate("\(key).address", party.contact.address)
      list.addPrivate("\(key).id_number", party.contact.idNumber)
    }
    list.addPrivate("amount", amount?.description)
    list.addPrivate("grid", grid)
    list.addPrivate("source_ref", sourceRef)
  }

  init(reading read: DetailReader) throws(DetailError) {
    var parties: [Party] = []
    for (index, value) in try read.list("parties").enumerated() {
      guard let role = value["role"]?.string.flatMap(Party.Role.init(rawValue:)),
        let side = value["side"]?.string.flatMap(Party.Side.init(rawValue:))
      else { throw DetailError(key: "parties", value: value.text) }
      let key = Registration.key(index)
      parties.append(
        Party(
          role: role, side: side, name: try read.text("\(key).name"),
          contact: Party.Contact(
            phone: try read.text("\(key).phone"), address: try read.text("\(key).address"),
            idNumber: try read.text("\(key).id_number")),
          isRemoved: value["removed"] == true))
    }
    self.init(
      category: try read.requiredCode("category", Category.self),
      source: try read.requiredCode("source", Source.self), grid: try read.text("grid"),
      summary: try read.text("summary"), parties: parties, amount: try read.money("amount"),
      sourceRef: try read.text("source_ref"))
  }

  /// What the private fields of the party at an index begin with, counted from one.
  private static func key(_ index: Int) -> String { "party.\(index + 1)" }
}

extension Act.Kind {
  public static var registered: Self { Self(Registration.self) }
}
