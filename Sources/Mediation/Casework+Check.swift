/// Something that is not as it should be, what it means and what to do.
public struct Finding: Equatable, Sendable {
  public let number: CaseNumber?
  public let what: Phrase
  public let advice: Phrase

  public init(number: CaseNumber? = nil, what: Phrase, advice: Phrase) {
    self.number = number
    self.what = what
    self.advice = advice
  }
}

extension Casework {
  /// Checks the whole database: the engine's own findings, every dispute of the register against
  /// the replay of its events, and the case numbers for gaps.
  ///
  /// - Returns: what was found; empty when all holds.
  public func check() throws -> [Finding] {
    try store.read { reader in
      var findings = try reader.findings()
      // What the engine calls damaged is not safe to read on.
      guard findings.isEmpty else { return findings }
      var serials: [String: Int] = [:]
      var days: ClosedRange<Day>?
      do {
        var tallies = try TallyCheck(reader)
        try reader.forEachHistory(upTo: nil) { events in
          guard let number = events.first?.number else { return }
          days = events.reduce(into: days) { $0.widen(to: $1.happenedOn) }
          let registered = try reader.dispute(number)
          findings += Casework.compare(events, with: registered)
          if let registered { tallies.count(registered) }
          findings += events.missingTexts.map { Casework.missing($0.field, number, $0.sequence) }
          findings += Casework.checkSequence(number, &serials)
        }
        findings += Casework.checkLast(try reader.lastNumbers(), serials)
        findings += tallies.findings
        findings += try Casework.checkOffice(reader)
        findings += try BalanceCheck(reader, days).findings
      } catch let error as MediationError where error.kind == .failed {
        // What cannot be read is a finding, not the end of the check.
        findings.append(
          Finding(
            what: error.message,
            advice: Phrase(zh: "数据被改动过；请从备份核对", en: "it was altered; compare with a backup")))
      }
      return findings
    }
  }

  /// Checks what can be checked in a moment: the mark, the ends of the chains, the office's journal,
  /// its registers and seals, the numbering. What lies between the ends takes `check`.
  public func checkFast() throws -> [Finding] {
    try store.read { reader in
      let findings = try reader.fastFindings()
      return findings.isEmpty ? try Casework.checkOffice(reader) : findings
    }
  }

  /// Compares the registers of units and people with the office's journal, and the numbers of seals.
  private static func checkOffice(_ reader: any DisputeReader) throws -> [Finding] {
    let record = OfficeRecord(replaying: try reader.officeEvents())
    let mediators = try reader.mediators().map {
      Mediator(code: $0.code, name: $0.code, kind: $0.kind, station: $0.station)
    }
    let operators = try reader.operators().map(\.unnamed)
    var findings: [Finding] = []
    func compare(_ isEqual: Bool, _ zh: String, _ en: String) {
      guard !isEqual else { return }
      findings.append(
        Finding(
          what: Phrase(
            zh: "\(zh)与单位流水重放的结果不一致",
            en: "the register of \(en) differs from what the office's journal replays to"),
          advice: Phrase(
            zh: "被直接改动过；请从备份核对", en: "it was altered directly; compare with a backup")))
    }
    compare(try reader.units() == record.units, "单位名册", "units")
    compare(mediators == record.mediators, "调解员名册", "mediators")
    compare(operators == record.operators, "经办人名册", "operators")
    return findings
  }

  private static func missing(_ field: String, _ number: CaseNumber, _ sequence: Int) -> Finding {
    Finding(
      number: number,
      what: Phrase(
        zh: "\(number)：第 \(sequence) 条的 \(field) 文字不见了，而没有删除的记录",
        en: "\(number): the text of \(field) of event \(sequence) is gone, and no erasure says so"),
      advice: Phrase(zh: "被直接删去；请从备份核对", en: "it was removed directly; compare with a backup"))
  }

  private static func compare(_ events: [Event], with registered: Dispute?) -> [Finding] {
    let number = events[0].number
    do {
      let replayed = try Dispute(replaying: events)
      if replayed == registered { return [] }
      return [
        Finding(
          number: number,
          what: Phrase(
            zh: "\(number)：登记簿与流水重放的结果不一致",
            en: "\(number): the register differs from what the journal replays to"),
          advice: Phrase(
            zh: "登记簿被改动过；以流水为准（mediate show \(number) --json 查看事件）",
            en: "the register was altered; the journal holds "
              + "(see its events: mediate show \(number) --json)"))
      ]
    } catch {
      return [
        Finding(
          number: number,
          what: Phrase(
            zh: "\(number)：流水不能重放：\(error.message.zh)",
            en: "\(number): the journal does not replay: \(error.message.en)"),
          advice: Phrase(
            zh: "流水被改动过；请从备份核对", en: "the journal was altered; compare with a backup"))
      ]
    }
  }

  /// Histories come in the order of their numbers, so a gap shows as a step.
  private static func checkSequence(
    _ number: CaseNumber, _ serials: inout [String: Int]
  ) -> [Finding] {
    let key = "\(number.station)-\(number.year)"
    let expected = serials[key, default: 0] + 1
    serials[key] = number.serial
    if number.serial == expected { return [] }
    return number.serial > expected
      ? [gap(key, expected..<number.serial)] : [lowered(key, number.serial, expected - 1)]
  }

  private static func checkLast(
    _ lastNumbers: [CaseNumber], _ serials: [String: Int]
  ) -> [Finding] {
    let known = Set(lastNumbers.map { "\($0.station)-\($0.year)" })
    let unknown = serials.filter { !known.contains($0.key) }.sorted { $0.key < $1.key }
    return unknown.map { lowered($0.key, 0, $0.value) }
      + lastNumbers.compactMap { last in
        let key = "\(last.station)-\(last.year)"
        let found = serials[key, default: 0]
        if found < last.serial { return gap(key, (found + 1)..<(last.serial + 1)) }
        return found > last.serial ? lowered(key, last.serial, found) : nil
      }
  }

  private static func lowered(_ key: String, _ last: Int, _ found: Int) -> Finding {
    Finding(
      what: Phrase(
        zh: "\(key)：已编到 \(found)，编号簿却记着 \(last)",
        en: "\(key): numbered up to \(found), but the numbering says \(last)"),
      advice: Phrase(
        zh: "编号簿被改动过；请从备份核对", en: "the numbering was altered; compare with a backup"))
  }

  private static func gap(_ key: String, _ serials: Range<Int>) -> Finding {
    let span =
      serials.count == 1
      ? "\(serials.lowerBound)" : "\(serials.lowerBound)–\(serials.upperBound - 1)"
    return Finding(
      what: Phrase(zh: "\(key)：缺号 \(span)", en: "\(key): missing number \(span)"),
      advice: Phrase(
        zh: "编号不会自行跳号；请从备份核对",
        en: "numbers never skip by themselves; compare with a backup"))
  }
}

extension ClosedRange<Day>? {
  fileprivate mutating func widen(to day: Day) {
    self = map { Swift.min($0.lowerBound, day)...Swift.max($0.upperBound, day) } ?? day...day
  }
}
