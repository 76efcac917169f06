import Mediation

extension MediationError {
  /// Something was asked for that what was registered, and not settled, would have to answer.
  ///
  /// It is `failed`, not `refused`: whoever enters the rows of a ledger takes every other kind for the
  /// fault of a row.
  package static var unsettled: MediationError {
    MediationError(
      .failed, zh: "刚登记的纠纷还没有写完，不能读",
      en: "what was just registered cannot be read before it is settled")
  }

  /// A count was asked for that the transaction has changed.
  package static var uncounted: MediationError {
    MediationError(
      .failed, zh: "这次改动还没有计入统计，不能读",
      en: "what was just changed cannot be read from the counts before the transaction's end")
  }
}
