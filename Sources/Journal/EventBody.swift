import Formats
import Mediation

/// A personal text on its way into the erasable table.
public struct PersonalText: Equatable, Sendable {
  /// Which detail of the event it is, such as `summary` or `party.1.name`.
  public let field: String
  public let salt: [UInt8]
  public let text: String

  public init(field: String, salt: [UInt8], text: String) {
    self.field = field
    self.salt = salt
    self.text = text
  }
}

/// The bytes of one journal event: compact JSON in a fixed order, written once.
///
/// `{"act":…,"case":…,"on":…,"at":…,"by":…,"op":…, particulars…, "private":{field: commitment}}`.
/// No name, narrative or amount is in it; those are in the erasable table, bound to the event by
/// their commitments.
public enum EventBody {
  /// Encodes an event.
  ///
  /// - Parameter salt: draws 32 random bytes for each personal text.
  /// - Returns: the body, and the personal texts to keep beside it.
  public static func encode(
    _ event: Event, salt: () -> [UInt8]
  ) -> (body: [UInt8], personal: [PersonalText]) {
    let subject = event.number.description
    var writer = EventBodyWriter(event, subject: subject)
    event.entry.describe(into: &writer)
    let personal = writer.texts.map { PersonalText(field: $0.field, salt: salt(), text: $0.text) }
    writer.commit(to: personal, subject: subject, version: event.sequence)
    return (writer.finished(), personal)
  }

  /// Decodes a body with the personal texts that are still there.
  ///
  /// - Throws: `EventBodyError` when the bytes are not such an event.
  public static func decode(
    _ body: UnsafeRawBufferPointer, sequence: Int, personal: [String: String]
  ) throws(EventBodyError) -> Event {
    try EventBodyReader().decode(body, sequence: sequence) { personal[$0] }
  }

  /// Decodes a body in whatever form of JSON it is.
  static func decodeAny(
    _ body: UnsafeRawBufferPointer, sequence: Int, personal: (String) -> String?
  ) throws(EventBodyError) -> Event {
    let json: JSON
    do { json = try JSON(parsing: body) } catch { throw .notJSON(offset: error.offset) }
    guard let kind = json["act"]?.string.flatMap(Act.Kind.init(rawValue:)),
      let number = json["case"]?.string.flatMap({ CaseNumber($0) }),
      let day = json["on"]?.string.flatMap({ Day($0) }),
      let instant = json["at"]?.string.flatMap({ Instant($0) }),
      let enteredBy = json["by"]?.string, let operation = json["op"]?.string
    else { throw .incomplete }
    let committed = json["private"]?.members ?? []
    let entry: Entry
    do {
      entry = try withoutActuallyEscaping(personal) { personal throws(ParticularError) in
        try Entry(kind: kind, on: day) { key in
          if committed.contains(where: { $0.key == key }) { return .optional(personal(key)) }
          return json[key]
        }
      }
    } catch { throw .particular(error.key) }
    return Event(
      sequence: sequence, number: number, entry: entry, enteredAt: instant,
      enteredBy: enteredBy, operation: operation,
      erased: committed.map(\.key).filter { personal($0) == nil })
  }

  /// The commitments a body makes, by field.
  public static func commitments(
    in body: UnsafeRawBufferPointer
  ) throws(EventBodyError) -> [String: String] {
    let json: JSON
    do { json = try JSON(parsing: body) } catch { throw .notJSON(offset: error.offset) }
    return (json["private"]?.members ?? []).reduce(into: [:]) { $0[$1.key] = $1.value.string }
  }
}

/// Why bytes are not an event's body.
public enum EventBodyError: Error, Equatable, Sendable {
  case notJSON(offset: Int)
  case incomplete
  case particular(String)
}

extension PersonalText {
  /// What the journal keeps of the text.
  public func commitment(subject: String, version: Int) -> Digest {
    Commitment.digest(salt: salt, subject: subject, field: field, version: version, text: text)
  }
}
