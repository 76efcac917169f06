import Formats

/// One named detail of an entry, in the form in which entries are written down: in the journal's
/// bodies, in exports, in `--json`.
public struct Detail: Equatable, Sendable {
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
public protocol DetailSink {
  mutating func add(_ key: String, _ text: String)
  mutating func add(_ key: String, _ texts: [String])
  /// What the parties are, without saying who.
  mutating func add(_ key: String, _ parties: [Party])
  mutating func add(_ key: String, _ limits: [GivenLimit])
  /// What rarer details are made of.
  mutating func add(_ key: String, json value: JSON)
  /// A detail about a person, which stays out of the journal's bytes.
  mutating func addPrivate(_ key: String, _ text: String)
}

extension DetailSink {
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
  public var details: [Detail] {
    var list = DetailList()
    describe(into: &list)
    return list.details
  }

  /// Hands on the entry's details in a fixed order; absent ones are left out.
  public func describe(into list: inout some DetailSink) {
    act.payload.describe(into: &list)
    if let limits { list.add("limits", limits) }
    list.add("recorded_on", recordedOn?.description)
    list.addPrivate("note", note)
  }

  /// Rebuilds an entry from its details.
  ///
  /// - Throws: `DetailError` naming the detail that is missing or not understood.
  public init(
    kind: Act.Kind, on day: Day, details: @escaping (String) -> JSON?
  ) throws(DetailError) {
    let read = DetailReader(detail: details)
    self.init(
      try kind.payload.act(reading: read), on: day, note: try read.text("note"),
      recordedOn: try read.day("recorded_on"))
    limits = try read.limits("limits")
  }
}

/// A detail of an entry that is missing or not understood.
public struct DetailError: Error, Equatable, Sendable {
  public let key: String
  public let value: String?
}

private struct DetailList: DetailSink {
  var details: [Detail] = []

  mutating func add(_ key: String, _ text: String) {
    details.append(Detail(key, .string(text)))
  }

  mutating func add(_ key: String, _ texts: [String]) {
    details.append(Detail(key, .array(texts.map { .string($0) })))
  }

  mutating func add(_ key: String, _ parties: [Party]) {
    let sides = parties.map { party -> JSON in
      var members = [
        JSON.Member("role", .string(party.role.rawValue)),
        JSON.Member("side", .string(party.side.rawValue)),
      ]
      if party.isRemoved { members.append(JSON.Member("removed", true)) }
      return .object(members)
    }
    details.append(Detail(key, .array(sides)))
  }

  mutating func add(_ key: String, _ limits: [GivenLimit]) {
    details.append(Detail(key, .array(limits.map(\.json))))
  }

  mutating func add(_ key: String, json value: JSON) { details.append(Detail(key, value)) }

  mutating func addPrivate(_ key: String, _ text: String) {
    details.append(Detail(key, .string(text), isPrivate: true))
  }
}
