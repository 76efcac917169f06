import ArgumentParser
import Formats
import Mediation

/// `mediate maps`
struct MapsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "maps", abstract: "导入记住的对照表 · The maps that imports keep.",
    subcommands: [MapsListCommand.self, MapsShowCommand.self, MapsRemoveCommand.self])
}

struct MapsListCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "列出 · List them.")

  @OptionGroup var global: GlobalOptions

  func run(in session: Session) throws {
    let maps = try session.keptMaps().maps
    if session.output.isJSON {
      session.output.print(.array(maps.map(\.json)))
      return
    }
    session.output.list(
      [
        Phrase(zh: "名称", en: "name"), Phrase(zh: "记于", en: "kept on"),
        Phrase(zh: "标题", en: "heading"), Phrase(zh: "操作号", en: "operation"),
      ],
      maps.map {
        [$0.value.name, $0.enteredAt.day.description, $0.value.heading, $0.operation]
      })
  }
}

struct MapsShowCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "写出一份，可改后再用 · Print one, to be mended and used again.",
    discussion: """
      mediate maps show 月报
      mediate maps show 月报 > map.csv
      """)

  @OptionGroup var global: GlobalOptions

  @Argument(help: ArgumentHelp("名称 · The name.", valueName: "name"))
  var name: String

  func run(in session: Session) throws {
    let kept = try session.keptMaps().map(named: name)
    if session.output.isJSON {
      session.output.print(kept.json)
    } else {
      session.output.write(Array(kept.value.map.utf8))
    }
  }
}

struct MapsRemoveCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "不再用一份 · Use one no more.",
    discussion: """
      mediate maps remove 月报
      mediate maps remove 月报 --dry-run
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var write: OfficeWriteOptions

  @Argument(help: ArgumentHelp("名称 · The name.", valueName: "name"))
  var name: String

  func run(in session: Session) throws {
    guard try session.enter(write, { try $0.forgetMap(name, $1) }) else { return }
    session.output.say(
      Phrase(zh: "以后不再按“\(name)”读取", en: "“\(name)” is used no more"))
  }
}

extension Session {
  /// The office, with the maps it keeps.
  fileprivate func keptMaps() throws -> OfficeRecord {
    try casework().read(.importing, reading()) { try OfficeRecord(replaying: $0.officeEvents()) }
  }
}

extension RememberedMap {
  /// The heading it is for in one line, as it is compared.
  fileprivate var heading: String {
    headings.map { $0.filter { !$0.isEmpty }.joined(separator: ",") }.joined(separator: " / ")
  }
}

extension OfficeRecord.Dated<RememberedMap> {
  fileprivate var json: JSON {
    [
      "name": .string(value.name), "kept_at": .string(enteredAt.description),
      "headings": .array(value.headings.map { .array($0.map { .string($0) }) }),
      "map": .string(value.map), "op": .string(operation),
    ]
  }
}
