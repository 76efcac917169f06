import Formats

extension Entry {
  /// Refuses the basis of an erasure that names a party of the dispute: it would keep what it takes away.
  ///
  /// - Throws: `MediationError` of kind `refused`.
  func refuseNames(of dispute: Dispute) throws(MediationError) {
    let basis: String? =
      switch act {
      case .erased(let erased): erased.basis
      case .destroyed(let destroyed): destroyed.basis
      case .destructionProposed(let proposed): proposed.basis
      default: nil
      }
    guard let basis else { return }
    let names = dispute.parties.compactMap(\.name).filter { $0.count > 1 }
    guard names.contains(where: { basis.contains($0) }) else { return }
    throw MediationError(
      .refused, zh: "依据里写了当事人的姓名：依据在删除之后还留着",
      en: "the basis names a party: it stays when the text is gone", field: .basis,
      hint: .words(
        zh: "只写法律条文；事由写进附记", en: "write the law alone; the circumstances go into the remark"))
  }
}
