import ArgumentParser
import Mediation

/// `mediate refer`
struct ReferCommand: CaseVerb {
  static let configuration = CommandConfiguration(
    commandName: "refer", abstract: "移送 · Refer a dispute to another body.",
    discussion: """
      mediate refer 42 --to court
      mediate refer 42 --to 司法所 --letter 测试函〔2021〕1号
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var write: WriteOptions
  @OptionGroup var dispute: CaseArgument

  @Option(
    help: ArgumentHelp(
      "移送给谁，见 catalogue list body · To which body.", valueName: "body"))
  var to: String

  @OptionGroup var letter: LetterOptions

  func entries(on day: Day, in session: Session, _ casework: Casework) throws -> [Entry] {
    let body = Catalogue.shipped.code("body", understanding: to) ?? to
    return [Entry(.referred(to: body, letter: letter.letter), on: day)]
  }
}
