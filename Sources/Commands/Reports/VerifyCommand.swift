import ArgumentParser
import Engines
import Formats
import Mediation
import Reporting

/// `mediate report verify`
struct VerifyCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "核验封存 · Whether a sealed report is identical, restated or altered.",
    discussion: """
      mediate report verify 3
      mediate report verify 三月.seal
      mediate report verify 三月.seal --file-only
      """)

  @OptionGroup var global: GlobalOptions

  @Argument(help: ArgumentHelp("封存号或封存文件 · A seal's number or file.", valueName: "seal"))
  var seal: String

  @Flag(name: .customLong("file-only"), help: "只看文件 · The file by itself, without a database.")
  var fileOnly = false

  func run(in session: Session) throws {
    let verification = try verify(in: session)
    if session.output.isJSON {
      session.output.print(verification.json)
    } else {
      session.output.print(words(verification)(session.language))
      if !verification.uncounted.isEmpty {
        session.output.print(uncounted(verification)(session.language))
      }
      for alteration in verification.alterations {
        session.output.print("· \(alteration(session.language).visible())")
      }
      for change in verification.changes {
        session.output.print("· \(change.number)  \(change.cause.label(session.language))")
        for entry in change.told {
          session.output.print("    \(entry(session.language).visible())")
        }
      }
    }
    if verification.verdict == .altered { throw ExitCode(ExitStatus.of(.problems)) }
  }

  private func verify(in session: Session) throws -> Verification {
    if let number = Int(seal) {
      return try Verification.seal(
        number, file: nil, casework: session.casework(), session.reading())
    }
    guard let file = SealDocument.reading(file: try FileBytes.read(seal)) else {
      throw MediationError(
        .problems, zh: "\(seal) 不是完好的封存文件", en: "\(seal) is no sealed file, or is damaged",
        field: "SEAL",
        hint: .words(
          zh: "封存文件有两行：数字与摘要", en: "a sealed file has two lines: the figures, and their digest"))
    }
    if try fileOnly || !session.place.get().isThere {
      return Verification.file(file.document, stated: file.stated)
    }
    return try Verification.seal(
      file.document.number, file: file, casework: session.casework(), session.reading())
  }

  private func uncounted(_ verification: Verification) -> Phrase {
    let list = verification.uncounted.joined(separator: " ")
    return Phrase(
      zh: "· 本程序已不按这些口径计数，没有重新计数：\(list)",
      en: "· not counted again, since this program counts by other definitions: \(list)")
  }

  private func words(_ verification: Verification) -> Phrase {
    let head = Phrase(
      zh: "封存第 \(verification.number) 号（\(verification.digest)）：",
      en: "seal \(verification.number) (\(verification.digest)): ")
    let verdict =
      switch verification.verdict {
      case .identical:
        Phrase(
          zh: "一致。流水、登记簿和数字都与封存时相同", en: "identical. Journal, register and figures are as sealed")
      case .restated:
        Phrase(
          zh: "有重述。封存的数字未被改动；此后补录或更正了 \(verification.changes.count) 起",
          en: "restated. What was sealed is unaltered; entries made since concern "
            + "\(verification.changes.count) of the disputes it counts")
      case .altered: Phrase(zh: "被改动", en: "altered")
      case .whole:
        Phrase(
          zh: "文件完好：数字与摘要相符。文件自身不能证明它就是当时封存的，请与纸上或数据库里的摘要核对",
          en: "whole: the figures are those of the digest. A file cannot prove that it is the one "
            + "that was sealed; compare the digest with paper or a database")
      }
    return Phrase(zh: head.zh + verdict.zh, en: head.en + verdict.en)
  }
}
