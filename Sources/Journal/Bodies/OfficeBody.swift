import Formats
import Mediation

/// The bytes of one event of the office's journal: compact JSON in a fixed order, written once.
///
/// `{"act":…,"at":…,"by":…,"op":…,"verb":…,"words":…, details…,"private":{"name":commitment}}`,
/// with verb and words in the entry an operation begins with. The names of mediators and operators are
/// not in it, only commitments to them; the names of who signs a seal or files a nil report are, since
/// they answer for a figure.
public enum OfficeBody {
  /// - Parameter opening: when it is the first entry of its operation.
  /// - Parameter salt: 32 random bytes for the name of the person the act brings.
  public static func encode(
    _ event: OfficeEvent, opening: OperationOpening? = nil, salt: [UInt8]? = nil
  ) -> [UInt8] {
    var members: [JSON.Member] = [
      JSON.Member("act", .string(event.act.kind.rawValue)),
      JSON.Member("at", .string(event.enteredAt.description)),
      JSON.Member("by", .string(event.enteredBy)),
      JSON.Member("op", .string(event.operation)),
    ]
    if let opening {
      members += [
        JSON.Member("verb", .string(opening.verb)), JSON.Member("words", .string(opening.words)),
      ]
    }
    members += event.act.details
    if let salt, let person = event.act.person {
      let name = PersonName(code: person.code, name: person.name, salt: salt)
      members.append(JSON.Member("private", ["name": .string(name.commitment)]))
    }
    var body: [UInt8] = []
    JSON.object(members).write(into: &body)
    return body
  }

  /// What a body says of its operation; `nil` when it is not the operation's first entry, or is older.
  public static func opening(in body: UnsafeRawBufferPointer) -> OperationOpening? {
    (try? JSON(parsing: body)).flatMap { OperationOpening($0) }
  }

  /// The commitment a body makes to the name of the person it brings.
  public static func name(in body: UnsafeRawBufferPointer) -> String? {
    (try? JSON(parsing: body))?["private"]?["name"]?.string
  }

  /// - Throws: `EventBodyError` when the bytes are not such an event.
  public static func decode(
    _ body: UnsafeRawBufferPointer, sequence: Int
  ) throws(EventBodyError) -> OfficeEvent {
    let json: JSON
    do { json = try JSON(parsing: body) } catch { throw .notJSON(offset: error.offset) }
    guard let kind = json["act"]?.string.flatMap(OfficeAct.Kind.init(rawValue:)),
      let instant = json["at"]?.string.flatMap({ Instant($0) }), let by = json["by"]?.string,
      let operation = json["op"]?.string
    else { throw .incomplete }
    guard let act = OfficeAct(kind, json) else { throw .detail(kind.rawValue) }
    return OfficeEvent(
      sequence: sequence, act: act, enteredAt: instant, enteredBy: by, operation: operation)
  }
}

extension OfficeAct {
  fileprivate var details: [JSON.Member] {
    switch self {
    case .unitAdded(let unit): unit.members
    case .unitRenamed(let name):
      [
        JSON.Member("code", .string(name.unit)), JSON.Member("was", .string(name.was)),
        JSON.Member("name", .string(name.name)),
        JSON.Member("from", .string(name.from.description)),
      ]
    case .mediatorAdded(let person): person.members
    case .mediatorChanged(let change):
      change.now.members + [
        JSON.Member("was", .object(change.was.members)),
        JSON.Member("from", .string(change.from.description)),
      ]
    case .personNamed(let named):
      [
        JSON.Member("register", .string(named.register.rawValue)),
        JSON.Member("code", .string(named.code)),
        JSON.Member("from", .string(named.from.description)),
      ]
    case .operatorAdded(let person), .operatorChanged(let person): person.members
    case .retentionSet(let rule):
      [
        JSON.Member("category", .string(rule.category.rawValue)),
        JSON.Member("years", .integer(rule.years)), JSON.Member("basis", .string(rule.basis)),
      ]
    case .adopted(let units, let mediators, let operators):
      [
        JSON.Member("units", .array(units.map { .object($0.members) })),
        JSON.Member("mediators", .array(mediators.map { .object($0.members) })),
        JSON.Member("operators", .array(operators.map { .object($0.members) })),
      ]
    case .cutOffSet(let cutOff): [JSON.Member("day", .integer(cutOff.day))]
    case .nilReported(let report):
      [
        JSON.Member("station", .string(report.station)),
        JSON.Member("period", .string(report.period.description)),
        JSON.Member("stated_by", .string(report.by)),
      ]
    case .proceedingAdded(let proceeding):
      [
        JSON.Member("kind", .string(proceeding.kind.rawValue)),
        JSON.Member("on", .string(proceeding.concludedOn.description)),
        JSON.Member("result", .string(proceeding.result.rawValue)),
        JSON.Member("reference", .optional(proceeding.reference)),
      ]
    case .figureNoted(let figure):
      [
        JSON.Member("kind", .string(figure.kind.rawValue)),
        JSON.Member("value", .integer(figure.value)),
        JSON.Member("station", .optional(figure.station)),
        JSON.Member("on", .string(figure.on.description)),
      ]
    case .sealed(let note):
      [
        JSON.Member("number", .integer(note.number)),
        JSON.Member("report", .string(note.report)),
        JSON.Member("period", .string(note.period.description)),
        JSON.Member("grouping", .string(note.grouping.rawValue)),
        JSON.Member("public", .bool(note.isPublic)),
        JSON.Member("signed_by", .string(note.signedBy)),
        JSON.Member("reviewed_by", .string(note.reviewedBy)),
        JSON.Member("digest", .string(note.digest)),
      ]
    case .retracted(let operation): [JSON.Member("operation", .string(operation))]
    case .registersBound(let binding): binding.members
    case .clockAccepted(let reason): [JSON.Member("reason", .string(reason))]
    case .cellStaffed(let staff):
      [
        JSON.Member("unit", .string(staff.cell)), JSON.Member("officer", .optional(staff.officer)),
        JSON.Member("auxiliary", .optional(staff.auxiliary)),
        JSON.Member("from", .string(staff.from.description)),
      ]
    case .mapRemembered(let map):
      [
        JSON.Member("name", .string(map.name)),
        JSON.Member(
          "headings", .array(map.headings.map { .array($0.map { .string($0) }) })),
        JSON.Member("map", .string(map.map)),
      ]
    case .mapForgotten(let name): [JSON.Member("name", .string(name))]
    }
  }

  fileprivate init?(_ kind: Kind, _ json: JSON) {
    let act: OfficeAct? =
      switch kind {
      case .unitAdded: Unit(json).map { .unitAdded($0) }
      case .unitRenamed: UnitName(json).map { .unitRenamed($0) }
      case .mediatorAdded: Mediator(json).map { .mediatorAdded($0) }
      case .mediatorChanged: MediatorChange(json).map { .mediatorChanged($0) }
      case .personNamed: PersonNamed(json).map { .personNamed($0) }
      case .operatorAdded:
        Operator(json).map { .operatorAdded($0) }
      case .operatorChanged: Operator(json).map { .operatorChanged($0) }
      case .retentionSet: Retention(json).map { .retentionSet($0) }
      case .adopted:
        .adopted(
          (json["units"]?.array ?? []).compactMap { Unit($0) },
          mediators: (json["mediators"]?.array ?? []).compactMap { Mediator($0) },
          operators: (json["operators"]?.array ?? []).compactMap { Operator($0) })
      case .cutOffSet: json["day"]?.integer.flatMap { CutOff(day: $0) }.map { .cutOffSet($0) }
      case .nilReported: NilReport(json).map { .nilReported($0) }
      case .proceedingAdded: Proceeding(json).map { .proceedingAdded($0) }
      case .figureNoted: OfficeFigure(json).map { .figureNoted($0) }
      case .sealed: SealNote(json).map { .sealed($0) }
      case .retracted: json["operation"]?.string.map { .retracted(operation: $0) }
      case .registersBound: RegisterBinding(json).map { .registersBound($0) }
      case .clockAccepted: json["reason"]?.string.map { .clockAccepted(reason: $0) }
      case .cellStaffed: CellStaff(json).map { .cellStaffed($0) }
      case .mapRemembered: RememberedMap(json).map { .mapRemembered($0) }
      case .mapForgotten: json["name"]?.string.map { .mapForgotten(name: $0) }
      }
    guard let act else { return nil }
    self = act
  }
}

extension OfficeAct {
  /// The person whose name the act brings.
  fileprivate var person: (code: String, name: String)? {
    switch self {
    case .mediatorAdded(let person): (person.code, person.name)
    case .operatorAdded(let person): (person.code, person.name)
    case .personNamed(let person): (person.code, person.name)
    default: nil
    }
  }
}
