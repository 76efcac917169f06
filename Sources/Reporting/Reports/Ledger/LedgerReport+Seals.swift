import Mediation

extension LedgerReport {
  /// Adds the latest seal of this very report, and what has changed since the first seal of its
  /// period.
  mutating func addSeals(from known: Knowledge) throws {
    let kind = period.reportKind
    let own = known.office.seals(of: kind, period, by: grouping, isPublic: false)
    if let latest = own.last {
      let document = try known.sealed(latest.value.number)
      seal = SealStamp(latest, document, isCurrent: document?.figuresDigest == digest)
    }
    guard let first = known.office.seals(of: kind, period, isPublic: false).first,
      let document = try known.sealed(first.value.number), let counts = total.counts
    else { return }
    let changes = try Restatement.changes(
      in: period, from: document.watermark, to: try known.watermark, reading: known.reader)
    restatement = Restatement(
      seal: first.value, changes: changes, sealedRate: document.cohort,
      rate: Rate(counts.cohortResolved, of: counts.cohortRegistered))
  }
}
