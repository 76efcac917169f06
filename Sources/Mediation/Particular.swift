import Formats

/// One named detail of an entry, in the form in which entries are written down: in the journal's
/// bodies, in exports, in `--json`.
public struct Particular: Equatable, Sendable {
  public let key: String
  public let value: JSON
  /// Whether it is about a person, and so stays out of the journal's bytes.
  public let isPrivate: Bool

  init(_ key: String, _ value: JSON, isPrivate: Bool = false) {
    self.key = key
    self.value = value
    self.isPrivate = isPrivate
  }
}

/// Takes the details of an entry one after the other.
public protocol ParticularSink {
  mutating func add(_ key: String, _ text: String)
  mutating func add(_ key: String, _ texts: [String])
  /// What the parties are, without saying who.
  mutating func add(_ key: String, _ parties: [Party])
  /// A detail about a person, which stays out of the journal's bytes.
  mutating func addPrivate(_ key: String, _ text: String)
}

extension ParticularSink {
  mutating func add(_ key: String, _ text: String?) {
    if let text { add(key, text) }
  }

  mutating func addPrivate(_ key: String, _ text: String?) {
    if let text { addPrivate(key, text) }
  }

  /// Where something leads: open as a number or a code; words may name somebody.
  fileprivate mutating func add(to other: String?, isOpen: Bool) {
    if isOpen { add("to", other) } else { addPrivate("to", other) }
  }
}

extension Entry {
  /// The entry's details in a fixed order; absent ones are left out.
  public var particulars: [Particular] {
    var list = ParticularList()
    describe(into: &list)
    return list.particulars
  }

  /// Hands on the entry's details in a fixed order; absent ones are left out.
  public func describe(into list: inout some ParticularSink) {
    switch act {
    case .registered(let registration): registration.describe(into: &list)
    case .assigned(let mediator): list.add("mediator", mediator)
    case .session(let result): list.add("result", result?.rawValue)
    case .linked(let other, let kind):
      list.add(to: other, isOpen: other.flatMap { CaseNumber($0) } != nil)
      list.add("as", kind.rawValue)
    case .resolved(let resolution): resolution.describe(into: &list)
    case .performed(let inFull): if !inFull { list.add("extent", "part") }
    case .failed(let reason, let told):
      list.add("reason", reason)
      if !told.isEmpty { list.add("told", told) }
    case .declined(let reason), .withdrawn(let reason), .terminated(let reason),
      .reopened(let reason):
      list.add("reason", reason)
    case .referred(let body):
      list.add(to: body, isOpen: body.map(Catalogue.shipped.isBody) ?? false)
    case .visited(let satisfaction): list.add("satisfaction", satisfaction.rawValue)
    case .undone(let operation): list.add("operation", operation)
    case .erased(let fields, let basis):
      list.add("fields", fields)
      list.add("basis", basis)
    case .protected(let protection, let basis):
      list.add("protection", protection.rawValue)
      list.add("basis", basis)
    case .released(let protection, let basis):
      list.add("protection", protection.rawValue)
      list.add("basis", basis)
    case .destructionProposed(let basis), .destroyed(let basis): list.add("basis", basis)
    case .closed(let performed): if !performed { list.add("performed", "no") }
    case .accepted, .noted, .returned: break
    }
    list.add("recorded_on", recordedOn?.description)
    list.addPrivate("note", note)
  }

  /// Rebuilds an entry from its details.
  ///
  /// - Throws: `ParticularError` naming the detail that is missing or not understood.
  public init(
    kind: Act.Kind, on day: Day, particulars: @escaping (String) -> JSON?
  ) throws(ParticularError) {
    let read = ParticularReader(particular: particulars)
    self.init(
      try Act(kind: kind, reading: read), on: day, note: try read.text("note"),
      recordedOn: try read.day("recorded_on"))
  }
}

/// A detail of an entry that is missing or not understood.
public struct ParticularError: Error, Equatable, Sendable {
  public let key: String
  public let value: String?
}

private struct ParticularList: ParticularSink {
  var particulars: [Particular] = []

  mutating func add(_ key: String, _ text: String) {
    particulars.append(Particular(key, .string(text)))
  }

  mutating func add(_ key: String, _ texts: [String]) {
    particulars.append(Particular(key, .array(texts.map { .string($0) })))
  }

  mutating func add(_ key: String, _ parties: [Party]) {
    let sides = parties.map { party -> JSON in
      ["role": .string(party.role.rawValue), "side": .string(party.side.rawValue)]
    }
    particulars.append(Particular(key, .array(sides)))
  }

  mutating func addPrivate(_ key: String, _ text: String) {
    particulars.append(Particular(key, .string(text), isPrivate: true))
  }
}

private struct ParticularReader {
  let particular: (String) -> JSON?

  /// A text; what is there but no text is not passed over.
  func text(_ key: String) throws(ParticularError) -> String? {
    switch particular(key) {
    case .none, .some(.null): return nil
    case .some(.string(let text)): return text
    case .some(let other): throw ParticularError(key: key, value: other.text)
    }
  }

  func required(_ key: String) throws(ParticularError) -> String {
    guard let text = try text(key) else { throw ParticularError(key: key, value: nil) }
    return text
  }

  func list(_ key: String) throws(ParticularError) -> [JSON] {
    switch particular(key) {
    case .none, .some(.null): return []
    case .some(.array(let items)): return items
    case .some(let other): throw ParticularError(key: key, value: other.text)
    }
  }

  func texts(_ key: String) throws(ParticularError) -> [String] {
    var texts: [String] = []
    for item in try list(key) {
      guard let text = item.string else { throw ParticularError(key: key, value: item.text) }
      texts.append(text)
    }
    return texts
  }

  func day(_ key: String) throws(ParticularError) -> Day? {
    guard let text = try text(key) else { return nil }
    guard let day = Day(text) else { throw ParticularError(key: key, value: text) }
    return day
  }

  /// An amount, which other programs write as a number.
  func money(_ key: String) throws(ParticularError) -> Money? {
    let number = particular(key)?.plainNumber
    let written: String? = if let number { number } else { try text(key) }
    guard let text = written else { return nil }
    guard let money = Money(text) else { throw ParticularError(key: key, value: text) }
    return money
  }

  /// Whether the one word that may stand there does.
  func says(_ word: String, _ key: String) throws(ParticularError) -> Bool {
    guard let text = try text(key) else { return false }
    guard text == word else { throw ParticularError(key: key, value: text) }
    return true
  }

  func code<C: Code>(_ key: String, _ type: C.Type) throws(ParticularError) -> C? {
    guard let text = try text(key) else { return nil }
    guard let code = C(rawValue: text) else { throw ParticularError(key: key, value: text) }
    return code
  }

  func requiredCode<C: Code>(_ key: String, _ type: C.Type) throws(ParticularError) -> C {
    guard let code = try code(key, type) else { throw ParticularError(key: key, value: nil) }
    return code
  }
}

extension Act {
  fileprivate init(kind: Kind, reading read: ParticularReader) throws(ParticularError) {
    switch kind {
    case .registered: self = .registered(try Registration(reading: read))
    case .accepted: self = .accepted
    case .declined: self = .declined(reason: try read.text("reason"))
    case .assigned: self = .assigned(mediator: try read.required("mediator"))
    case .session: self = .session(result: try read.code("result", SessionResult.self))
    case .noted: self = .noted
    case .linked:
      self = .linked(
        to: try read.text("to"), as: try read.requiredCode("as", LinkKind.self))
    case .resolved: self = .resolved(try Resolution(reading: read))
    case .performed: self = .performed(inFull: try !read.says("part", "extent"))
    case .failed:
      self = .failed(reason: try read.text("reason"), told: try read.texts("told"))
    case .withdrawn: self = .withdrawn(reason: try read.text("reason"))
    case .terminated: self = .terminated(reason: try read.text("reason"))
    case .referred: self = .referred(to: try read.text("to"))
    case .returned: self = .returned
    case .visited: self = .visited(try read.requiredCode("satisfaction", Satisfaction.self))
    case .closed: self = .closed(performed: try !read.says("no", "performed"))
    case .reopened: self = .reopened(reason: try read.text("reason"))
    case .undone: self = .undone(operation: try read.required("operation"))
    case .erased:
      self = .erased(
        fields: try read.texts("fields"),
        basis: try read.required("basis"))
    case .protected:
      self = .protected(
        try read.requiredCode("protection", Protection.self), basis: try read.text("basis"))
    case .released:
      self = .released(
        try read.requiredCode("protection", Protection.self), basis: try read.required("basis"))
    case .destructionProposed:
      self = .destructionProposed(basis: try read.required("basis"))
    case .destroyed: self = .destroyed(basis: try read.required("basis"))
    }
  }
}

extension Registration {
  fileprivate func describe(into list: inout some ParticularSink) {
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

  fileprivate init(reading read: ParticularReader) throws(ParticularError) {
    var parties: [Party] = []
    for (index, value) in try read.list("parties").enumerated() {
      guard let role = value["role"]?.string.flatMap(Party.Role.init(rawValue:)),
        let side = value["side"]?.string.flatMap(Party.Side.init(rawValue:))
      else { throw ParticularError(key: "parties", value: value.text) }
      let key = Registration.key(index)
      parties.append(
        Party(
          role: role, side: side, name: try read.text("\(key).name"),
          contact: Party.Contact(
            phone: try read.text("\(key).phone"), address: try read.text("\(key).address"),
            idNumber: try read.text("\(key).id_number"))))
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

extension Resolution {
  fileprivate func describe(into list: inout some ParticularSink) {
    list.add("outcome", outcome.rawValue)
    list.add("form", form?.rawValue)
    list.add("perform_by", performBy?.description)
    list.addPrivate("terms", terms)
    list.addPrivate("amount", amount?.description)
  }

  fileprivate init(reading read: ParticularReader) throws(ParticularError) {
    let outcome = try read.requiredCode("outcome", Outcome.self)
    guard outcome.isResolved else {
      throw ParticularError(key: "outcome", value: outcome.rawValue)
    }
    self.init(
      outcome: outcome, form: try read.code("form", AgreementForm.self),
      terms: try read.text("terms"), amount: try read.money("amount"),
      performBy: try read.day("perform_by"))
  }
}
