import ArgumentParser
import Mediation

/// `mediate perform`
struct PerformCommand: CaseVerb {
  static let configuration = CommandConfiguration(
    commandName: "perform", abstract: "协议已履行 · The agreement was performed.",
    discussion: """
      mediate perform 42
      mediate perform 42 --term 2 --amount 1700 --proof 转账
      mediate perform 42 --part --note 先付一半
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var write: WriteOptions
  @OptionGroup var dispute: CaseArgument

  @Flag(help: "部分履行 · Only in part.")
  var part = false

  @Option(help: ArgumentHelp("第几项，不写为全部 · Which term; all without it.", valueName: "n"))
  var term: String?

  @Option(
    help: ArgumentHelp("付了多少，不写为剩下的全部 · How much; all that is left without it.", valueName: "yuan"))
  var amount: String?

  @Option(help: ArgumentHelp("凭证：转账、收条等 · What shows it.", valueName: "text"))
  var proof: String?

  func entries(on day: Day, in session: Session, _ casework: Casework) throws -> [Entry] {
    let amount = try amount.map { try Words.money($0, field: .amount) }
    let performed = Act.Performed(
      inFull: !part || amount != nil, term: try term.map { try TermWords.place($0, .term) },
      amount: amount, proof: proof)
    return [Entry(.performed(performed), on: day)]
  }
}
