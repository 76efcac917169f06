/// A refusal for want of a right, with what is to be noted of it.
struct AccessRefusal: Error {
  let error: MediationError
  let act: AccessAct

  init(_ error: MediationError, _ act: AccessAct) {
    self.error = error
    self.act = act
  }

  /// An actor lacks a right, or has it at other stations.
  init(_ actor: Actor, _ right: Right, _ number: CaseNumber?, at station: String?) {
    let isElsewhere = actor.rights.contains(right)
    let place = station ?? ""
    self.init(
      isElsewhere
        ? MediationError(
          .refused, zh: "\(actor.code) 只在自己的单位可以\(right.label.zh)，不包括 \(place)",
          en: "\(actor.code) may \(right.label.en) at their own unit only, not at \(place)",
          field: .actor)
        : MediationError(
          .refused, zh: "\(actor.code) 没有权限：\(right.label.zh)",
          en: "\(actor.code) may not \(right.label.en)", field: .actor,
          hint: .askAdministrator),
      AccessAct(.refused, number, right: right))
  }
}
