import ArgumentParser
import Mediation

/// `mediate referral`
struct ReferralCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "referral", abstract: "移送的下文：接收、不收、撤回 · What became of a referral.",
    subcommands: [
      ReferralAcceptCommand.self, ReferralRefuseCommand.self, ReferralRecallCommand.self,
    ])
}

/// What is said of the letter in which a referral was answered.
struct LetterOptions: ParsableArguments {
  @Option(help: ArgumentHelp("函件编号 · The number of the letter.", valueName: "text"))
  var letter: String?
}

struct ReferralAcceptCommand: CaseVerb {
  static let configuration = CommandConfiguration(
    commandName: "accept", abstract: "对方接收 · The other body took it over.",
    discussion: """
      mediate referral accept 42 --letter 测试函〔2021〕3号
      mediate referral accept 42 --on 昨天
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var write: WriteOptions
  @OptionGroup var dispute: CaseArgument
  @OptionGroup var letter: LetterOptions

  func entries(on day: Day, in session: Session, _ casework: Casework) throws -> [Entry] {
    [Entry(.referralAccepted(letter: letter.letter), on: day)]
  }
}

struct ReferralRefuseCommand: CaseVerb {
  static let configuration = CommandConfiguration(
    commandName: "refuse", abstract: "对方不收，退回本所 · The other body refused; it comes back.",
    discussion: """
      mediate referral refuse 42 --because 不属受案范围
      mediate referral refuse 42 --because 材料不足 --letter 测试函〔2021〕4号
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var write: WriteOptions
  @OptionGroup var dispute: CaseArgument
  @OptionGroup var letter: LetterOptions

  @Option(help: ArgumentHelp("为何不收 · Why.", valueName: "text"))
  var because: String?

  func entries(on day: Day, in session: Session, _ casework: Casework) throws -> [Entry] {
    [Entry(.referralEnded(.refused, because: because, letter: letter.letter), on: day)]
  }
}

struct ReferralRecallCommand: CaseVerb {
  static let configuration = CommandConfiguration(
    commandName: "recall", abstract: "本所撤回移送 · The station takes it back.",
    discussion: """
      mediate referral recall 42
      mediate referral recall 42 --because 当事人愿意在所里调解
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var write: WriteOptions
  @OptionGroup var dispute: CaseArgument
  @OptionGroup var letter: LetterOptions

  @Option(help: ArgumentHelp("为何 · Why.", valueName: "text"))
  var because: String?

  func entries(on day: Day, in session: Session, _ casework: Casework) throws -> [Entry] {
    [Entry(.referralEnded(.recalled, because: because, letter: letter.letter), on: day)]
  }
}
