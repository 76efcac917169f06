import ArgumentParser
import Formats
import Mediation

/// `mediate operator`
struct OperatorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "operator", abstract: "经办人 · The people who enter things.",
    subcommands: [OperatorAddCommand.self, OperatorListCommand.self])
}

struct OperatorAddCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "登记经办人 · Add an operator.",
    discussion: """
      mediate operator add jia --name 甲警官
      mediate operator add yi --name 乙辅警 --station JS08
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var write: OfficeWriteOptions

  @Argument(help: ArgumentHelp("代码 · The code.", valueName: "code"))
  var code: String

  @Option(help: ArgumentHelp("姓名 · The name (default: the code).", valueName: "name"))
  var name: String?

  @Option(
    help: ArgumentHelp(
      "所在派出所，其编号可简写 · The station whose numbers may be shortened.", valueName: "code"))
  var station: String?

  func run(in session: Session) throws {
    let code = try StationWords.person(code)
    try StationWords.check(name, field: "--name")
    let station = try station.map { try StationWords.code($0) }
    let person = Operator(code: code, name: name ?? code, station: station)
    try session.enterOffice(write) { writer, _, request in
      if let station { _ = try writer.existingStation(station) }
      try writer.enter(person, by: request.operatorCode, operation: request.operation)
    }
    session.output.say(
      Phrase(zh: "已登记 \(code) \(person.name)", en: "added \(code) \(person.name)"))
    if session.output.isJSON { session.output.print(person.json) }
  }
}

struct OperatorListCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "列出经办人 · List the operators.")

  @OptionGroup var global: GlobalOptions

  func run(in session: Session) throws {
    let operators = try session.casework().store.read { try $0.operators() }
    if session.output.isJSON {
      session.output.print(.array(operators.map(\.json)))
      return
    }
    session.output.list(
      [
        Phrase(zh: "代码", en: "code"), Phrase(zh: "姓名", en: "name"),
        Phrase(zh: "派出所", en: "station"),
      ],
      operators.map { [$0.code, $0.name, $0.station ?? ""] })
  }
}

extension Operator {
  fileprivate var json: JSON {
    ["code": .string(code), "name": .string(name), "station": .optional(station)]
  }
}
