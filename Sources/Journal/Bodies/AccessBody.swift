import Formats
import Mediation

/// The bytes of one event of the journal of access: compact JSON in a fixed order, written once.
///
/// `{"act":…,"at":…,"by":…,"case":…,"right":…,"reason":…,"count":…}`, absent members left out.
public enum AccessBody {
  public static func encode(_ event: AccessEvent) -> [UInt8] {
    let act = event.act
    let members: [(String, JSON?)] = [
      ("act", .string(act.kind.rawValue)), ("at", .string(event.at.description)),
      ("by", .string(event.by)), ("case", act.number.map { .string($0.description) }),
      ("right", act.right.map { .string($0.rawValue) }),
      ("reason", act.reason.map { .string($0) }), ("count", act.count.map { .integer($0) }),
    ]
    var body: [UInt8] = []
    JSON.object(members.compactMap { key, value in value.map { JSON.Member(key, $0) } })
      .write(into: &body)
    return body
  }

  /// - Throws: `EventBodyError` when the bytes are not such an event.
  public static func decode(
    _ body: UnsafeRawBufferPointer, sequence: Int
  ) throws(EventBodyError) -> AccessEvent {
    let json: JSON
    do { json = try JSON(parsing: body) } catch { throw .notJSON(offset: error.offset) }
    guard let kind = json["act"]?.string.flatMap(AccessAct.Kind.init(rawValue:)),
      let instant = json["at"]?.string.flatMap({ Instant($0) }), let by = json["by"]?.string
    else { throw .incomplete }
    return AccessEvent(
      sequence: sequence,
      act: AccessAct(
        kind, json["case"]?.string.flatMap { CaseNumber($0) },
        right: json["right"]?.string.flatMap(Right.init(rawValue:)),
        reason: json["reason"]?.string, count: json["count"]?.integer),
      at: instant, by: by)
  }
}
