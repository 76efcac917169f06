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
      mediate undo --operation 7tq0v3k9m2x4b6d8f1gh
      """)

  @OptionGroup var global: GlobalOptions

  @Option(help: ArgumentHelp("撤销哪个操作 · Which operation.", valueName: "id"))
  var operation: String?

  @Flag(name: .customLong("dry-run"), help: "试运行 · Show what would be taken back.")
  var dryRun = false

  @Option(
    name: .customLong("op-id"), help: ArgumentHelp("本次操作号 · This operation's id.", valueName: "id"))
  var operationID: String?

  func run(in session: Session) throws {
    let casework = try session.casework()
    let request = try session.request(operation: operationID, isRehearsal: dryRun)
    let receipt = try casework.undo(operation: operation, request)
    let undone = receipt.undone
    if receipt.isRepetition { session.output.sayRepeated(request.operation) }
    if session.output.isJSON {
      session.output.print([
        "undone": .string(undone.id), "verb": .string(undone.verb),
        "entered_at": .string(undone.enteredAt.description),
        "disputes": .array(try session.json(receipt.disputes, casework)),
      ])
      return
    }
    let trial = dryRun ? Phrase(zh: "将撤销", en: "would undo") : Phrase(zh: "已撤销", en: "undid")
    session.output.say(
      Phrase(
        zh: "\(trial.zh) \(undone.enteredBy) \(undone.enteredAt.day) 的 \(undone.verb)"
          + "（\(receipt.disputes.count) 起）",
        en: "\(trial.en) \(undone.verb) by \(undone.enteredBy) of \(undone.enteredAt.day) "
          + "(\(receipt.disputes.count.counted("dispute")))"))
    for dispute in receipt.disputes {
      session.output.print("\(dispute.number)  \(dispute.status.label(session.language))")
    }
  }
}
