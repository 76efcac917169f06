import ArgumentParser
import Formats
import Mediation

/// `mediate rules`
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "期限规则 · The time limits, and the days they end.",
    subcommands: [RulesListCommand.self, RulesShowCommand.self, RulesDueCommand.self])
}

struct RulesListCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "列出期限规则 · List the limits, or those in force on a day.",
    discussion: """
      mediate rules list
      mediate rules list --on 2018-12-27
      """)

  @OptionGroup var global: GlobalOptions

  @Option(help: ArgumentHelp("只列这一天施行的 · Only those in force on the day.", valueName: "date"))
  var on: String?

  func run(in session: Session) throws {
    let day = try on.map { try session.day($0) }
    let rules = Rulebook.shipped.rules.filter { rule in day.map { rule.isValid(on: $0) } ?? true }
    if session.output.isJSON {
      session.output.print(.array(rules.map(\.json)))
      return
    }
    session.output.list(
      [
        Phrase(zh: "编号", en: "id"), Phrase(zh: "期限", en: "limit"),
        Phrase(zh: "规则", en: "rule"), Phrase(zh: "施行", en: "in force"),
        Phrase(zh: "依据", en: "basis"),
      ],
      rules.map { rule in
        [
          rule.id, rule.length(session.language), rule.label(session.language),
          rule.validity(session.language), rule.basis,
        ]
      })
  }
}

struct RulesShowCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "一条期限规则 · A limit as it is on a day, and its other versions.",
    discussion: """
      mediate rules show police_mediation
      mediate rules show judicial_confirmation --on 2021-03-05
      """)

  @OptionGroup var global: GlobalOptions

  @Argument(help: ArgumentHelp("规则编号，见 rules list · The id of the limit.", valueName: "id"))
  var id: String

  @Option(help: ArgumentHelp("哪一天施行的（默认今天） · As on the day (default today).", valueName: "date"))
  var on: String?

  func run(in session: Session) throws {
    let rulebook = Rulebook.shipped
    let rule = try rulebook.inForce(id, on: session.day(on), field: "--on")
    let others = try rulebook.rows(of: id).filter { $0 != rule }
    if session.output.isJSON {
      session.output.print(rule.json(with: others))
      return
    }
    for row in [rule] + others {
      session.output.print(
        "\(row.id)  \(row.label(session.language))",
        [
          (Phrase(zh: "期限", en: "limit"), row.length),
          (Phrase(zh: "末日", en: "last day"), row.lastDay.label),
          (Phrase(zh: "施行", en: "in force"), row.validity),
          (Phrase(zh: "依据", en: "basis"), Phrase(row.basis)),
        ])
    }
  }
}

extension Rule {
  var members: [JSON.Member] {
    [
      JSON.Member("id", .string(id)), JSON.Member("number", .integer(number)),
      JSON.Member("unit", .string(count.rawValue)), JSON.Member("start", .string(start)),
      JSON.Member("last_day", .string(lastDay.rawValue)),
      JSON.Member("valid_from", .optional(validFrom?.description)),
      JSON.Member("valid_to", .optional(validTo?.description)),
      JSON.Member("zh", .string(label.zh)), JSON.Member("en", .string(label.en)),
      JSON.Member("basis", .string(basis)),
    ]
  }

  /// The row, with the names of the columns of `seeds/rules.csv`.
  var json: JSON { .object(members) }

  fileprivate func json(with others: [Rule]) -> JSON {
    .object(members + [JSON.Member("other_versions", .array(others.map(\.json)))])
  }
}
