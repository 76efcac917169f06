import Formats
import Mediation

/// The bytes of one link of a station's chain: what one operation entered for one dispute, as compact
/// JSON in a fixed order, written once.
///
/// `{"act":…,"case":…,"on":…,"at":…,"by":…,"op":…,"verb":…,"words":…, details…,
/// "private":{field: commitment}, "then":[{"act":…,"on":…, details…, "private":…}, …]}`, with verb
/// and words in the entry an operation begins with. No name or narrative is in it;
/// those are in the erasable table, bound to their event by the commitments.
public enum EventBody {
  /// Encodes what was entered together.
  ///
  /// - Parameter events: at least one, in order, alike in all but their entries and positions.
  /// - Parameter opening: when it is the first entry of its operation.
  /// - Parameter salt: draws 32 random bytes for each personal text.
  /// - Returns: the body, and the personal texts to keep beside it.
  public static func encode(
    _ events: [Event], opening: OperationOpening? = nil, salt: () -> [UInt8]
  ) -> (body: [UInt8], personal: [PersonalText]) {
    var writer = EventBodyWriter(events[0], opening)
    var personal: [PersonalText] = []
    for (index, event) in events.enumerated() {
      if index > 0 { writer.begin(event, isFirst: index == 1) }
      event.entry.describe(into: &writer)
      let texts = writer.texts.map { text in
        PersonalText(position: index + 1, field: text.field, salt: salt(), text: text.text)
      }
      writer.commit(to: texts)
      personal += texts
      if index > 0 { writer.end(isLast: index == events.count - 1) }
    }
    return (writer.finished(), personal)
  }

  /// Decodes a body with the personal texts that are still there.
  ///
  /// - Parameter personal: the text of a field of the event at a position; `nil` when there is none.
  /// - Throws: `EventBodyError` when the bytes are not such events.
  public static func decode(
    _ body: UnsafeRawBufferPointer, sequence: Int, personal: (Int, String) -> String?
  ) throws(EventBodyError) -> [Event] {
    try EventBodyReader().decode(body, sequence: sequence, personal: personal)
  }

  /// Decodes a body in whatever form of JSON it is.
  static func decodeAny(
    _ body: UnsafeRawBufferPointer, sequence: Int, personal: (Int, String) -> String?
  ) throws(EventBodyError) -> [Event] {
    let objects = try objects(of: body)
    guard let number = objects[0]["case"]?.string.flatMap({ CaseNumber($0) }),
      let instant = objects[0]["at"]?.string.flatMap({ Instant($0) }),
      let enteredBy = objects[0]["by"]?.string, let operation = objects[0]["op"]?.string
    else { throw .incomplete }
    var events: [Event] = []
    for (index, json) in objects.enumerated() {
      let committed = json["private"]?.members ?? []
      let entry = try entry(of: json) { key in
        guard committed.contains(where: { $0.key == key }) else { return json[key] }
        return .optional(personal(index + 1, key))
      }
      events.append(
        Event(
          sequence: sequence, position: index + 1, number: number, entry: entry,
          enteredAt: instant, enteredBy: enteredBy, operation: operation,
          erased: committed.map(\.key).filter { personal(index + 1, $0) == nil }))
    }
    return events
  }

  /// The commitments a body makes, by field, for each of its events.
  public static func commitments(
    in body: UnsafeRawBufferPointer
  ) throws(EventBodyError) -> [[String: String]] {
    try objects(of: body).map { json in
      (json["private"]?.members ?? []).reduce(into: [:]) { $0[$1.key] = $1.value.string }
    }
  }

  /// What a body says of its operation; `nil` when it is not the operation's first entry, or is older.
  public static func opening(
    in body: UnsafeRawBufferPointer
  ) throws(EventBodyError) -> OperationOpening? {
    OperationOpening(try objects(of: body)[0])
  }

  /// A body without what may name somebody and yet stands in it: a village, a reference, the words for
  /// where a dispute was referred, in journals from before version 7.
  ///
  /// - Returns: the members that were left out, and what is left; `nil` where nothing had to be.
  public static func withoutWords(
    _ body: UnsafeRawBufferPointer
  ) throws(EventBodyError) -> (body: JSON, fields: [String])? {
    let events = try decode(body, sequence: 1) { _, _ in nil }
    let words = events.map { $0.entry.details.filter(\.isPrivate).map(\.key) }
    guard words.contains(where: { !$0.isEmpty }) else { return nil }
    let left = zip(try objects(of: body), words).map { json, fields in
      (json.members ?? []).filter { !fields.contains($0.key) }
    }
    let further = left.dropFirst().map { JSON.object($0) }
    let members = left[0].map { member in
      member.key == "then" ? JSON.Member("then", .array(further)) : member
    }
    return (.object(members), Set(words.joined()).sorted())
  }

  /// The objects of a body's events: itself, and those in its `then`.
  private static func objects(of body: UnsafeRawBufferPointer) throws(EventBodyError) -> [JSON] {
    let json: JSON
    do { json = try JSON(parsing: body) } catch { throw .notJSON(offset: error.offset) }
    guard let then = json["then"] else { return [json] }
    guard case .array(let further) = then, !further.isEmpty else { throw .incomplete }
    return [json] + further
  }

  private static func entry(
    of json: JSON, _ detail: (String) -> JSON?
  ) throws(EventBodyError) -> Entry {
    guard let kind = json["act"]?.string.flatMap(Act.Kind.init(rawValue:)),
      let day = json["on"]?.string.flatMap({ Day($0) })
    else { throw .incomplete }
    do {
      return try withoutActuallyEscaping(detail) { detail throws(DetailError) in
        try Entry(kind: kind, on: day, details: detail)
      }
    } catch { throw .detail(error.key) }
  }
}

extension OperationOpening {
  /// The opening among a body's members.
  init?(_ json: JSON) {
    guard let verb = json["verb"]?.string, let words = json["words"]?.string else { return nil }
    self.init(verb: verb, words: words)
  }
}
