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
      var serials: [String: Int] = [:]
      try reader.forEachHistory(asOf: nil) { events in
        guard let number = events.first?.number else { return }
        findings += try Casework.compare(events, with: reader.dispute(number))
        findings += Casework.checkSequence(number, &serials)
      }
      findings += Casework.checkLast(try reader.lastNumbers(), serials)
      return findings
    }
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
    return number.serial == expected ? [] : [gap(key, expected..<number.serial)]
  }

  private static func checkLast(
    _ lastNumbers: [CaseNumber], _ serials: [String: Int]
  ) -> [Finding] {
    lastNumbers.compactMap { last in
      let key = "\(last.station)-\(last.year)"
      let found = serials[key, default: 0]
      return found < last.serial ? gap(key, (found + 1)..<(last.serial + 1)) : nil
    }
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
