import ArgumentParser
import Formats
import Mediation

/// `mediate undo`
struct UndoCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    abstract: "撤销自己上一条命令 · Take back one's own last command, as a further entry.",
    discussion: """
      mediate undo --dry-run
      mediate undo --steps 3 --yes
      mediate undo --list
      mediate undo --operation 7tq0v3k9m2x4b6d8f1gh
      """)

  @OptionGroup var global: GlobalOptions

  @Option(help: ArgumentHelp("撤销哪个操作 · Which operation.", valueName: "id"))
  var operation: String?

  @Option(help: ArgumentHelp("连着撤销几条 · How many commands.", valueName: "n"))
  var steps: Int?

  @Flag(help: "列出可撤销的 · List what could be taken back.")
  var list = false

  @OptionGroup var confirmation: UndoOptions

  func run(in session: Session) throws {
    if list { return try session.listUndoable(limit: steps ?? 10) }
    if operation != nil, steps != nil {
      throw MediationError(
        .usage, zh: "--operation 和 --steps 只能写一个", en: "--operation and --steps exclude each other",
        field: "--steps")
    }
    let casework = try session.casework()
    let request = try confirmation.request(session)
    if operation == nil, confirmation.asks(session) {
      let coming = try casework.undoable(limit: steps ?? 1, session.reading())
      try session.confirm(coming, Phrase(zh: "撤销", en: "take back"))
    }
    let receipts =
      if let operation { [try casework.undo(operation: operation, request)] } else {
        try casework.undo(steps: steps ?? 1, request)
      }
    let trial = confirmation.dryRun
    try session.tell(
      receipts, casework, request, isOne: steps == nil,
      as: trial ? Phrase(zh: "将撤销", en: "would take back") : Phrase(zh: "已撤销", en: "took back"))
  }
}

/// `mediate redo`
struct RedoCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "redo",
    abstract: "重做刚撤销的 · Bring back what was just undone, as a further entry.",
    discussion: """
      mediate redo --dry-run
      mediate redo --yes
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var confirmation: UndoOptions

  func run(in session: Session) throws {
    let casework = try session.casework()
    let request = try confirmation.request(session)
    if confirmation.asks(session), let coming = try casework.redoable(session.reading()) {
      try session.confirm([coming], Phrase(zh: "重做", en: "bring back"))
    }
    let receipt = try casework.redo(request)
    let trial = confirmation.dryRun
    try session.tell(
      [receipt], casework, request, isOne: true,
      as: trial ? Phrase(zh: "将重做", en: "would bring back") : Phrase(zh: "已重做", en: "brought back"))
  }
}

/// What `undo` and `redo` both take.
struct UndoOptions: ParsableArguments {
  @Flag(name: .customLong("dry-run"), help: "试运行 · Show what would happen.")
  var dryRun = false

  @Flag(help: "不再询问 · Do not ask again.")
  var yes = false

  @Option(
    name: .customLong("op-id"), help: ArgumentHelp("本次操作号 · This operation's id.", valueName: "id"))
  var operationID: String?

  func request(_ session: Session) throws(MediationError) -> Request {
    try session.request(operation: operationID, isRehearsal: dryRun)
  }

  func asks(_ session: Session) -> Bool { session.mayAsk && !yes && !dryRun }
}
