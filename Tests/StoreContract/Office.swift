import Mediation

/// An office at work on a store under test, with a calendar that can be turned.
public final class Office {
  let store: any DisputeStore
  var today = Day(ordinal: 18_691)  // 2021-03-05
  var rulebook = Rulebook.shipped
  private var operations = 0

  public init(_ store: any DisputeStore) { self.store = store }

  var casework: Casework {
    let instant = Instant.noon(of: today)
    return Casework(store: store, rulebook: rulebook) { instant }
  }

  func request(_ id: String? = nil, by code: String = "jia", isRehearsal: Bool = false) -> Request {
    operations += 1
    return Request(by: code, operation: id ?? "op\(operations)", isRehearsal: isRehearsal)
  }

  func draft(
    _ category: Mediation.Category = .neighbour, _ summary: String = "测试", ref: String? = nil
  ) -> DisputeDraft {
    DisputeDraft(
      station: "JS07",
      registration: Registration(
        category: category, source: .walkIn, grid: "一组", summary: summary,
        parties: [Party(role: .applicant, name: "甲某"), Party(role: .respondent, name: "乙某")],
        sourceRef: ref),
      registeredOn: today)
  }

  @discardableResult
  func log(_ category: Mediation.Category = .neighbour, ref: String? = nil) throws -> CaseNumber {
    try casework.log(draft(category, ref: ref), request()).dispute.number
  }

  /// Runs a block in a write transaction of the engine, past all rules.
  func write(
    touching reach: Reach = .station("JS07"), _ body: (any DisputeWriter, Request) throws -> Void
  ) throws {
    let (instant, request) = (Instant.noon(of: today), request())
    try store.write(touching: reach, at: { instant }, isRehearsal: false) {
      try body($0, request)
    }
  }

  func enter(_ act: Act, _ number: CaseNumber) throws {
    _ = try casework.enter([Entry(act, on: today)], for: number, request())
  }

  /// What some words of a filter mean to somebody who sees all.
  func filter(_ words: [String], asker: String = "jia") throws -> DisputeFilter {
    try store.read {
      try DisputeFilter(
        resolving: FilterSyntax(words: words), in: $0, today: today, asker: asker)
    }
  }

  func count() throws -> Int { try store.read { try $0.count(matching: DisputeFilter()) } }

  func disputes() throws -> [Dispute] {
    try store.read { reader in
      var all: [Dispute] = []
      try reader.forEachDispute(matching: DisputeFilter()) { all.append($0) }
      return all
    }
  }

  /// Every finding of the whole check breaks the contract.
  func requireSound() throws {
    let findings = try casework.check()
    try require(findings.isEmpty, "check found: \(findings.map(\.what.en))")
  }
}
