import ArgumentParser
import Formats
import Mediation

/// `mediate filter`
struct FilterCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "filter", abstract: "存下常用的筛选 · Save filters under a name.",
    subcommands: [FilterSaveCommand.self, FilterListCommand.self, FilterRemoveCommand.self])
}

struct FilterSaveCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "save", abstract: "存一个筛选，只自己用 · Save a filter for oneself.",
    discussion: """
      mediate filter save 催办 mine late
      mediate filter save big money.over:10000 not status:ended
      mediate list @big registered:2021
      """)

  @OptionGroup var global: GlobalOptions

  @Argument(help: ArgumentHelp("名称 · The name.", valueName: "name"))
  var name: String

  @Argument(
    help: ArgumentHelp("条件，同 list · Conditions, as in list.", valueName: "filter"),
    completion: .custom { words, _, prefix in
      FilterCompletion.candidates(words, prefix, in: .system())
    })
  var filters: [String]

  func run(in session: Session) throws {
    guard FilterSyntax.isName(name) else {
      throw MediationError(
        .usage, zh: "“\(name.visible())”不能作筛选的名称",
        en: "“\(name.visible())” can be no filter's name",
        field: "NAME",
        hint: .words(
          zh: "1–64 字节，不含空格、冒号、逗号、括号、引号和 @",
          en: "1 to 64 bytes without blanks, colons, commas, parentheses, quotation marks and @"))
    }
    let syntax = try session.filter(filters)
    try FilterSaveCommand.refuseNames(in: syntax)
    guard !syntax.description.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) else {
      throw MediationError(
        .usage, zh: "存下的筛选只有一行", en: "a saved filter is one line", field: "FILTER",
        hint: .words(zh: "去掉制表符和换行", en: "leave out tabs and line breaks"))
    }
    // What a saved filter names is looked up now, rather than when somebody waits for the answer.
    try session.casework().readDisputes(session.reading()) { files in
      _ = try files.filter(syntax, today: session.today)
    }
    var saved = try SavedFilters.read(session.world)
    let line = SavedFilters.Line(
      operatorCode: try session.operatorCode(), name: name, words: syntax.description)
    let wasThere = saved.save(line)
    try saved.write(session.world)
    session.output.say(
      Phrase(
        zh: "\(wasThere ? "已改" : "已存") \(name)：\(line.words)",
        en: "\(wasThere ? "replaced" : "saved") \(name): \(line.words)"))
  }

  /// A name in a file of settings would outlive its erasure.
  private static func refuseNames(in syntax: FilterSyntax) throws(MediationError) {
    guard syntax.asks({ $0 == .party || $0 == .ref }) else { return }
    throw MediationError(
      .refused, zh: "存下的筛选里不能有当事人和原编号：依法删除时删不到那里",
      en: "a saved filter names no party and no reference: an erasure does not reach it",
      field: "FILTER", hint: .words(zh: "用时再写", en: "write it when it is used"))
  }
}

struct FilterListCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "列出自己存的 · List one's own.")

  @OptionGroup var global: GlobalOptions

  func run(in session: Session) throws {
    let own = try SavedFilters.read(session.world).own(session.operatorCode())
    if session.output.isJSON {
      session.output.print(
        .array(own.map { ["name": .string($0.name), "words": .string($0.words)] }))
      return
    }
    session.output.list(
      [Phrase(zh: "名称", en: "name"), Phrase(zh: "条件", en: "filter")],
      own.map { [$0.name, $0.words] })
  }
}

struct FilterRemoveCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "删去一个 · Remove one.",
    discussion: """
      mediate filter remove 催办
      mediate filter remove big
      """)

  @OptionGroup var global: GlobalOptions

  @Argument(help: ArgumentHelp("名称 · The name.", valueName: "name"))
  var name: String

  func run(in session: Session) throws {
    var saved = try SavedFilters.read(session.world)
    let code = try session.operatorCode()
    guard saved.remove(name, of: code) else {
      throw Session.noSaved(name, among: saved.own(code))
    }
    try saved.write(session.world)
    session.output.say(Phrase(zh: "已删去 \(name)", en: "removed \(name)"))
  }
}
