import Formats
import Mediation

/// Reads many bodies one after the other.
///
/// A body in the plain form in which it was written is read where it lies, and what many bodies
/// repeat – the station, the operation, who entered it and when – is made once. Any other body, and
/// any that is not understood, goes through the general parser, so that both give the same answer.
public final class EventBodyReader {
  /// Those of the body's events are the first `count`; the others are kept for longer bodies.
  private var members = [EventMembers()]
  private var count = 0
  private var splitter = BodyMembers()
  private var station = Recent<String>()
  private var instant = Recent<Instant>()
  private var enteredBy = Recent<String>()
  private var operation = Recent<String>()
  private var mediator = Recent<String>()
  private var parties = Recent<JSON>()
  /// The arrays of the body that is open, each made once.
  private var arrays: [(place: UnsafeRawPointer?, json: JSON)] = []

  /// Whether the members are those of a plain body.
  private var isPlain = false
  private var body = UnsafeRawBufferPointer(start: nil, count: 0)
  private var message: [UInt8] = []

  public init() {}

  /// Decodes a body with the personal texts that are still there.
  ///
  /// - Parameter personal: the text of a field of the event at a position; `nil` when there is none.
  /// - Throws: `EventBodyError` when the bytes are not such events.
  public func decode(
    _ body: UnsafeRawBufferPointer, sequence: Int, personal: (Int, String) -> String?
  ) throws(EventBodyError) -> [Event] {
    open(body)
    return try events(sequence: sequence, personal: personal)
  }

  /// Begins with a body; its bytes must stay where they are while it is asked about.
  public func open(_ body: UnsafeRawBufferPointer) {
    self.body = body
    arrays.removeAll(keepingCapacity: true)
    isPlain = read(body)
  }

  /// The events of the body that is open.
  ///
  /// - Parameter personal: the text of a field of the event at a position; `nil` when there is none.
  /// - Throws: `EventBodyError` when the bytes are not such events.
  public func events(
    sequence: Int, personal: (Int, String) -> String?
  ) throws(EventBodyError) -> [Event] {
    if isPlain, let events = plainEvents(sequence: sequence, personal: personal) { return events }
    return try EventBody.decodeAny(body, sequence: sequence, personal: personal)
  }

  /// What the body that is open says of its operation, when it is the operation's first entry.
  public var opening: OperationOpening? {
    guard isPlain else { return (try? EventBody.opening(in: body)) ?? nil }
    guard let verb = members[0].text("verb", at: 6), let words = members[0].text("words", at: 7)
    else { return nil }
    return OperationOpening(verb: verb.text, words: words.text)
  }

  /// Whether the body that is open commits to a text, with its salt.
  ///
  /// - Parameter subject: the case number.
  /// - Parameter place: that of the text's event.
  public func commits(
    to text: UnsafeRawBufferPointer, in field: UnsafeRawBufferPointer,
    salt: UnsafeRawBufferPointer, subject: String, place: EventPlace
  ) -> Bool {
    message.removeAll(keepingCapacity: true)
    Commitment.write(into: &message, salt, subject.utf8, field, place, text)
    let digest = Digest(of: message)
    let index = place.position - 1
    guard isPlain else {
      guard let all = try? EventBody.commitments(in: body), all.indices.contains(index) else {
        return false
      }
      return all[index][field.text] == digest.base64URL
    }
    guard (0..<count).contains(index),
      let stated = members[index].committed.list.first(where: { $0.key.isEqual(to: field) })
    else { return false }
    message.removeAll(keepingCapacity: true)
    Base64URL.append(digest.bytes, to: &message)
    return message.withUnsafeBytes { $0.isEqual(to: stated.value) }
  }

  private func read(_ body: UnsafeRawBufferPointer) -> Bool {
    count = 1
    guard members[0].read(body) else { return false }
    if let then = members[0].own.member("then") {
      guard then.kind == .array, splitter.forEachObject(in: then.value, { readFurther($0) }),
        count > 1
      else { return false }
    }
    return (0..<count).allSatisfy { hasReadableArrays(members[$0].own) }
  }

  private func readFurther(_ bytes: UnsafeRawBufferPointer) -> Bool {
    if count == members.count { members.append(EventMembers()) }
    count += 1
    return members[count - 1].read(bytes)
  }

  /// Whether what stands in brackets is JSON.
  private func hasReadableArrays(_ members: BodyMembers) -> Bool {
    members.list.allSatisfy { member in
      member.kind != .array || member.key.elementsEqual("then".utf8)
        || array(member) != nil
    }
  }

  /// `nil` when the body is not understood.
  private func plainEvents(sequence: Int, personal: (Int, String) -> String?) -> [Event]? {
    let first = members[0]
    guard let number = first.text("case", at: 1).flatMap(number),
      let enteredAt = first.text("at", at: 3)
        .flatMap({ instant.value(of: $0) { Instant(utf8: $0) } }),
      let enteredBy = first.text("by", at: 4).flatMap({ enteredBy.value(of: $0) { $0.text } }),
      let operation = first.text("op", at: 5).flatMap({ operation.value(of: $0) { $0.text } })
    else { return nil }
    var events: [Event] = []
    events.reserveCapacity(count)
    for index in 0..<count {
      guard let entry = entry(index, personal) else { return nil }
      let erased = members[index].committed.list.map(\.key.text)
        .filter { personal(index + 1, $0) == nil }
      events.append(
        Event(
          sequence: sequence, position: index + 1, number: number, entry: entry,
          enteredAt: enteredAt, enteredBy: enteredBy, operation: operation, erased: erased))
    }
    return events
  }

  private func entry(_ index: Int, _ personal: (Int, String) -> String?) -> Entry? {
    let event = members[index]
    guard let kind = event.text("act", at: 0).flatMap(ActWords.kind),
      let day = event.text("on", at: index == 0 ? 2 : 1).flatMap({ Day(utf8: $0) })
    else { return nil }
    return withoutActuallyEscaping(personal) { personal in
      try? Entry(kind: kind, on: day) { [unowned self] key in
        guard event.committed.member(key) == nil else {
          return .optional(personal(index + 1, key))
        }
        return event.own.member(key).flatMap { detail(key, $0) }
      }
    }
  }

  private func detail(_ key: String, _ member: BodyMembers.Member) -> JSON? {
    switch member.kind {
    case .text:
      if key == "mediator" {
        return mediator.value(of: member.value) { $0.text }.map { .string($0) }
      }
      return .string(member.value.text)
    case .array: return array(member)
    // The commitments are no detail of an entry.
    case .object: return try? JSON(parsing: member.value)
    }
  }

  private func array(_ member: BodyMembers.Member) -> JSON? {
    let bytes = member.value
    if let known = arrays.first(where: { $0.place == bytes.baseAddress }) { return known.json }
    let json =
      member.key.elementsEqual("parties".utf8)
      ? parties.value(of: bytes) { try? JSON(parsing: $0) } : try? JSON(parsing: bytes)
    if let json { arrays.append((bytes.baseAddress, json)) }
    return json
  }

  /// The number of a dispute; only the station needs more than its digits.
  private func number(_ bytes: UnsafeRawBufferPointer) -> CaseNumber? {
    guard let dash = bytes.firstIndex(of: UInt8(ascii: "-")), dash + 6 < bytes.count,
      bytes[dash + 5] == UInt8(ascii: "-"),
      let year = Day.number(utf8: bytes[(dash + 1)..<(dash + 5)]),
      bytes.count - dash - 6 <= 9, let serial = Day.number(utf8: bytes[(dash + 6)...]), serial > 0,
      let station = station.value(
        of: UnsafeRawBufferPointer(rebasing: bytes[..<dash]), { UnitCode.station($0.text) })
    else { return nil }
    return CaseNumber(station: station, year: year, serial: serial)
  }
}

/// The acts by their words, compared byte by byte.
private enum ActWords {
  private static let words = Act.Kind.allCases.map { (kind: $0, word: Array($0.rawValue.utf8)) }

  static func kind(_ bytes: UnsafeRawBufferPointer) -> Act.Kind? {
    words.first { known in known.word.withUnsafeBytes { $0.isEqual(to: bytes) } }?.kind
  }
}
