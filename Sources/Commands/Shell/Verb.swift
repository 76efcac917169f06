import ArgumentParser
import Formats
import Mediation
import Reporting

/// A command that does something: parsed by ArgumentParser, run in a session.
protocol Verb: ParsableCommand {
  var global: GlobalOptions { get }
  func run(in session: Session) throws
}

/// A verb that enters something for one dispute.
protocol CaseVerb: Verb {
  var write: WriteOptions { get }
  var dispute: CaseArgument { get }

  /// What to enter.
  ///
  /// - Parameter day: the day it happened.
  func entries(on day: Day, in session: Session, _ casework: Casework) throws -> [Entry]

  /// What is still to be said once it is entered; `nil` for most.
  var afterword: Phrase? { get }
}

/// The dispute a command is about.
struct CaseArgument: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "纠纷编号：JS07-2021-0042、2021-42 或 42 · The case number.", valueName: "case"),
    completion: .custom { words, _, prefix in
      CaseCompletion.candidates(words, prefix, in: .system())
    })
  var text: String
}

extension CaseVerb {
  var afterword: Phrase? { nil }

  func run(in session: Session) throws {
    let casework = try session.casework()
    let number = try session.statedNumber(dispute.text, in: casework)
    let day = try session.day(write.on)
    var entries = try entries(on: day, in: session, casework)
    if let note = write.note, !entries.isEmpty { entries[0].note = note }
    let receipt = try casework.enter(entries, for: number, try session.request(write))
    try session.show(receipt, casework, isRehearsal: write.dryRun)
    if let afterword { session.output.say(afterword) }
  }
}

extension Session {
  /// Says what a verb did.
  func show(_ receipt: Receipt, _ casework: Casework, isRehearsal: Bool) throws {
    if isRehearsal { output.say(Phrase(zh: "（试运行，什么都没有写入）", en: "(tried; nothing was written)")) }
    if receipt.isRepetition { output.sayRepeated(receipt.operation, receipt.isUndone) }
    guard !output.isJSON else {
      output.print(try json(receipt, casework))
      return
    }
    let words = receipt.entries.map { "\($0.happenedOn) \($0.sentence(language))" }
    output.print(
      "\(receipt.dispute.number)  \(receipt.dispute.status.label(language))  "
        + words.joined(separator: " ").visibleOnOneLine)
  }

  /// What a verb did to a dispute, with all its events, as JSON.
  func json(_ receipt: Receipt, _ casework: Casework) throws -> JSON {
    try receipt.file?.json ?? json([receipt.dispute], casework)[0]
  }

  /// Disputes with their events, as JSON.
  func json(_ disputes: [Dispute], _ casework: Casework) throws -> [JSON] {
    try casework.files(of: disputes, reading()).map(\.json)
  }
}

extension ShownFile {
  fileprivate var json: JSON {
    dispute.json(
      district: UnitTree(units).district(of: dispute.number.station)?.code, events: events)
  }
}

extension Output {
  /// Says that an operation had been carried out before.
  func sayRepeated(_ operation: String, _ isUndone: Bool = false) {
    say(
      isUndone
        ? Phrase(
          zh: "（操作号 \(operation) 执行过，后来已撤销；这次没有写入，要再登记请换操作号）",
          en: "(operation \(operation) was carried out before and taken back since; nothing was "
            + "entered now: to enter it again, give it another id)")
        : Phrase(
          zh: "（操作号 \(operation) 已执行过，没有重复写入）",
          en: "(operation \(operation) was carried out before; nothing was entered twice)"))
  }
}
