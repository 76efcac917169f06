import Foundation
import GRDB
import Journal
import Mediation

extension SQLiteReader {
  /// What stands beside the office's journal against what that commits to: the names of people, and the
  /// station the database was made for.
  func officeRegisterFindings() throws -> [Finding] {
    var found: [Finding] = []
    for register in PeopleRegister.allCases {
      let committed = try committedNames(in: register)
      found += try personNames(in: register)
        .filter { $0.commitment != committed[$0.code] }
        .map { SQLiteReader.alteredName(of: $0.code, in: register) }
    }
    if try homeStation != registerBinding()?.home ?? firstStation() {
      found.append(
        SQLiteReader.altered(
          Phrase(zh: "本所的代码与单位流水不符", en: "the home station is not that of the office's journal")))
    }
    return found
  }

  /// The commitments to names by code, each the latest.
  private func committedNames(in register: PeopleRegister) throws -> [String: String] {
    let kind: OfficeAct.Kind = register == .mediator ? .mediatorAdded : .operatorAdded
    let rows = try Row.fetchCursor(
      try statement(
        "SELECT sequence, body FROM office_event WHERE act IN (?, ?, ?) ORDER BY sequence"),
      arguments: [
        kind.rawValue, OfficeAct.Kind.personNamed.rawValue, OfficeAct.Kind.registersBound.rawValue,
      ])
    var names: [String: String] = [:]
    while let row = try rows.next() {
      let body: Data = try row.value(1)
      let name = body.withUnsafeBytes(OfficeBody.name)
      switch try SQLiteReader.officeEvent(row).act {
      case .mediatorAdded(let person): names[person.code] = name
      case .operatorAdded(let person): names[person.code] = name
      case .personNamed(let person) where person.register == register: names[person.code] = name
      case .registersBound(let binding):
        let bound = register == .mediator ? binding.mediators : binding.operators
        names.merge(bound) { $1 }
      default: break
      }
    }
    return names
  }

  /// The station that was entered first: the one the database was made for.
  private func firstStation() throws -> String? {
    try officeEvents(of: [.unitAdded]).lazy.compactMap { event -> Mediation.Unit? in
      if case .unitAdded(let unit) = event.act, unit.kind == .station { unit } else { nil }
    }.first?.code
  }

  private static func alteredName(of code: String, in register: PeopleRegister) -> Finding {
    let who =
      switch register {
      case .mediator: Phrase(zh: "调解员", en: "mediator")
      case .operator: Phrase(zh: "经办人", en: "operator")
      }
    return altered(
      Phrase(
        zh: "\(who.zh) \(code) 的姓名与单位流水不符",
        en: "the name of \(who.en) \(code) is not the one the office's journal commits to"))
  }

  static func altered(_ what: Phrase) -> Finding {
    Finding(
      what: what,
      advice: .words(
        zh: "被直接改动过；请从备份核对", en: "it was altered directly; compare with a backup"))
  }
}
