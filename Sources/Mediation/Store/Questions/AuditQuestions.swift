/// What an engine finds wrong with itself; asked in a read transaction.
public protocol AuditQuestions {
  /// What the engine itself finds wrong: damaged pages, broken references, a broken chain, text
  /// that does not match its commitment.
  ///
  /// On the way the body is called with each dispute of the register and its events, one after the
  /// other in the order they were registered, perhaps on another thread. What it makes of them counts
  /// only when nothing is found.
  ///
  /// - Throws: `failed` only where there is nothing to be looked at; damage is a finding.
  func findings(
    _ forEachDispute: @escaping @Sendable (Dispute, [Event]) -> Void
  ) throws -> EngineFindings
  /// What can be found without reading everything: the mark, the ends of the chains, the office's
  /// journal and seals, the numbering.
  ///
  /// - Throws: `failed` only where there is nothing to be looked at; damage is a finding.
  func fastFindings() throws -> EngineFindings
}
