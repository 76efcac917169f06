import ArgumentParser
import Formats
import Mediation

/// `mediate session`
struct SessionCommand: CaseVerb {
  static let configuration = CommandConfiguration(
    commandName: "session", abstract: "登记一次调解 · Enter a mediation session.",
    discussion: """
      mediate session 42 --result continued --host JS07-M1 --helper JS07-M2 --next 2026-11-20
      mediate session 42 --on 昨天 --came 1 --came 2=proxy:丙某 --mandate 委托书：代为和解
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var write: WriteOptions
  @OptionGroup var dispute: CaseArgument

  @Option(
    help: ArgumentHelp(
      "结果：agreed、not_agreed、continued · What it came to.", valueName: "result"))
  var result: String?

  @Option(help: ArgumentHelp("主持人：调解员 · Who held it.", valueName: "mediator"))
  var host: String?

  @Option(help: ArgumentHelp("协助的人，可重复 · Who helped.", valueName: "mediator"))
  var helper: [String] = []

  @Option(help: ArgumentHelp("地点 · Where.", valueName: "text"))
  var place: String?

  @Option(help: ArgumentHelp("几点开始，如 09:30 · When it began.", valueName: "HH:MM"))
  var at: String?

  @Option(help: ArgumentHelp("历时几分钟 · How long.", valueName: "minutes"))
  var minutes: Int?

  @Option(
    help: ArgumentHelp(
      "谁到场，可重复：第几位当事人，2=监护人:姓名，2=代理人:姓名 · Who came, for which party.",
      valueName: "party"))
  var came: [String] = []

  @Option(help: ArgumentHelp("代理人的委托书 · The mandate of a proxy.", valueName: "text"))
  var mandate: String?

  @Option(help: ArgumentHelp("录音录像的存放处 · Where the recording is.", valueName: "text"))
  var recording: String?

  @Option(help: ArgumentHelp("下次调解哪天 · The day of the next.", valueName: "date"))
  var next: String?

  @Option(help: ArgumentHelp("为何又一次 · Why once more.", valueName: "text"))
  var because: String?

  var afterword: Phrase? {
    guard result == nil else { return nil }
    return Phrase(
      zh: "没有写这次的结果；有了结果下次写 --result agreed、not_agreed 或 continued",
      en: "nothing is said of what it came to: --result agreed, not_agreed or continued says it")
  }

  func entries(on day: Day, in session: Session, _ casework: Casework) throws -> [Entry] {
    let result = try result.map {
      try Words.code($0, SessionResult.self, field: "--result")
    }
    let guests = try came.map { try Guest($0) }
    let names = guests.compactMap(\.name)
    let sitting = Sitting(
      host: try host.map { try session.mediators([$0], casework)[0] },
      helpers: try session.mediators(helper, casework), hour: at.map(Sitting.hour),
      minutes: minutes,
      present: guests.map(\.attendance),
      next: try next.map { try session.day($0, field: "--next") },
      place: place, attendees: names.isEmpty ? nil : names.joined(separator: "、"),
      mandate: mandate, recording: recording, because: because)
    return [Entry(.session(result: result, sitting), on: day)]
  }
}

/// Who came, as somebody types it: `1`, `2=guardian:甲某`.
private struct Guest {
  let attendance: Attendance
  let name: String?

  init(_ words: String) throws(MediationError) {
    let parts = words.split(separator: "=", maxSplits: 1).map(String.init)
    guard let first = parts.first, let party = Int(first.narrow), party > 0 else {
      throw MediationError(
        .usage, zh: "“\(words.visible())”没有写第几位当事人", en: "“\(words.visible())” names no party",
        field: "--came",
        hint: .words(
          zh: "如 --came 1 --came 2=guardian:甲某", en: "as --came 1 --came 2=guardian:NAME"))
    }
    guard parts.count == 2 else {
      attendance = Attendance(party: party, .own)
      name = nil
      return
    }
    let who = parts[1].split(separator: ":", maxSplits: 1).map(String.init)
    attendance = Attendance(
      party: party, try Words.code(who.first ?? "", Presence.self, field: "--came"))
    name = who.count == 2 ? who[1] : nil
  }
}
