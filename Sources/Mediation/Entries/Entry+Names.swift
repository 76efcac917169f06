import Formats

extension Entry {
  /// Refuses a legal basis that names a party of the dispute: it stands in the bytes of the journal, which
  /// no erasure reaches and everybody may have (Personal Information Protection Law, arts. 6 and 47).
  ///
  /// - Throws: `MediationError` of kind `refused`.
  func refuseNames(of dispute: Dispute) throws(MediationError) {
    // Only what is about the file cites a law; the daily acts are not taken apart for it.
    guard type(of: act.payload).isAboutTheFile else { return }
    guard let basis = details.first(where: { $0.key == "basis" && !$0.isPrivate })?.value.string
    else { return }
    let names = dispute.parties.compactMap(\.name).filter { $0.count > 1 }
    guard names.contains(where: { basis.contains($0) }) else { return }
    throw MediationError(
      .refused, zh: "依据里写了当事人的姓名：依据留在流水里，删不掉，也会随公开流水出去",
      en:
        "the basis names a party: it stays in the journal, cannot be erased and goes out with the "
        + "public log", field: .basis,
      hint: .words(
        zh: "只写法律条文；事由写进附记", en: "write the law alone; the circumstances go into the remark"))
  }
}
