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
  mutating func add(_ key: String, _ limits: [GivenLimit])
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
  mutating func add(to other: String?, isOpen: Bool) {
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
    act.payload.describe(into: &list)
    if let limits { list.add("limits", limits) }
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
      try kind.payload.act(reading: read), on: day, note: try read.text("note"),
      recordedOn: try read.day("recorded_on"))
    limits = try read.limits("limits")
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

  mutating func add(_ key: String, _ limits: [GivenLimit]) {
    particulars.append(Particular(key, .array(limits.map(\.json))))
  }

  mutating func addPrivate(_ key: String, _ text: String) {
    particulars.append(Particular(key, .string(text), isPrivate: true))
  }
}
