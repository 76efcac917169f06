import Formats
import Mediation

/// Writes the body of what was entered together straight into bytes: the journal of a year is half a
/// million events.
///
/// What it writes is what `JSON` writes for the same members.
struct EventBodyWriter: DetailSink {
  private let subject: String
  private let sequence: Int
  private var bytes: [UInt8] = []
  /// The personal texts that the present event has met, in order; the body names them only in its
  /// commitments.
  private(set) var texts: [(field: String, text: String)] = []

  /// A body with the six members that every one begins with, and the two of an operation's first.
  init(_ event: Event, _ opening: OperationOpening?) {
    subject = event.number.description
    sequence = event.sequence
    bytes.reserveCapacity(1024)
    bytes.append(UInt8(ascii: "{"))
    // In acts and dates nothing is to be escaped.
    addPlain("act", event.act.kind.rawValue)
    add("case", subject)
    addPlain("on", event.happenedOn.description)
    addPlain("at", event.enteredAt.description)
    add("by", event.enteredBy)
    add("op", event.operation)
    guard let opening else { return }
    addPlain("verb", opening.verb)
    addPlain("words", opening.words)
  }

  /// Begins a further event.
  mutating func begin(_ event: Event, isFirst: Bool) {
    if isFirst {
      addKey("then")
      bytes.append(UInt8(ascii: "["))
    } else {
      bytes.append(UInt8(ascii: ","))
    }
    bytes.append(UInt8(ascii: "{"))
    addPlain("act", event.act.kind.rawValue)
    addPlain("on", event.happenedOn.description)
  }

  /// Ends a further event.
  mutating func end(isLast: Bool) { bytes.append(contentsOf: (isLast ? "}]" : "}").utf8) }

  mutating func add(_ key: String, _ text: String) {
    addKey(key)
    JSON.write(text, into: &bytes)
  }

  mutating func add(_ key: String, _ texts: [String]) {
    addKey(key)
    JSON.array(texts.map { .string($0) }).write(into: &bytes)
  }

  mutating func add(_ key: String, _ parties: [Party]) {
    addKey(key)
    bytes.append(UInt8(ascii: "["))
    for (index, party) in parties.enumerated() {
      bytes.append(contentsOf: (index == 0 ? "{" : ",{").utf8)
      addPlain("role", party.role.rawValue)
      addPlain("side", party.side.rawValue)
      if party.isRemoved {
        addKey("removed")
        bytes.append(contentsOf: "true".utf8)
      }
      bytes.append(UInt8(ascii: "}"))
    }
    bytes.append(UInt8(ascii: "]"))
  }

  mutating func add(_ key: String, _ limits: [GivenLimit]) {
    addKey(key)
    bytes.append(UInt8(ascii: "["))
    for (index, limit) in limits.enumerated() {
      bytes.append(contentsOf: (index == 0 ? "{" : ",{").utf8)
      // In ids and dates nothing is to be escaped.
      addPlain("rule", limit.rule)
      if let first = limit.validFrom { addPlain("valid_from", first.description) }
      addPlain("due_on", limit.due.description)
      bytes.append(UInt8(ascii: "}"))
    }
    bytes.append(UInt8(ascii: "]"))
  }

  mutating func addPrivate(_ key: String, _ text: String) { texts.append((key, text)) }

  /// Writes the commitments, the last member of the present event's own.
  ///
  /// - Parameter personal: `texts`, with their salts.
  mutating func commit(to personal: [PersonalText]) {
    guard !personal.isEmpty else { return }
    texts.removeAll(keepingCapacity: true)
    addKey("private")
    bytes.append(UInt8(ascii: "{"))
    for text in personal {
      addKey(text.field)
      bytes.append(UInt8(ascii: "\""))
      Base64URL.append(
        text.commitment(subject: subject, sequence: sequence).bytes, to: &bytes)
      bytes.append(UInt8(ascii: "\""))
    }
    bytes.append(UInt8(ascii: "}"))
  }

  consuming func finished() -> [UInt8] {
    bytes.append(UInt8(ascii: "}"))
    return bytes
  }

  /// A member whose text has nothing to be escaped.
  private mutating func addPlain(_ key: String, _ text: String) {
    addKey(key)
    bytes.append(UInt8(ascii: "\""))
    bytes.append(contentsOf: text.utf8)
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func addKey(_ key: String) {
    if bytes.last != UInt8(ascii: "{") { bytes.append(UInt8(ascii: ",")) }
    // The keys are words of ours, in which nothing is to be escaped.
    bytes.append(UInt8(ascii: "\""))
    bytes.append(contentsOf: key.utf8)
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
  }
}
