import Synchronization

extension Casework {
  /// Checks the whole database: the engine's own findings, every dispute of the register against
  /// the replay of its events, and the case numbers for gaps.
  ///
  /// - Parameter withMark: whether a mark that is missing, altered or further on is a finding; it says
  ///   nothing about what is in the file.
  /// - Returns: what was found; empty when all holds.
  public func check(withMark: Bool = true) throws -> [Finding] {
    try store.readSnapshot { reader in
      let kept = Result { try TallyCheck(reader) }
      let open = OpenCheck(RegisterCheck(try? kept.get()))
      do {
        let found = try reader.findings { open.compare($0, with: $1) }
        let check = open.check
        let mark = withMark ? found.mark : []
        guard found.underneath.isEmpty else { return found.underneath + mark }
        _ = try kept.get()
        let register = check.findings(lastNumbers: try reader.lastNumbers())
        // Counts are compared with the register, which has to hold for that.
        let tallies = register.isEmpty ? check.tallies?.findings ?? [] : []
        return found.beside + register + tallies + (try Casework.checkOffice(reader))
          + (try MergerCheck.findings(check.mergers, reader))
          + (try BalanceCheck(
            reader, check.tallies?.keptMonths ?? [], until: check.days?.upperBound
          ).findings) + mark
      } catch let error as MediationError where error.kind == .failed {
        // What cannot be read is a finding, not the end of the check.
        return open.check.findings + [
          Finding(
            what: error.message,
            advice: .words(zh: "数据被改动过；请从备份核对", en: "it was altered; compare with a backup"))
        ]
      }
    }
  }

  /// Checks what can be checked in a moment: the mark, the ends of the chains, the office's journal,
  /// its registers and seals, the numbering. What lies between the ends takes `check`.
  public func checkFast() throws -> [Finding] {
    try store.read { reader in
      let found = try reader.fastFindings()
      guard found.underneath.isEmpty else { return found.underneath + found.mark }
      return try found.beside + Casework.checkOffice(reader) + found.mark
    }
  }

  /// Compares the registers of units and people with the office's journal, and the numbers of seals.
  private static func checkOffice(_ reader: any DisputeReader) throws -> [Finding] {
    let record = OfficeRecord(replaying: try reader.officeEvents())
    let mediators = try reader.mediators().map(\.unnamed)
    let operators = try reader.operators().map(\.unnamed)
    var findings: [Finding] = []
    func compare(_ isEqual: Bool, _ zh: String, _ en: String) {
      guard !isEqual else { return }
      findings.append(
        Finding(
          what: Phrase(
            zh: "\(zh)与单位流水重放的结果不一致",
            en: "the register of \(en) differs from what the office's journal replays to"),
          advice: .words(
            zh: "被直接改动过；请从备份核对", en: "it was altered directly; compare with a backup")))
    }
    compare(try reader.units() == record.units, "单位名册", "units")
    compare(mediators == record.mediators, "调解员名册", "mediators")
    compare(operators == record.operators, "经办人名册", "operators")
    return findings
  }
}

/// A check of the register that goes on; the engine may tell it of disputes on a thread of its own.
private final class OpenCheck: Sendable {
  private let state: Mutex<RegisterCheck>

  init(_ check: RegisterCheck) { state = Mutex(check) }

  var check: RegisterCheck { state.withLock { $0 } }

  func compare(_ dispute: Dispute, with events: [Event]) {
    state.withLock { $0.compare(dispute, with: events) }
  }
}
