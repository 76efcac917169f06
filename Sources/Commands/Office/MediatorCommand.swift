import ArgumentParser
import Formats
import Mediation

/// `mediate mediator`
struct MediatorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mediator", abstract: "调解员 · The people who mediate.",
    subcommands: [
      MediatorAddCommand.self, MediatorSetCommand.self, MediatorListCommand.self,
    ])
}

struct MediatorAddCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "登记调解员 · Add a mediator.",
    discussion: """
      mediate mediator add JS07-M1 --name 甲调解 --kind peoples_mediator
      mediate mediator add JS07-M2 --name 乙律师 --kind 公益律师 --station JS07
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var write: OfficeWriteOptions

  @Argument(help: ArgumentHelp("代码 · The code.", valueName: "code"))
  var code: String

  @Option(help: ArgumentHelp("姓名 · The name (default: the code).", valueName: "name"))
  var name: String?

  @Option(
    help: ArgumentHelp(
      "身份，见 catalogue list mediator_kind · The kind (default unstated).", valueName: "kind"))
  var kind: String = "unstated"

  @Option(help: ArgumentHelp("派出所 · The station (default: one's own).", valueName: "code"))
  var station: String?

  func run(in session: Session) throws {
    let code = try UnitCode.requirePerson(code, field: "CODE")
    let kind = try Words.code(kind, Mediator.Kind.self, field: "--kind")
    let casework = try session.casework()
    let station =
      try station.map { try UnitCode.requireStation($0) } ?? session.homeStation(casework)
    let mediator = Mediator(code: code, name: name ?? code, kind: kind, station: station)
    let isNew = try session.enter(write) { try $0.add(mediator, of: station, $1) }
    if isNew {
      session.output.say(
        Phrase(
          zh: "已登记 \(code) \(mediator.name)（\(kind.label.zh)，\(station)）",
          en: "added \(code) \(mediator.name) (\(kind.label.en), \(station))"))
    }
    if session.output.isJSON { session.output.print(mediator.json) }
  }
}

struct MediatorSetCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "set", abstract: "更改调解员的姓名、身份、派出所 · Change name, kind or station.",
    discussion: """
      mediate mediator set JS07-M1 --kind 人民调解员 --from 2026-07-01
      mediate mediator set JS07-M1 --name 丙调解
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var write: OfficeWriteOptions

  @Argument(help: ArgumentHelp("代码 · The code.", valueName: "code"))
  var code: String

  @Option(help: ArgumentHelp("新的姓名 · The new name.", valueName: "name"))
  var name: String?

  @Option(help: ArgumentHelp("身份 · The new kind.", valueName: "kind"))
  var kind: String?

  @Option(help: ArgumentHelp("派出所 · The new station.", valueName: "code"))
  var station: String?

  @Option(help: ArgumentHelp("从哪天起（默认今天）· From which day.", valueName: "date"))
  var from: String?

  func run(in session: Session) throws {
    let code = try UnitCode.requirePerson(code, field: "CODE")
    guard name != nil || kind != nil || station != nil else {
      throw MediationError(
        .usage, zh: "要写 --name、--kind 或 --station", en: "say --name, --kind or --station",
        field: "--name")
    }
    let wish = MediatorWish(
      name: name, kind: try kind.map { try Words.code($0, Mediator.Kind.self, field: "--kind") },
      station: try station.map { try UnitCode.requireStation($0) },
      from: try from.map { try session.day($0, field: "--from") })
    let isNew = try session.enter(write) { try $0.change(mediator: code, wish, $1) }
    let person = try session.casework().read(.figures, session.reading()) { reader in
      try reader.mediators().first { $0.code == code }
    }
    if isNew { session.output.say(Phrase(zh: "已更改 \(code)", en: "changed \(code)")) }
    if session.output.isJSON, let person { session.output.print(person.json) }
  }
}

struct MediatorListCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "列出调解员 · List the mediators.")

  @OptionGroup var global: GlobalOptions

  func run(in session: Session) throws {
    let mediators = try session.casework().read(.figures, session.reading()) { try $0.mediators() }
    if session.output.isJSON {
      session.output.print(.array(mediators.map(\.json)))
      return
    }
    session.output.list(
      [
        Phrase(zh: "代码", en: "code"), Phrase(zh: "姓名", en: "name"),
        Phrase(zh: "身份", en: "kind"), Phrase(zh: "派出所", en: "station"),
      ],
      mediators.map {
        [$0.code, $0.name, $0.kind.label(session.language), $0.station ?? ""]
      })
  }
}

extension Mediator {
  fileprivate var json: JSON {
    [
      "code": .string(code), "name": .string(name), "kind": .string(kind.rawValue),
      "station": .optional(station),
    ]
  }
}
