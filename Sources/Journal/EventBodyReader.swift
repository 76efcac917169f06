import Formats
import Mediation

/// Reads many bodies one after the other.
///
/// A body in the plain form in which it was written is read where it lies, and what many bodies
/// repeat – the station, the operation, who entered it and when – is made once. Any other body, and
/// any that is not understood, goes through the general parser, so that both give the same answer.
public final class EventBodyReader {
  private var members = BodyMembers()
  private var committed = BodyMembers()
  private var station = Recent<String>()
  private var instant = Recent<Instant>()
  private var enteredBy = Recent<String>()
  private var operation = Recent<String>()
  private var mediator = Recent<String>()
  private var array = Recent<JSON>()

  /// Whether the members are those of a plain body.
  private var isPlain = false
  private var body = UnsafeRawBufferPointer(start: nil, count: 0)
  private var message: [UInt8] = []

  public init() {}

  /// Decodes a body with the personal texts that are still there.
  ///
  /// - Parameter personal: the text of a field; `nil` when there is none.
  /// - Throws: `EventBodyError` when the bytes are not such an event.
  public func decode(
    _ body: UnsafeRawBufferPointer, sequence: Int, personal: (String) -> String?
  ) throws(EventBodyError) -> Event {
    open(body)
    return try event(sequence: sequence, personal: personal)
  }

  /// Begins with a body; its bytes must stay where they are while it is asked about.
  public func open(_ body: UnsafeRawBufferPointer) {
    self.body = body
    isPlain = members.read(body) && readCommitments() && readArrays()
  }

  /// The event of the body that is open.
  ///
  /// - Parameter personal: the text of a field; `nil` when there is none.
  /// - Throws: `EventBodyError` when the bytes are not such an event.
  public func event(
    sequence: Int, personal: (String) -> String?
  ) throws(EventBodyError) -> Event {
    if isPlain, let event = plainEvent(sequence: sequence, personal: personal) { return event }
    return try EventBody.decodeAny(body, sequence: sequence, personal: personal)
  }

  /// Whether the body that is open commits to a text, with its salt.
  ///
  /// - Parameter subject: the case number.
  /// - Parameter version: the event's place in its chain.
  public func commits(
    to text: UnsafeRawBufferPointer, in field: UnsafeRawBufferPointer,
    salt: UnsafeRawBufferPointer, subject: String, version: Int
  ) -> Bool {
    message.removeAll(keepingCapacity: true)
    Commitment.write(into: &message, salt, subject.utf8, field, version, text)
    let digest = Digest(of: message)
    guard isPlain else {
      let all = try? EventBody.commitments(in: body)
      return all?[field.text] == digest.base64URL
    }
    guard let stated = committed.list.first(where: { $0.key.isEqual(to: field) }) else {
      return false
    }
    message.removeAll(keepingCapacity: true)
    Base64URL.append(digest.bytes, to: &message)
    return message.withUnsafeBytes { $0.isEqual(to: stated.value) }
  }

  /// `nil` when the body is not understood.
  private func plainEvent(sequence: Int, personal: (String) -> String?) -> Event? {
    guard let kind = text("act", at: 0).flatMap(ActWords.kind),
      let number = text("case", at: 1).flatMap(number),
      let day = text("on", at: 2).flatMap({ Day(utf8: $0) }),
      let enteredAt = text("at", at: 3).flatMap({ instant.value(of: $0) { Instant(utf8: $0) } }),
      let enteredBy = text("by", at: 4).flatMap({ enteredBy.value(of: $0) { $0.text } }),
      let operation = text("op", at: 5).flatMap({ operation.value(of: $0) { $0.text } })
    else { return nil }
    let entry = withoutActuallyEscaping(personal) { personal in
      try? Entry(kind: kind, on: day) { [unowned self] in particular($0, personal) }
    }
    guard let entry else { return nil }
    var erased: [String] = []
    for member in committed.list {
      let key = member.key.text
      if personal(key) == nil { erased.append(key) }
    }
    return Event(
      sequence: sequence, number: number, entry: entry, enteredAt: enteredAt,
      enteredBy: enteredBy, operation: operation, erased: erased)
  }

  private func readCommitments() -> Bool {
    guard let member = members.list.last(where: { $0.kind == .object }) else {
      committed.clear()
      return true
    }
    return member.key.elementsEqual("private".utf8) && committed.read(member.value)
      && committed.list.allSatisfy { $0.kind == .text }
      && members.list.allSatisfy { $0.kind != .object || $0.key.isEqual(to: member.key) }
  }

  /// Whether what stands in brackets is JSON.
  private func readArrays() -> Bool {
    members.list.allSatisfy { $0.kind != .array || json(of: $0.value) != nil }
  }

  private func json(of bytes: UnsafeRawBufferPointer) -> JSON? {
    array.value(of: bytes) { try? JSON(parsing: $0) }
  }

  private func particular(_ key: String, _ personal: (String) -> String?) -> JSON? {
    if committed.member(key) != nil { return .optional(personal(key)) }
    guard let member = members.member(key) else { return nil }
    switch member.kind {
    case .text:
      if key == "mediator" {
        return mediator.value(of: member.value) { $0.text }.map { .string($0) }
      }
      return .string(member.value.text)
    case .array: return json(of: member.value)
    // The commitments are no detail of an entry.
    case .object: return try? JSON(parsing: member.value)
    }
  }

  private func text(_ key: String, at place: Int) -> UnsafeRawBufferPointer? {
    members.member(key, at: place).flatMap { $0.kind == .text ? $0.value : nil }
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
