import ArgumentParser
import Formats
import Mediation

/// `mediate proceeding`
struct ProceedingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "proceeding",
    abstract: "复议与诉讼 · Administrative reconsiderations and litigations concluded.",
    subcommands: [ProceedingAddCommand.self, ProceedingListCommand.self])
}

struct ProceedingAddCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "登记一件 · Add a concluded proceeding.",
    discussion: """
      mediate proceeding add --kind reconsideration --result mediated --on 2021-06-30
      mediate proceeding add --kind 行政诉讼 --result 维持 --on 2021-09-01 --ref 2021行初15
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var write: OfficeWriteOptions

  @Option(help: ArgumentHelp("reconsideration 或 litigation · The kind.", valueName: "kind"))
  var kind: String

  @Option(
    help: ArgumentHelp("结果，见 catalogue list proceeding_result · How it ended.", valueName: "result")
  )
  var result: String

  @Option(help: ArgumentHelp("办结日 · The day it was concluded.", valueName: "date"))
  var on: String?

  @Option(help: ArgumentHelp("案号 · Its file number.", valueName: "text"))
  var ref: String?

  func run(in session: Session) throws {
    let day = try session.day(on)
    let proceeding = Proceeding(
      kind: try Words.code(kind, Proceeding.Kind.self, field: "--kind"), concludedOn: day,
      result: try Words.code(result, Proceeding.Result.self, field: "--result"), reference: ref)
    let isNew = try session.enter(write, presuming: on == nil ? day : nil) {
      try $0.enter(proceeding, $1)
    }
    guard isNew else { return }
    session.output.say(
      Phrase(
        zh: "已登记：\(proceeding.kind.label.zh)，\(day) 办结，\(proceeding.result.label.zh)",
        en: "added: \(proceeding.kind.label.en), concluded \(day), \(proceeding.result.label.en)"))
  }
}

struct ProceedingListCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "列出 · List them.")

  @OptionGroup var global: GlobalOptions

  @Argument(help: ArgumentHelp("期间 · The period.", valueName: "period"))
  var period: String?

  func run(in session: Session) throws {
    let period = try period.map { try ReportOptions.period($0) }
    let items = try session.casework().read(.figures, session.reading()) {
      try OfficeRecord(replaying: $0.officeEvents()).proceedings
    }.filter { period?.contains($0.value.concludedOn) ?? true }
    if session.output.isJSON {
      session.output.print(
        .array(
          items.map { item in
            [
              "kind": .string(item.value.kind.rawValue),
              "concluded_on": .string(item.value.concludedOn.description),
              "result": .string(item.value.result.rawValue),
              "reference": .optional(item.value.reference), "op": .string(item.operation),
            ]
          }))
      return
    }
    session.output.list(
      [
        Phrase(zh: "种类", en: "kind"), Phrase(zh: "办结", en: "concluded"),
        Phrase(zh: "结果", en: "result"), Phrase(zh: "案号", en: "reference"),
        Phrase(zh: "操作号", en: "operation"),
      ],
      items.map {
        [
          $0.value.kind.label(session.language), $0.value.concludedOn.description,
          $0.value.result.label(session.language), $0.value.reference ?? "", $0.operation,
        ]
      })
  }
}
