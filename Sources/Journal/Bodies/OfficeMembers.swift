import Formats
import Mediation

// How each value of the office is written into a body, and read out of it.

extension CellStaff {
  init?(_ json: JSON) {
    guard let cell = json["unit"]?.string, let from = json["from"]?.string.flatMap({ Day($0) })
    else { return nil }
    self.init(
      cell: cell, officer: json["officer"]?.string, auxiliary: json["auxiliary"]?.string, from: from
    )
  }
}

extension RememberedMap {
  init?(_ json: JSON) {
    guard let name = json["name"]?.string, let map = json["map"]?.string,
      let lines = json["headings"]?.array
    else { return nil }
    self.init(
      name: name, headings: lines.map { ($0.array ?? []).compactMap(\.string) }, map: map)
  }
}

extension Unit {
  var members: [JSON.Member] {
    [
      JSON.Member("code", .string(code)), JSON.Member("kind", .string(kind.rawValue)),
      JSON.Member("name", .string(name)), JSON.Member("parent", .optional(parent)),
    ]
  }

  init?(_ json: JSON) {
    guard let code = json["code"]?.string, let name = json["name"]?.string,
      let kind = json["kind"]?.string.flatMap(Kind.init(rawValue:))
    else { return nil }
    self.init(code: code, kind: kind, name: name, parent: json["parent"]?.string)
  }
}

extension UnitName {
  init?(_ json: JSON) {
    guard let code = json["code"]?.string, let was = json["was"]?.string,
      let name = json["name"]?.string, let from = json["from"]?.string.flatMap({ Day($0) })
    else { return nil }
    self.init(unit: code, was: was, name: name, from: from)
  }
}

extension MediatorChange {
  init?(_ json: JSON) {
    guard let now = Mediator(json), let was = json["was"].flatMap({ Mediator($0) }),
      let from = json["from"]?.string.flatMap({ Day($0) })
    else { return nil }
    self.init(was: was, now: now, from: from)
  }
}

extension PersonNamed {
  init?(_ json: JSON) {
    guard let register = json["register"]?.string.flatMap(PeopleRegister.init(rawValue:)),
      let code = json["code"]?.string, let from = json["from"]?.string.flatMap({ Day($0) })
    else { return nil }
    self.init(register, code: code, name: code, from: from)
  }
}

extension Mediator {
  var members: [JSON.Member] {
    [
      JSON.Member("code", .string(code)), JSON.Member("kind", .string(kind.rawValue)),
      JSON.Member("station", .optional(station)),
    ]
  }

  init?(_ json: JSON) {
    guard let code = json["code"]?.string,
      let kind = json["kind"]?.string.flatMap(Kind.init(rawValue:))
    else { return nil }
    self.init(code: code, name: code, kind: kind, station: json["station"]?.string)
  }
}

extension Operator {
  var members: [JSON.Member] {
    [
      JSON.Member("code", .string(code)), JSON.Member("station", .optional(unit)),
      JSON.Member("login", .optional(login)),
      JSON.Member("roles", .array(roles.map { .string($0.rawValue) })),
    ]
  }

  init?(_ json: JSON) {
    guard let code = json["code"]?.string else { return nil }
    self.init(
      code: code, name: code, unit: json["station"]?.string, login: json["login"]?.string,
      roles: (json["roles"]?.array ?? []).compactMap(\.string).compactMap(Role.init(rawValue:)))
  }
}

extension Retention {
  init?(_ json: JSON) {
    guard let category = json["category"]?.string.flatMap(Category.init(rawValue:)),
      let years = json["years"]?.integer, let basis = json["basis"]?.string
    else { return nil }
    self.init(category: category, years: years, basis: basis)
  }
}

extension NilReport {
  init?(_ json: JSON) {
    guard let station = json["station"]?.string, let by = json["stated_by"]?.string,
      let period = json["period"]?.string.flatMap({ Period($0) })
    else { return nil }
    self.init(station: station, period: period, by: by)
  }
}

extension Proceeding {
  init?(_ json: JSON) {
    guard let kind = json["kind"]?.string.flatMap(Kind.init(rawValue:)),
      let day = json["on"]?.string.flatMap({ Day($0) }),
      let result = json["result"]?.string.flatMap(Result.init(rawValue:))
    else { return nil }
    self.init(
      kind: kind, concludedOn: day, result: result, reference: json["reference"]?.string)
  }
}

extension OfficeFigure {
  init?(_ json: JSON) {
    guard let kind = json["kind"]?.string.flatMap(Kind.init(rawValue:)),
      let value = json["value"]?.integer, let day = json["on"]?.string.flatMap({ Day($0) })
    else { return nil }
    self.init(kind: kind, value: value, station: json["station"]?.string, on: day)
  }
}

extension SealNote {
  init?(_ json: JSON) {
    guard let number = json["number"]?.integer, let report = json["report"]?.string,
      let period = json["period"]?.string.flatMap({ Period($0) }),
      let grouping = json["grouping"]?.string.flatMap(Grouping.init(rawValue:)),
      let isPublic = json["public"]?.bool, let signedBy = json["signed_by"]?.string,
      let reviewedBy = json["reviewed_by"]?.string, let digest = json["digest"]?.string
    else { return nil }
    self.init(
      number: number, report: report, period: period, grouping: grouping, isPublic: isPublic,
      signedBy: signedBy, reviewedBy: reviewedBy, digest: digest)
  }
}
