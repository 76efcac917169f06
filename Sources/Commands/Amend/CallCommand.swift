import ArgumentParser
import Formats
import Mediation
import Reporting

/// `mediate call`
struct CallCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "call", abstract: "又来报警：记一次重复警情 · A repeat call about a dispute.",
    discussion: """
      mediate call 42 --ref 110-20210305-0815
      mediate call 42 --ref 110-20210305-0815 --on 昨天
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var write: WriteOptions
  @OptionGroup var dispute: CaseArgument

  @Option(help: ArgumentHelp("警情或来件的编号 · The call's reference.", valueName: "text"))
  var ref: String

  func run(in session: Session) throws {
    let casework = try session.casework()
    let number = try session.statedNumber(dispute.text, in: casework)
    let receipt = try casework.call(
      ref, about: number, on: try session.day(write.on), note: write.note,
      try session.request(write))
    guard !receipt.entries.isEmpty || receipt.isRepetition else {
      return try sayKnown(receipt, session, casework)
    }
    try session.show(receipt, casework, isRehearsal: write.dryRun)
  }

  private func sayKnown(_ receipt: Receipt, _ session: Session, _ casework: Casework) throws {
    let ref = ref.trimmed.visibleOnOneLine
    session.output.say(
      Phrase(
        zh: "这一天的警情 \(ref) 已经记过，没有重复写入",
        en: "the call \(ref) of that day is entered already; nothing was entered now"))
    guard !session.output.isJSON else {
      session.output.print(try session.json(receipt, casework))
      return
    }
    session.output.print(
      "\(receipt.dispute.number)  \(receipt.dispute.status.label(session.language))")
  }
}
