import ArgumentParser
import Mediation

/// `mediate correct`
struct CorrectCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "correct",
    abstract: "更正登记的内容 · Put right what was registered; the number stays.",
    discussion: """
      mediate correct 42 --category damages --because 登记时选错类别
      mediate correct 42 --party.2.name 乙某某 --registered-on 2021-03-02 --because 当事人更正
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var write: WriteOptions
  @OptionGroup var dispute: CaseArgument

  @Option(help: ArgumentHelp("为什么更正 · Why.", valueName: "text"))
  var because: String?

  @Option(help: ArgumentHelp("类别 · The category.", valueName: "code"))
  var category: String?

  @Option(help: ArgumentHelp("来源 · How it came to the office.", valueName: "code"))
  var source: String?

  @Option(
    help: ArgumentHelp("网格或村，“无”为没有 · The grid cell or village; - for none.", valueName: "text"))
  var grid: String?

  @Option(help: ArgumentHelp("简要情况 · What it is about.", valueName: "text"))
  var summary: String?

  @Option(
    name: .customLong("source-ref"),
    help: ArgumentHelp("外部编号 · An outside reference.", valueName: "text"))
  var sourceRef: String?

  @Option(help: ArgumentHelp("涉及金额 · What it is about in money.", valueName: "amount"))
  var amount: String?

  @Option(
    name: .customLong("registered-on"),
    help: ArgumentHelp("登记日 · The day of registration.", valueName: "date"))
  var registeredOn: String?

  @Option(
    name: .customLong(PartyWords.option),
    help: ArgumentHelp(
      "也写作 --party.2.name 乙某；项：name、role、side、phone、address、id_number · Of a party.",
      valueName: "n.what=text"))
  var partyChange: [String] = []

  func run(in session: Session) throws {
    try session.correct(dispute, try changes(session), because: because, write)
  }

  private func changes(_ session: Session) throws -> [Correction] {
    var changes: [Correction] = []
    if let category {
      changes.append(.category(try Words.code(category, Category.self, field: "--category")))
    }
    if let source {
      changes.append(.source(try Words.code(source, Source.self, field: "--source")))
    }
    if let grid { changes.append(.grid(SourceReference.isNothing(grid) ? nil : grid)) }
    if let summary { changes.append(.summary(summary)) }
    if let sourceRef { changes.append(.sourceRef(sourceRef)) }
    if let amount { changes.append(.amount(try Words.money(amount, field: "--amount"))) }
    if let registeredOn {
      changes.append(.registeredOn(try session.day(registeredOn, field: .registeredOn)))
    }
    try PartyWords.refuseRepeated(partyChange)
    changes += try partyChange.map { try PartyWords.correction($0) }
    guard !changes.isEmpty else {
      throw MediationError(
        .usage, zh: "没有写要更正什么", en: "nothing to correct is named",
        hint: .words(
          zh: "例：--category、--summary、--registered-on、--party.2.name",
          en: "e.g. --category, --summary, --registered-on, --party.2.name"))
    }
    return changes
  }
}

extension Session {
  /// Enters a correction and says what it did, the seals it restates too.
  func correct(
    _ dispute: CaseArgument, _ changes: [Correction], because: String?, _ write: WriteOptions
  ) throws {
    let casework = try casework()
    let number = try statedNumber(dispute.text, in: casework)
    let receipt = try casework.correct(
      number, changes, because: because, on: try day(write.on), note: write.note, request(write))
    try show(receipt, casework, isRehearsal: write.dryRun)
    if receipt.dispute.protections.contains(.restricted) {
      output.say(
        Phrase(
          zh: "限制处理的案卷也可更正（个人信息保护法第46条）",
          en: "a restricted file takes corrections (Personal Information Protection Law, art. 46)"))
    }
    guard !receipt.restated.isEmpty else { return }
    let seals = receipt.restated.map { "\($0.number)（\($0.report) \($0.period)）" }
    let sealsEN = receipt.restated.map { "\($0.number) (\($0.report) \($0.period))" }
    output.say(
      Phrase(
        zh: "这次更正重述了封存的报表 \(seals.joined(separator: "、"))；封存的数字不变，差别见重述表",
        en: "this restates the sealed reports \(sealsEN.joined(separator: ", ")); what was sealed "
          + "stays, the difference is in the restatement"))
  }
}
