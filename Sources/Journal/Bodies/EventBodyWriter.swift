import Formats
import Mediation

/// Writes the body of what was entered together straight into bytes: the journal of a year is half a
/// million events.
struct EventBodyWriter: DetailSink {
  private let subject: String
  private let sequence: Int
  private var json = JSONBytes(capacity: 1024)
  /// The personal texts that the present event has met, in order; the body names them only in its
  /// commitments.
  private(set) var texts: [(field: String, text: String)] = []

  /// A body with the six members that every one begins with, and the two of an operation's first.
  init(_ event: Event, _ opening: OperationOpening?) {
    subject = event.number.description
    sequence = event.sequence
    json.begin()
    // In acts and dates nothing is to be escaped.
    json.addPlain("act", event.act.kind.rawValue)
    json.add("case", subject)
    json.addPlain("on", event.happenedOn.description)
    json.addPlain("at", event.enteredAt.description)
    json.add("by", event.enteredBy)
    json.add("op", event.operation)
    guard let opening else { return }
    json.addPlain("verb", opening.verb)
    json.addPlain("words", opening.words)
  }

  /// Begins a further event.
  mutating func begin(_ event: Event, isFirst: Bool) {
    if isFirst { json.beginList("then") }
    json.begin()
    json.addPlain("act", event.act.kind.rawValue)
    json.addPlain("on", event.happenedOn.description)
  }

  /// Ends a further event.
  mutating func end(isLast: Bool) {
    json.end()
    if isLast { json.endList() }
  }

  mutating func add(_ key: String, _ text: String) { json.add(key, text) }

  mutating func add(_ key: String, _ texts: [String]) {
    json.add(key, .array(texts.map { .string($0) }))
  }

  mutating func add(_ key: String, _ parties: [Party]) {
    json.beginList(key)
    for party in parties {
      json.begin()
      json.addPlain("role", party.role.rawValue)
      json.addPlain("side", party.side.rawValue)
      if party.isRemoved { json.add("removed", true) }
      json.end()
    }
    json.endList()
  }

  mutating func add(_ key: String, _ limits: [GivenLimit]) {
    json.beginList(key)
    for limit in limits {
      json.begin()
      // In ids and dates nothing is to be escaped.
      json.addPlain("rule", limit.rule)
      if let first = limit.validFrom { json.addPlain("valid_from", first.description) }
      json.addPlain("due_on", limit.due.description)
      json.end()
    }
    json.endList()
  }

  mutating func add(_ key: String, json value: JSON) {
    self.json.add(key, value)
  }

  mutating func addPrivate(_ key: String, _ text: String) { texts.append((key, text)) }

  /// Writes the commitments, the last member of the present event's own.
  ///
  /// - Parameter personal: `texts`, with their salts.
  mutating func commit(to personal: [PersonalText]) {
    guard !personal.isEmpty else { return }
    texts.removeAll(keepingCapacity: true)
    let (subject, sequence) = (subject, sequence)
    json.begin(object: "private")
    for text in personal {
      json.addPlain(text.field) {
        Base64URL.append(text.commitment(subject: subject, sequence: sequence).bytes, to: &$0)
      }
    }
    json.end()
  }

  consuming func finished() -> [UInt8] {
    json.end()
    return json.bytes
  }
}
