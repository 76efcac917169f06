import ArgumentParser
import Mediation

/// `mediate accept`
struct AcceptCommand: CaseVerb {
  static let configuration = CommandConfiguration(
    commandName: "accept", abstract: "受理 · Accept a dispute for mediation.",
    discussion: """
      mediate accept 42
      mediate accept JS07-2021-0042 --on 2021-03-05
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var write: WriteOptions
  @OptionGroup var dispute: CaseArgument

  func entries(on day: Day, in session: Session, _ casework: Casework) throws -> [Entry] {
    [Entry(.accepted, on: day)]
  }
}
