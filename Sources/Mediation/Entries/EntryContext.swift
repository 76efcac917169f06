/// What an act is judged by in itself, whatever its dispute.
struct EntryContext {
  /// The day it happened.
  let day: Day
  /// Ledgers of the past are taken as they are: what they never recorded (a reason, the routes told, the
  /// terms) is a gap, not a refusal.
  let isImported: Bool
  /// The private fields whose text was erased where an import comes from.
  let erased: Set<String>
  /// The codes there are.
  let catalogue: Catalogue

  /// Whether a text is not asked for again.
  func isErased(_ field: String) -> Bool { erased.contains(field) }

  /// The same where the text of one more field was erased.
  func erasing(_ field: String) -> EntryContext {
    EntryContext(
      day: day, isImported: isImported, erased: erased.union([field]), catalogue: catalogue)
  }
}

extension EntryContext {
  /// The reason for an act, a code of the catalogue.
  func check(reason: String?, isRequired: Bool = true) throws(MediationError) {
    let hint = Advice.seeList(.reasons)
    guard let reason else {
      if isImported || !isRequired { return }
      throw MediationError(
        .refused, zh: "要写明原因", en: "a reason is needed", field: .reason, hint: hint)
    }
    guard catalogue.entry("reason", reason) != nil else {
      throw MediationError(
        .usage, zh: "不认识的原因“\(reason)”", en: "unknown reason “\(reason)”",
        field: .reason, hint: hint)
    }
  }

  /// The law an act rests on; one that comes in may have lost it by an erasure.
  func check(basis: String?) throws(MediationError) {
    if basis == nil, isImported || isErased("basis") { return }
    guard TextRule.isThere(basis, isImported: isImported) else {
      throw MediationError(
        .refused, zh: "要写明依据", en: "a legal basis is needed", field: .basis,
        hint: .citeLaw)
    }
    try TextRule.name.check(basis, field: .basis, isImported: isImported)
  }

  /// Where an act leads.
  func check(target: String?, field: Field) throws(MediationError) {
    guard target != nil || isErased("to") else {
      throw MediationError(
        .usage, zh: "要写明去向或所关联的编号（to）", en: "it has to say to what (to)", field: field)
    }
    try TextRule.name.check(target, field: field, isImported: isImported)
  }
}
