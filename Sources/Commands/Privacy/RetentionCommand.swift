import ArgumentParser
import Formats
import Mediation
import Reporting

/// `mediate retention`
struct RetentionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "retention", abstract: "保管期限和到期销毁 · How long text is kept, and its end.",
    subcommands: [
      RetentionSetCommand.self, RetentionListCommand.self, RetentionReviewCommand.self,
      RetentionProposeCommand.self, RetentionApproveCommand.self,
    ])
}

struct RetentionSetCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "set", abstract: "设定某类的保管年数 · Set the years for a category.",
    discussion: """
      mediate retention set neighbour 10 --basis 本局档案保管期限表
      mediate retention set 婚姻家庭 30 --basis 本局档案保管期限表
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var write: OfficeWriteOptions

  @Argument(help: ArgumentHelp("类别 · The category.", valueName: "category"))
  var category: String

  @Argument(help: ArgumentHelp("了结后几年 · Years after the end.", valueName: "years"))
  var years: Int

  @Option(help: ArgumentHelp("依据 · The rule it rests on.", valueName: "rule"))
  var basis: String?

  func run(in session: Session) throws {
    let category = try Words.code(category, Category.self, field: "CATEGORY")
    let basis = try session.basis(basis)
    let rule = Retention(category: category, years: years, basis: basis)
    try session.enter(write) { try $0.set(rule, $1) }
    session.output.say(
      Phrase(
        zh: "\(category.label.zh)纠纷了结后保管 \(years) 年",
        en: "\(category.label.en): \(years) years after the end"))
  }
}

struct RetentionListCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "列出期限 · List the periods.")

  @OptionGroup var global: GlobalOptions

  func run(in session: Session) throws {
    let rules = try session.casework().read(.figures, session.reading()) {
      try OfficeRecord(replaying: $0.officeEvents()).retention
    }
    let known = Category.allCases.compactMap { rules[$0] }
    if session.output.isJSON {
      session.output.print(
        .array(
          known.map {
            [
              "category": .string($0.category.rawValue), "years": .integer($0.years),
              "basis": .string($0.basis),
            ]
          }))
      return
    }
    session.output.list(
      [
        Phrase(zh: "类别", en: "category"), Phrase(zh: "年数", en: "years"),
        Phrase(zh: "依据", en: "basis"),
      ],
      known.map { [$0.category.label(session.language), String($0.years), $0.basis] })
  }
}

struct RetentionReviewCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "review", abstract: "到期可销毁的 · The files whose period is over.",
    discussion: """
      mediate retention review
      mediate retention review --on 2031-12-31
      """)

  @OptionGroup var global: GlobalOptions

  @Option(help: ArgumentHelp("哪一天为准 · As of which day.", valueName: "date"))
  var on: String?

  func run(in session: Session) throws {
    let due = try session.casework().retentionReview(
      on: session.day(on), session.reading())
    if session.output.isJSON {
      session.output.print(.array(due.map { .string($0.number.description) }))
      return
    }
    session.output.list(
      [
        Phrase(zh: "编号", en: "number"), Phrase(zh: "类别", en: "category"),
        Phrase(zh: "了结", en: "ended"),
      ],
      due.map { dispute in
        [
          dispute.number.description, dispute.category.label(session.language),
          dispute.endedOn?.description ?? "",
        ]
      })
    session.output.say(
      Phrase(zh: "共 \(due.count) 起到期", en: "\(due.count) are due"))
  }
}

struct RetentionProposeCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "propose", abstract: "提议销毁，由另一人批准 · Propose to destroy; another approves.",
    discussion: """
      mediate retention propose 42 --basis 保管期限届满
      mediate retention propose JS07-2011-0042 --basis 保管期限届满 --dry-run
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var write: OfficeWriteOptions
  @OptionGroup var dispute: CaseArgument

  @Option(help: ArgumentHelp("依据 · The rule it rests on.", valueName: "rule"))
  var basis: String?

  func run(in session: Session) throws {
    let casework = try session.casework()
    let number = try session.number(dispute.text, in: casework)
    let receipt = try casework.proposeDestruction(
      of: number, basis: session.basis(basis), session.request(write))
    try session.show(receipt, casework, isRehearsal: write.dryRun)
  }
}

struct RetentionApproveCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "approve", abstract: "批准销毁，只留存根 · Destroy what another proposed.",
    discussion: """
      mediate retention approve 42 --as yi
      mediate retention approve JS07-2011-0042 --as yi --dry-run
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var write: OfficeWriteOptions
  @OptionGroup var dispute: CaseArgument

  func run(in session: Session) throws {
    let casework = try session.casework()
    let number = try session.number(dispute.text, in: casework)
    let receipt = try casework.destroy(number, session.request(write))
    try session.show(receipt, casework, isRehearsal: write.dryRun)
    guard !write.dryRun, case .destroyed(let destroyed) = receipt.entries.last?.act else {
      return
    }
    try session.eraseCopies(of: number, ["all"], basis: destroyed.basis)
  }
}
