import ArgumentParser
import Engines
import Files
import Formats
import Mediation

/// `mediate init`
struct InitCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "新建数据库 · Make a database.",
    discussion: """
      mediate init --station JS07 --name 建设路派出所 --district 金水区
      mediate init --db /srv/mediate/office.db --shared police --station JS07 --name 建设路派出所
      mediate init --db city.db --station JS01 --name 金水区第一派出所 --district 410105
      """)

  @OptionGroup var global: GlobalOptions

  @Option(help: ArgumentHelp("派出所代码 · The station's code.", valueName: "code"))
  var station: String

  @Option(help: ArgumentHelp("派出所名称 · The station's name.", valueName: "name"))
  var name: String

  @Option(help: ArgumentHelp("区县 · The district it belongs to.", valueName: "district"))
  var district: String?

  @Option(
    help: ArgumentHelp(
      "与一个用户组共用：组内用户都可读写 · A group of the system whose members may use it too.",
      valueName: "group"))
  var shared: String?

  func run(in session: Session) throws {
    let group = try shared.map { name throws(MediationError) in
      try FileGroup(name, field: "--shared")
    }
    let code = try UnitCode.requireStation(station)
    try TextRule.check(name: name, field: "--name")
    try TextRule.check(name: district, field: "--district")
    let person = try session.operatorCode()
    let path = try session.place.get().path
    try session.create(
      station: Unit(code: code, kind: .station, name: name, parent: district),
      district: district, operators: [Operator(code: person, name: person, unit: code)],
      sharedWith: group)
    session.output.say(
      Phrase(
        zh: "已新建 \(path)：\(code) \(name)。接着登记：mediate log",
        en: "made \(path) for \(code) \(name); next: mediate log"))
    if session.output.isJSON {
      session.output.print([
        "db": .string(path), "station": .string(code), "name": .string(name),
        "district": .optional(district),
      ])
    }
  }
}
