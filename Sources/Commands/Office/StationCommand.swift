import ArgumentParser
import Formats
import Mediation
import Reporting

/// `mediate station`
struct StationCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "station", abstract: "单位 · Stations and the units around them.",
    subcommands: [
      StationAddCommand.self, StationSetCommand.self, StationListCommand.self,
    ])
}

struct StationAddCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "登记单位 · Add a station, or another unit.",
    discussion: """
      mediate station add JS08 --name 花园路派出所 --district 金水区
      mediate station add JS07-R1 --name 第一警务室 --kind police_room --parent JS07
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var write: OfficeWriteOptions

  @Argument(help: ArgumentHelp("代码 · Its code.", valueName: "code"))
  var code: String

  @Option(help: ArgumentHelp("名称 · Its name.", valueName: "name"))
  var name: String

  @Option(help: ArgumentHelp("区县 · The district of a station.", valueName: "district"))
  var district: String?

  @Option(
    help: ArgumentHelp(
      "种类 · city, district, station, police_room or grid (default station).", valueName: "kind"))
  var kind: String = "station"

  @Option(help: ArgumentHelp("上级单位 · The unit above.", valueName: "code"))
  var parent: String?

  func run(in session: Session) throws {
    let kind = try Words.code(kind, Unit.Kind.self, field: "--kind")
    let code = kind == .station ? try UnitCode.requireStation(code, field: "CODE") : code
    let unit = Unit(code: code, kind: kind, name: name, parent: parent)
    let isNew = try session.enter(write) { try $0.add(unit, in: district, $1) }
    if isNew { session.output.say(Phrase(zh: "已登记 \(code) \(name)", en: "added \(code) \(name)")) }
    if session.output.isJSON {
      session.output.print(["code": .string(code), "name": .string(name)])
    }
  }
}

struct StationSetCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "set", abstract: "单位改名 · Give a unit another name from a day on.",
    discussion: """
      mediate station set JS08 --name 花园北路派出所
      mediate station set JS08 --name 花园北路派出所 --from 2026-07-01
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var write: OfficeWriteOptions

  @Argument(help: ArgumentHelp("代码 · Its code.", valueName: "code"))
  var code: String

  @Option(help: ArgumentHelp("新的名称 · The new name.", valueName: "name"))
  var name: String

  @Option(help: ArgumentHelp("从哪天起（默认今天）· From which day.", valueName: "date"))
  var from: String?

  func run(in session: Session) throws {
    let day = try from.map { try session.day($0, field: "--from") }
    let code = UnitCode.station(code) ?? code
    let isNew = try session.enter(write) { try $0.rename(unit: code, to: name, from: day, $1) }
    if isNew {
      let since = try day ?? session.day(nil)
      session.output.say(
        Phrase(
          zh: "\(code) 自 \(since) 起改称 \(name)；以前的报表仍用旧名",
          en: "\(code) is called \(name) from \(since); reports of before keep the old name"))
    }
    if session.output.isJSON {
      session.output.print(["code": .string(code), "name": .string(name)])
    }
  }
}

struct StationListCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "列出单位 · List the units.")

  @OptionGroup var global: GlobalOptions

  func run(in session: Session) throws {
    let casework = try session.casework()
    let tree = UnitTree(try casework.read(.figures, session.reading()) { try $0.units() })
    if session.output.isJSON {
      session.output.print(
        .array(
          tree.units.map { unit in
            [
              "code": .string(unit.code), "kind": .string(unit.kind.rawValue),
              "name": .string(unit.name), "parent": .optional(unit.parent),
              "district": .optional(tree.district(of: unit.code)?.code),
            ]
          }))
      return
    }
    let headings = [
      Phrase(zh: "代码", en: "code"), Phrase(zh: "种类", en: "kind"), Phrase(zh: "名称", en: "name"),
      Phrase(zh: "上级", en: "above"),
    ]
    session.output.list(
      headings,
      tree.units.map { unit in
        [
          unit.code, unit.kind.label(session.language), unit.name,
          unit.parent.flatMap { tree[$0]?.name } ?? "",
        ]
      })
  }
}
