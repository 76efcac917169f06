import ArgumentParser
import Mediation

/// `mediate track`
struct TrackCommand: CaseVerb {
  static let configuration = CommandConfiguration(
    commandName: "track", abstract: "人民调解还是治安调解 · Mediated by the people or the police.",
    discussion: """
      mediate track 42 police --ground 殴打他人 --official-number 测试公（行）字〔2021〕1号
      mediate track 42 people --told people_mediation --told lawsuit
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var write: WriteOptions
  @OptionGroup var dispute: CaseArgument

  @Argument(help: ArgumentHelp("people 或 police · Which.", valueName: "track"))
  var track: String

  @Option(
    help: ArgumentHelp(
      "治安案由，见 catalogue list police_ground · The breach.", valueName: "ground"))
  var ground: String?

  @Option(
    help: ArgumentHelp(
      "有不得调解的情形，见 catalogue list police_bar · A bar that is there.", valueName: "bar"))
  var bar: [String] = []

  @Option(help: ArgumentHelp("已告知的途径，可重复 · A route told of.", valueName: "route"))
  var told: [String] = []

  @Option(
    name: .customLong("official-number"),
    help: ArgumentHelp("执法办案系统的案号 · The number in the police's system.", valueName: "text"))
  var officialNumber: String?

  func entries(on day: Day, in session: Session, _ casework: Casework) throws -> [Entry] {
    let track = try Words.code(track, Track.self, field: "TRACK")
    let bars = try bar.map { try Words.code($0, list: "police_bar", field: "--bar") }
    try Act.Tracked.refuse(bars: bars, on: day)
    let act = Act.tracked(
      track,
      ground: try ground.map { try Words.code($0, list: "police_ground", field: "--ground") },
      told: try told.map { try Words.code($0, list: "route", field: "--told") },
      officialNumber: officialNumber)
    if officialNumber != nil {
      session.output.say(
        Phrase(
          zh: "本库是辅助台账，案件以执法办案系统为准",
          en: "this is a side register: the police's own system holds the case"))
    }
    return [Entry(act, on: day)]
  }
}
