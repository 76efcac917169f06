import ArgumentParser
import Formats
import Mediation
import Reporting

/// `mediate log`
struct LogCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "log", abstract: "登记一起纠纷 · Register a dispute; prints its number.",
    discussion: """
      mediate log --category neighbour --source call_110 --summary 楼上漏水 \
      --party 申请人:甲某 --party 被申请人:乙某
      mediate log --category 邻里 --source 排查 --summary 争车位 \
      --resolved agreement --form oral --terms 轮流停放 --performed
      echo '{"category":"wages","source":"walk_in","summary":"…"}' | mediate log --json -
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var write: WriteOptions

  @Argument(help: ArgumentHelp("“-”：从标准输入读 JSON · “-” reads a JSON object.", valueName: "-"))
  var input: String?

  @Option(help: ArgumentHelp("类别 · The category.", valueName: "code"))
  var category: String?

  @Option(help: ArgumentHelp("来源 · How it came to the office.", valueName: "code"))
  var source: String?

  @Option(help: ArgumentHelp("简要情况 · What it is about.", valueName: "text"))
  var summary: String?

  @Option(
    help: ArgumentHelp("当事人，可重复 · A party; may be repeated.", valueName: "role:name"))
  var party: [String] = []

  @Option(help: ArgumentHelp("派出所（默认本所）· The station (default: one's own).", valueName: "code"))
  var station: String?

  @Option(help: ArgumentHelp("网格或村 · The grid cell or village.", valueName: "text"))
  var grid: String?

  @Option(
    name: .customLong("source-ref"),
    help: ArgumentHelp("外部编号 · An outside reference.", valueName: "text"))
  var sourceRef: String?

  @Option(
    help: ArgumentHelp(
      "当场已化解：agreement 或 reconciled · It is settled already.", valueName: "outcome"))
  var resolved: String?

  @Option(
    help: ArgumentHelp(
      "案卷严格保管：minor、domestic_violence、sealed_record · Keep the file closer.",
      valueName: "why"))
  var protect: [String] = []

  @Option(
    help: ArgumentHelp(
      "与此有关的另一起，可重复 · Another dispute it belongs with.", valueName: "case"))
  var link: [String] = []

  @Option(
    name: .customLong("not-the-same"),
    help: ArgumentHelp(
      "相像但不是同一起，可重复 · One that is like it and another.", valueName: "case"))
  var notTheSame: [String] = []

  @OptionGroup var agreement: AgreementOptions

  func run(in session: Session) throws {
    let casework = try session.casework()
    var words = DisputeWords(
      category: category, source: source, summary: summary, parties: party, station: station,
      grid: grid, sourceRef: sourceRef, on: write.on)
    if let input {
      guard input == "-" else {
        throw MediationError(
          .usage, zh: "多出来的“\(input.visible())”", en: "unexpected “\(input.visible())”",
          hint: .words(zh: "简要情况写在 --summary 后", en: "the summary goes after --summary"))
      }
      try words.fill(fromJSON: session.input())
    }
    let day = try session.day(words.on)
    var draft = DisputeDraft(
      station: try words.station.map { try UnitCode.requireStation($0) } ?? session.statedHome,
      registration: try words.registration(Questions(session: session)), registeredOn: day,
      note: write.note,
      followUp: try followUp(on: day, in: session)
        + links(on: day, in: session, casework))
    if session.mayAsk {
      let answer = try AlikeQuestion(session: session, casework: casework).answer(draft)
      if case .call(let number) = answer {
        return try enterCall(about: number, draft, in: session, casework)
      }
      draft.followUp += answer.entries(on: day)
    }
    let receipt = try casework.log(
      draft, try session.request(write, presuming: words.on == nil ? day : nil))
    try report(receipt, session, casework)
  }

  private func followUp(on day: Day, in session: Session) throws -> [Entry] {
    let protections = try protect.map { word in
      Entry(
        .protected(try Words.code(word, Protection.self, field: "--protect"), basis: nil),
        on: day)
    }
    guard let resolved else {
      try agreement.refuseAlone()
      return protections
    }
    return try protections + agreement.entries(outcome: resolved, on: day, in: session)
  }

  private func links(
    on day: Day, in session: Session, _ casework: Casework
  ) throws -> [Entry] {
    func entries(_ words: [String], _ kind: LinkKind) throws -> [Entry] {
      try words.map { word in
        let number = try session.number(word, in: casework)
        return Entry(.linked(to: number.description, as: kind), on: day)
      }
    }
    return try entries(link, .related) + entries(notTheSame, .distinct)
  }

  /// The same dispute again: a repeat call of the one that is there, and no second number.
  private func enterCall(
    about number: CaseNumber, _ draft: DisputeDraft, in session: Session, _ casework: Casework
  ) throws {
    let reference =
      try draft.registration.sourceRef
      ?? Questions(session: session).text(
        Phrase(zh: "来电或来件的编号", en: "the call's reference"), field: "--source-ref")
    let call = Entry(
      .linked(to: reference, as: .repeat), on: draft.registeredOn, note: draft.registration.summary)
    let receipt = try casework.enter([call], for: number, session.request(write))
    try session.show(receipt, casework, isRehearsal: write.dryRun)
  }

  private func report(_ receipt: Receipt, _ session: Session, _ casework: Casework) throws {
    if session.output.isJSON {
      session.output.print(try session.json(receipt, casework))
      return
    }
    let dispute = receipt.dispute
    let status = dispute.status.label
    session.output.print(dispute.number.description)
    let trial = write.dryRun ? Phrase(zh: "（试运行，未写入）", en: " (tried, not written)") : Phrase("")
    guard !receipt.isUndone else {
      session.output.sayRepeated(receipt.operation, true)
      return
    }
    session.output.say(
      receipt.isRepetition
        ? Phrase(
          zh: "操作号 \(receipt.operation) 已执行过，没有重复登记",
          en: "operation \(receipt.operation) was carried out before; not registered twice")
        : Phrase(
          zh: "\(dispute.registeredOn) 登记 \(dispute.category.label.zh)纠纷，现为“\(status.zh)”"
            + trial.zh,
          en: "\(dispute.category.label.en) dispute registered on \(dispute.registeredOn), "
            + "now \(status.en)\(trial.en)"))
    for case .resolved(let resolution) in receipt.entries.lazy.map(\.act)
    where resolution.agreed.contains(where: { $0.bare != Term.Bare() }) {
      session.output.say(Entry(.resolved(resolution), on: dispute.registeredOn).sentence)
    }
    receipt.alike.prefix(3).forEach { session.output.say($0.warning) }
    let others = receipt.alike.count - 3
    if others > 0 {
      session.output.say(
        Phrase(zh: "还有 \(others) 起相像的", en: "and \(others) more that are like it"))
    }
  }
}
