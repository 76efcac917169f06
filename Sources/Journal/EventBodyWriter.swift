import Formats
import Mediation

/// Writes the body of an event straight into bytes: the journal of a year is half a million of them.
///
/// What it writes is what `JSON` writes for the same members.
struct EventBodyWriter: ParticularSink {
  private var bytes: [UInt8] = []
  /// The personal texts that were met, in order; the body names them only in its commitments.
  private(set) var texts: [(field: String, text: String)] = []

  /// A body with the six members that every event has.
  init(_ event: Event, subject: String) {
    bytes.reserveCapacity(512)
    // In acts and dates nothing is to be escaped.
    bytes.append(contentsOf: #"{"act":""#.utf8)
    bytes.append(contentsOf: event.act.kind.rawValue.utf8)
    bytes.append(contentsOf: #"","case":"#.utf8)
    JSON.write(subject, into: &bytes)
    bytes.append(contentsOf: #","on":""#.utf8)
    bytes.append(contentsOf: event.happenedOn.description.utf8)
    bytes.append(contentsOf: #"","at":""#.utf8)
    bytes.append(contentsOf: event.enteredAt.description.utf8)
    bytes.append(contentsOf: #"","by":"#.utf8)
    JSON.write(event.enteredBy, into: &bytes)
    bytes.append(contentsOf: #","op":"#.utf8)
    JSON.write(event.operation, into: &bytes)
  }

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
      add("role", party.role.rawValue)
      add("side", party.side.rawValue)
      bytes.append(UInt8(ascii: "}"))
    }
    bytes.append(UInt8(ascii: "]"))
  }

  mutating func addPrivate(_ key: String, _ text: String) { texts.append((key, text)) }

  /// Writes the commitments, the last member.
  mutating func commit(to personal: [PersonalText], subject: String, version: Int) {
    guard !personal.isEmpty else { return }
    addKey("private")
    bytes.append(UInt8(ascii: "{"))
    for text in personal {
      addKey(text.field)
      bytes.append(UInt8(ascii: "\""))
      Base64URL.append(text.commitment(subject: subject, version: version).bytes, to: &bytes)
      bytes.append(UInt8(ascii: "\""))
    }
    bytes.append(UInt8(ascii: "}"))
  }

  consuming func finished() -> [UInt8] {
    bytes.append(UInt8(ascii: "}"))
    return bytes
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
