import ArgumentParser
import Formats
import Mediation
import Reporting

/// `mediate rate`
struct RateCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "rate", abstract: "核对比率 · Any published pair, and whether a percentage fits it.",
    discussion: """
      mediate rate 56162 56287 --claim 99%
      mediate rate 82 84 --claim 98.4%
      """)

  @OptionGroup var global: GlobalOptions

  @Argument(help: ArgumentHelp("分子 · The numerator.", valueName: "k"))
  var k: Int

  @Argument(help: ArgumentHelp("分母 · The denominator.", valueName: "n"))
  var n: Int

  @Option(help: ArgumentHelp("公布的百分比 · The percentage that was printed.", valueName: "p%"))
  var claim: String?

  func run(in session: Session) throws {
    guard k >= 0, n >= 0, k <= 1_000_000_000_000, n <= 1_000_000_000_000 else {
      throw MediationError(
        .usage, zh: "分子和分母是 0 到一万亿的整数", en: "both are whole numbers from 0 to 10^12",
        field: "K N")
    }
    let answer = try RateAnswer(Rate(k, of: n), claim: claim)
    if session.output.isJSON {
      session.output.print(answer.json)
    } else {
      for line in answer.lines { session.output.print(line(session.language)) }
    }
  }
}
