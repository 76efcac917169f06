import ArgumentParser
import Mediation

/// `mediate report cut-off`
struct CutOffCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "cut-off",
    abstract: "截止日 · The day of the next month by which a month's entries are in.",
    discussion: """
      mediate report cut-off
      mediate report cut-off 5
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var write: OfficeWriteOptions

  @Argument(help: ArgumentHelp("次月几日，1–28 · The day of the next month.", valueName: "day"))
  var day: Int?

  func run(in session: Session) throws {
    guard let day else {
      let record = try session.casework().read(.figures, session.reading()) {
        try OfficeRecord(replaying: $0.officeEvents())
      }
      session.output.print(record.cutOff.map { String($0.day) } ?? "—")
      return
    }
    guard let cutOff = CutOff(day: day) else {
      throw MediationError(
        .usage, zh: "截止日是 1 到 28", en: "a cut-off day is 1 to 28", field: "DAY")
    }
    try session.enter(write) { try $0.set(cutOff, $1) }
    session.output.say(Phrase(zh: "截止日：次月 \(day) 日", en: "cut-off: day \(day) of the next month"))
  }
}
