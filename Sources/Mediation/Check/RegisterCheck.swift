/// The register against the journal: every dispute against the replay of its events, the kept counts
/// against the disputes, the numbers for gaps. Disputes come in any order.
struct RegisterCheck {
  /// From the first day anything was registered on to the last it happened on.
  private(set) var days: ClosedRange<Day>?
  private(set) var tallies: TallyCheck?
  private var series = SerialSeries()
  /// The disputes that are merged into others.
  private(set) var mergers: [(number: CaseNumber, into: String)] = []
  private var unsorted: [(number: CaseNumber, finding: Finding)] = []

  init(_ tallies: TallyCheck?) { self.tallies = tallies }

  mutating func compare(_ registered: Dispute, with events: [Event]) {
    let number = registered.number
    for event in events { days.widen(to: event.happenedOn) }
    add(RegisterCheck.compare(registered, with: events), number)
    tallies?.count(registered)
    add(events.missingTexts.map { RegisterCheck.missing($0.field, number, $0.sequence) }, number)
    series.insert(number)
    if registered.status == .merged, let other = registered.mergedInto {
      mergers.append((number, other))
    }
  }

  /// What was found of single disputes, by number.
  var findings: [Finding] { RegisterCheck.sorted(unsorted) }

  /// What was found, by number; gaps stand where the numbers go on.
  func findings(lastNumbers: [CaseNumber]) -> [Finding] {
    let gaps = series.gaps.map { ($0.before, SerialSeries.gap($0.key, $0.serials)) }
    return RegisterCheck.sorted(unsorted + gaps) + series.findings(lastNumbers: lastNumbers)
  }

  private static func sorted(_ found: [(number: CaseNumber, finding: Finding)]) -> [Finding] {
    found.enumerated().sorted {
      ($0.element.number, $0.offset) < ($1.element.number, $1.offset)
    }.map(\.element.finding)
  }

  private mutating func add(_ findings: [Finding], _ number: CaseNumber) {
    for finding in findings { unsorted.append((number, finding)) }
  }

  private static func missing(_ field: String, _ number: CaseNumber, _ sequence: Int) -> Finding {
    Finding(
      number: number,
      what: Phrase(
        zh: "\(number)：第 \(sequence) 条的 \(field) 文字不见了，而没有删除的记录",
        en: "\(number): the text of \(field) of event \(sequence) is gone, and no erasure says so"),
      advice: .words(zh: "被直接删去；请从备份核对", en: "it was removed directly; compare with a backup"))
  }

  private static func compare(_ registered: Dispute, with events: [Event]) -> [Finding] {
    let number = registered.number
    do {
      let replayed = try Dispute(replaying: events)
      if replayed == registered { return [] }
      return [
        Finding(
          number: number,
          what: Phrase(
            zh: "\(number)：登记簿与流水重放的结果不一致",
            en: "\(number): the register differs from what the journal replays to"),
          advice: .dispute(.seeEvents, number))
      ]
    } catch {
      return [
        Finding(
          number: number,
          what: Phrase(
            zh: "\(number)：流水不能重放：\(error.message.zh)",
            en: "\(number): the journal does not replay: \(error.message.en)"),
          advice: .words(
            zh: "流水被改动过；请从备份核对", en: "the journal was altered; compare with a backup"))
      ]
    }
  }
}

extension ClosedRange<Day>? {
  fileprivate mutating func widen(to day: Day) {
    self = map { Swift.min($0.lowerBound, day)...Swift.max($0.upperBound, day) } ?? day...day
  }
}
