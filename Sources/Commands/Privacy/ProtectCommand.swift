import ArgumentParser
import Mediation

/// `mediate protect`
struct ProtectCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "protect",
    abstract: "案卷严格保管：未成年人、家庭暴力、封存记录 · Keep a file closer.",
    discussion: """
      mediate protect 42 minor
      mediate protect 42 domestic_violence --lift --basis 误设
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var write: OfficeWriteOptions
  @OptionGroup var dispute: CaseArgument

  @Argument(
    help: ArgumentHelp("minor、domestic_violence、sealed_record · Why.", valueName: "protection"))
  var protection: String

  @Flag(help: "解除 · Lift it.")
  var lift = false

  @Option(help: ArgumentHelp("依据 · The law it rests on.", valueName: "law"))
  var basis: String?

  func run(in session: Session) throws {
    let protection = try Words.code(protection, Protection.self, field: "PROTECTION")
    guard protection != .restricted else {
      throw MediationError(
        .usage, zh: "限制处理用 mediate restrict", en: "to restrict a file: mediate restrict",
        field: "PROTECTION")
    }
    try session.mark(
      dispute, protection, lift: lift, basis: lift ? session.basis(basis) : basis, write)
  }
}

/// `mediate restrict`
struct RestrictCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "restrict",
    abstract: "限制处理：只存不看不办 · Store a file and do nothing else with it.",
    discussion: """
      mediate restrict 42 --basis 个人信息保护法第47条
      mediate restrict 42 --lift --basis 法院来函
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var write: OfficeWriteOptions
  @OptionGroup var dispute: CaseArgument

  @Flag(help: "解除 · Lift it.")
  var lift = false

  @Option(help: ArgumentHelp("依据 · The law it rests on.", valueName: "law"))
  var basis: String?

  func run(in session: Session) throws {
    try session.mark(
      dispute, .restricted, lift: lift, basis: session.basis(basis), write)
  }
}

extension Session {
  fileprivate func mark(
    _ argument: CaseArgument, _ protection: Protection, lift: Bool, basis: String?,
    _ write: OfficeWriteOptions
  ) throws {
    let casework = try casework()
    let number = try statedNumber(argument.text, in: casework)
    let act: Act =
      lift
      ? .released(protection, basis: basis ?? "") : .protected(protection, basis: basis)
    let entries = [Entry(act, on: today)]
    let receipt = try casework.enter(entries, for: number, request(write))
    try show(receipt, casework, isRehearsal: write.dryRun)
  }
}
