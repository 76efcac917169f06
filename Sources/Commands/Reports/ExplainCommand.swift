import ArgumentParser
import Formats
import Mediation
import Reporting

/// `mediate report explain`
struct ExplainCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "逐件说明 · The cases behind a cell, and why each counts.",
    discussion: """
      mediate report explain monthly 2021-03 --unit JS07 --column resolved
      mediate report explain monthly 2021-03 --column mediated_agreed category:wages
      mediate report explain monthly 2021-03 --restated late_entries
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var report: ReportOptions
  @OptionGroup var which: ReportArgument

  @Argument(
    help: ArgumentHelp(
      "其中哪些：条件，同 list · Which of them: conditions, as in list.", valueName: "filter"),
    completion: .custom { words, _, prefix in
      FilterCompletion.candidates(words, prefix, in: .system())
    })
  var filters: [String] = []

  @Option(
    help: ArgumentHelp(
      "派出所、区县、类别、来源，或 all · The line (default all).", valueName: "unit"))
  var unit: String = "all"

  @Option(
    help: ArgumentHelp("哪一栏，如 resolved · The column, by its JSON key.", valueName: "column"))
  var column: String?

  @Option(
    help: ArgumentHelp(
      "首次封存以来的变化：原因或 all · What changed since first sealed: a cause, or all.",
      valueName: "cause"))
  var restated: String?

  func run(in session: Session) throws {
    let period = try which.period()
    if let restated {
      guard filters.isEmpty else {
        throw MediationError(
          .usage, zh: "重述按原因说明，不带条件",
          en: "a restatement is explained by its causes, not by filters",
          field: "FILTER")
      }
      try explainRestatement(restated, period, session)
      return
    }
    guard let column else {
      throw Words.missing("--column", Phrase(zh: "栏目", en: "the column"))
    }
    let (words, reading) = (try session.filter(filters), try session.reading())
    let unit = UnitCode.station(unit.narrow).flatMap { $0.lowercased() == "all" ? nil : $0 } ?? unit
    let explanation = try report.known(in: session, long: true) { known in
      try Explanation.compile(
        period, unit: try known.holds(unit) ? unit : self.unit, column: column,
        matching: try known.reader.filter(words, today: session.today, reading), from: known)
    }
    if session.output.isJSON {
      session.output.print(explanation.json)
    } else {
      session.output.table(explanation.table(session.language))
      session.output.say(
        Phrase(zh: "共 \(explanation.lines.count) 起", en: "\(explanation.lines.count) in all"))
    }
  }

  private func explainRestatement(
    _ word: String, _ period: Period, _ session: Session
  ) throws {
    let cause = Restatement.Cause(rawValue: word)
    guard cause != nil || word == "all" else {
      throw ReportOptions.unknown(
        word, "--restated", Restatement.Cause.allCases.map(\.rawValue) + ["all"])
    }
    let compiled = try report.known(in: session, long: true) { known in
      try LedgerReport.compile(period, by: .whole, withSealsFrom: known)
    }
    guard let restatement = compiled.restatement else {
      throw MediationError(
        .notFound, zh: "\(period) 没有封存过", en: "\(period) has not been sealed", field: "PERIOD")
    }
    let changes = restatement.changes.filter { cause == nil || $0.cause == cause }
    if session.output.isJSON {
      session.output.print(
        .array(
          changes.map { change in
            [
              "number": .string(change.number.description),
              "cause": .string(change.cause.rawValue),
              "entries": .array(
                change.since.map {
                  [
                    "act": .string($0.act.kind.rawValue),
                    "on": .string($0.happenedOn.description),
                    "entered_at": .string($0.enteredAt.description),
                  ]
                }),
            ]
          }))
      return
    }
    session.output.list(
      [
        Phrase(zh: "编号", en: "number"), Phrase(zh: "原因", en: "cause"),
        Phrase(zh: "此后的录入", en: "entered since"),
      ],
      changes.map { change in
        [
          change.number.description, change.cause.label(session.language),
          change.told.map { $0(session.language) }
            .joined(separator: session.language == .zh ? "；" : " "),
        ]
      })
  }
}
