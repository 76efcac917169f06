import Mediation

extension Reach {
  /// Refuses to touch the chain of a station that was not named: a mistake of the program.
  package func require(station code: String) throws(MediationError) {
    guard holds(station: code) else { throw .outOfReach(zh: code, en: "station \(code)") }
  }

  /// Refuses to touch what is the office's where it was not named.
  package func requireOffice() throws(MediationError) {
    guard holdsOffice else { throw .outOfReach(zh: "单位流水", en: "the office's journal") }
  }

  /// Refuses to add to the journal of access where it was not named.
  package func requireAccess() throws(MediationError) {
    guard holdsAccess else { throw .outOfReach(zh: "查阅流水", en: "the journal of access") }
  }

  /// Refuses what touches everything where something was named.
  package func requireAlone() throws(MediationError) {
    guard isAlone else { throw .outOfReach(zh: "全部", en: "everything") }
  }
}

extension MediationError {
  /// It is `failed`, as everything is that no other words would mend.
  fileprivate static func outOfReach(zh: String, en: String) -> MediationError {
    MediationError(
      .failed, zh: "程序没有说明这次要写\(zh)，没有写入",
      en: "the program did not say that it would write to \(en); nothing was written")
  }
}
