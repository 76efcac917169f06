import ArgumentParser
import Formats
import Mediation

/// `mediate figure`
struct FigureCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "figure",
    abstract: "单位数字 · Numbers of the year that no dispute tells: people at work, three zeros.",
    subcommands: [FigureAddCommand.self, FigureListCommand.self, RetractCommand.self])
}

struct FigureAddCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "登记数字 · Note a figure.",
    discussion: """
      mediate figure add officers 1377 --on 2021-12-31
      mediate figure add 社区辅警 21 --station JS07
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var write: OfficeWriteOptions

  @Argument(
    help: ArgumentHelp("officers、auxiliaries、three_zero_units · Which.", valueName: "figure"))
  var kind: String

  @Argument(help: ArgumentHelp("数 · The number.", valueName: "n"))
  var value: Int

  @Option(
    help: ArgumentHelp("派出所（默认全单位）· A station (default: the whole office).", valueName: "code"))
  var station: String?

  @Option(help: ArgumentHelp("哪日的数 · On which day.", valueName: "date"))
  var on: String?

  func run(in session: Session) throws {
    let station = try station.map { try UnitCode.requireStation($0) }
    let figure = OfficeFigure(
      kind: try Words.code(kind, OfficeFigure.Kind.self, field: "FIGURE"), value: value,
      station: station, on: try session.day(on))
    let isNew = try session.enter(write, presuming: on == nil ? figure.on : nil) {
      try $0.enter(figure, $1)
    }
    guard isNew else { return }
    session.output.say(
      Phrase(
        zh: "已登记：\(figure.kind.label.zh) \(value)（\(figure.on)）",
        en: "noted: \(value) \(figure.kind.label.en) (\(figure.on))"))
  }
}

struct FigureListCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "列出数字 · List the figures.")

  @OptionGroup var global: GlobalOptions

  func run(in session: Session) throws {
    let items = try session.casework().read(.figures, session.reading()) {
      try OfficeRecord(replaying: $0.officeEvents()).figures
    }
    if session.output.isJSON {
      session.output.print(
        .array(
          items.map { item in
            [
              "figure": .string(item.value.kind.rawValue), "value": .integer(item.value.value),
              "station": .optional(item.value.station),
              "on": .string(item.value.on.description), "op": .string(item.operation),
            ]
          }))
      return
    }
    session.output.list(
      [
        Phrase(zh: "数字", en: "figure"), Phrase(zh: "数", en: "number"),
        Phrase(zh: "派出所", en: "station"), Phrase(zh: "日期", en: "on"),
        Phrase(zh: "操作号", en: "operation"),
      ],
      items.map {
        [
          $0.value.kind.label(session.language), String($0.value.value), $0.value.station ?? "",
          $0.value.on.description, $0.operation,
        ]
      })
  }
}

/// `mediate figure retract`: takes back a figure, a proceeding or a nil report entered by mistake.
struct RetractCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "retract",
    abstract: "撤回误录的数字、复议诉讼或零报告 · Take back a figure, proceeding or nil report.",
    discussion: """
      mediate figure list
      mediate figure retract 7tq0v3k9m2x4b6d8f1gh
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var write: OfficeWriteOptions

  @Argument(help: ArgumentHelp("操作号 · The operation.", valueName: "id"))
  var operation: String

  func run(in session: Session) throws {
    try session.enter(write) { try $0.retract(operation: operation, $1) }
    session.output.say(Phrase(zh: "已撤回 \(operation)", en: "retracted \(operation)"))
  }
}
