import ArgumentParser
import Formats
import Mediation

/// `mediate board`
struct BoardCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "board", abstract: "一屏看清手头的活 · What there is to do, on one screen.",
    discussion: """
      mediate board
      mediate board --station JS07
      """)

  @OptionGroup var global: GlobalOptions

  @Option(help: ArgumentHelp("哪个派出所 · Of which station.", valueName: "station"))
  var station: String?

  func run(in session: Session) throws {
    let today = session.today
    let (board, mediators) = try session.casework().readDisputes(session.reading()) { files in
      let stations = try files.stations(
        station.map { try session.filter(["station:\($0)"]) }, today: today)
      return (try files.board(of: stations, on: today), try files.mediators())
    }
    let names = Dictionary(
      mediators.map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first })
    guard !session.output.isJSON else { return session.output.print(board.json) }
    session.output.print(
      Phrase(
        zh: "\(today) 未结 \(board.open) 起；过期和到期的按事项计，履行和回访也在内",
        en:
          "\(today): \(board.open.counted("open dispute")); what is late or due is counted by task, "
          + "performance and visits too")(
          session.language),
      board.lines)
    session.output.print("")
    session.output.list(
      [
        Phrase(zh: "调解员", en: "mediator"), Phrase(zh: "姓名", en: "name"),
        Phrase(zh: "未结（起）", en: "open disputes"), Phrase(zh: "过期（项）", en: "late tasks"),
        Phrase(zh: "本周到期（项）", en: "tasks due this week"),
      ],
      board.loads.sorted { ($0.key ?? "") < ($1.key ?? "") }.map { code, load in
        [
          code ?? Phrase(zh: "（未指派）", en: "(nobody)")(session.language),
          code.flatMap { names[$0] } ?? "", "\(load.open)", "\(load.late)", "\(load.soon)",
        ]
      })
  }
}

extension Board {
  fileprivate var lines: [(name: Phrase, text: Phrase)] {
    let ages = AgeBand.allCases.filter { self.ages[$0] != nil }
    return [
      (
        Phrase(zh: "未结天数", en: "days open"),
        Phrase(
          zh: ages.map { "\($0.rawValue)：\(self.ages[$0] ?? 0)" }.joined(separator: "  "),
          en: ages.map { "\($0.rawValue): \(self.ages[$0] ?? 0)" }.joined(separator: "  "))
      ),
      (Phrase(zh: "过期事项", en: "late tasks"), told(\.late)),
      (Phrase(zh: "本周到期事项", en: "tasks due this week"), told(\.soon)),
      (Phrase(zh: "未指派", en: "unassigned"), Phrase("\(unassigned)")),
      (Phrase(zh: "移送在外", en: "waiting elsewhere"), Phrase("\(waiting)")),
    ]
  }

  private func told(_ count: KeyPath<Load, Int>) -> Phrase {
    let kinds = Pending.Kind.allCases.compactMap { kind in
      pending[kind].flatMap { $0[keyPath: count] == 0 ? nil : (kind.label, $0[keyPath: count]) }
    }
    let sum = kinds.reduce(0) { $0 + $1.1 }
    guard sum > 0 else { return Phrase("0") }
    return Phrase(
      zh: "\(sum)（\(kinds.map { "\($0.0.zh) \($0.1)" }.joined(separator: "、"))）",
      en: "\(sum) (\(kinds.map { "\($0.0.en) \($0.1)" }.joined(separator: ", ")))")
  }

  fileprivate var json: JSON {
    [
      "open": .integer(open), "late": .integer(late), "due_this_week": .integer(soon),
      "unassigned": .integer(unassigned), "waiting_elsewhere": .integer(waiting),
      "ages": .object(
        AgeBand.allCases.map { JSON.Member($0.rawValue, .integer(ages[$0] ?? 0)) }),
      "mediators": .array(
        loads.sorted { ($0.key ?? "") < ($1.key ?? "") }.map { code, load in
          [
            "mediator": .optional(code), "open": .integer(load.open), "late": .integer(load.late),
            "due_this_week": .integer(load.soon),
          ]
        }),
    ]
  }
}
