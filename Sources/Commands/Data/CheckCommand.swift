import ArgumentParser
import Formats
import Mediation

/// `mediate check`
struct CheckCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "核对全部数据，无误则不作声 · Check everything; silent when all holds.",
    discussion: """
      mediate check
      mediate check --json
      mediate check --fast
      """)

  @OptionGroup var global: GlobalOptions

  @Flag(help: "只查片刻能查的：高水位、链尾、封存、编号 · Only what takes a moment.")
  var fast = false

  @Flag(help: "先按登记簿重算保存的汇总 · First count what is kept of the periods anew.")
  var refill = false

  func run(in session: Session) throws {
    let casework = try session.casework(toleratesLoss: true)
    if refill { try casework.refill(session.request()) }
    let findings = try fast ? casework.checkFast() : casework.check()
    if session.output.isJSON {
      session.output.print([
        "ok": .bool(findings.isEmpty),
        "findings": .array(
          findings.map { finding in
            [
              "number": .optional(finding.number?.description),
              "what": .string(finding.what(session.language)),
              "advice": .string(finding.advice.phrase(session.language)),
            ]
          }),
      ])
    } else {
      for finding in findings {
        session.output.print(
          "\(finding.what(session.language).visible())\n  → "
            + finding.advice.phrase(session.language).visible())
      }
    }
    guard findings.isEmpty else { throw ExitCode(ExitStatus.of(.problems)) }
  }
}
