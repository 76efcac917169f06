import ArgumentParser
import Formats
import Mediation

/// `mediate rules due`
struct RulesDueCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "due", abstract: "算出到期日 · The day a limit ends, and how it was counted.",
    discussion: """
      mediate rules due police_mediation --from 2024-02-08
      mediate rules due judicial_confirmation --from yesterday --json
      """)

  @OptionGroup var global: GlobalOptions

  @Argument(help: ArgumentHelp("规则编号，见 rules list · The id of the limit.", valueName: "id"))
  var id: String

  @Option(
    help: ArgumentHelp(
      "起算日，当日不计 · The day it is counted from, not counted itself.", valueName: "date"))
  var from: String

  func run(in session: Session) throws {
    let due = try Rulebook.shipped.due(id, from: session.day(from, field: "--from"))
    if session.output.isJSON {
      session.output.print(due.json)
    } else {
      session.output.print(
        "\(due.day)  \(due.rule.id)  \(due.rule.label(session.language))", due.account)
    }
  }
}

extension Due {
  /// How the day was counted, line by line.
  fileprivate var account: [(Phrase, Phrase)] {
    var lines = [
      (
        Phrase(zh: "计入", en: "counted"),
        Phrase(
          zh: "\(rule.length.zh)：\(runs(of: counted))",
          en: "\(rule.length.en): \(runs(of: counted))")
      )
    ]
    if !leftOut.isEmpty {
      lines.append(
        (
          Phrase(zh: "休息", en: "days off"),
          Phrase(zh: reasons(.zh).joined(separator: ", "), en: reasons(.en).joined(separator: ", "))
        ))
    }
    if let movedFrom {
      lines.append(
        (
          Phrase(zh: "顺延", en: "moved"),
          Phrase(zh: "末日 \(movedFrom) 休息，顺延到 \(day)", en: "from \(movedFrom), a day off, to \(day)")
        ))
    }
    return lines + [(Phrase(zh: "依据", en: "basis"), Phrase(rule.basis))]
  }

  /// Days as they follow one another: `2024-02-09, 2024-02-18…2024-02-19`.
  private func runs(of days: [Day]) -> String {
    days.runs { $0 + 1 == $1 }.map(Due.span).joined(separator: ", ")
  }

  /// The days off as they follow one another for one reason.
  private func reasons(_ language: Language) -> [String] {
    leftOut.runs { $0.day + 1 == $1.day && $0.reason.label == $1.reason.label }.map { run in
      let reason = run[0].reason.label(language)
      return "\(Due.span(run.map(\.day)))\(language == .zh ? "（\(reason)）" : " (\(reason))")"
    }
  }

  private static func span(_ days: [Day]) -> String {
    days.count == 1 ? "\(days[0])" : "\(days[0])…\(days[days.count - 1])"
  }

  /// `days_counted` and `days_left_out` are numbers, `counted` and `left_out` the days.
  fileprivate var json: JSON {
    [
      "id": .string(rule.id), "from": .string(start.description),
      "due_on": .string(day.description), "moved_from": .optional(movedFrom?.description),
      "days_counted": .integer(rule.number), "days_left_out": .integer(leftOut.count),
      "counted": .array(counted.map { .string($0.description) }),
      "left_out": .array(leftOut.map(\.json)), "rule": rule.json,
    ]
  }
}

extension DayOff {
  fileprivate var json: JSON {
    var notice: String?
    if case .holiday(let holiday) = reason { notice = holiday.notice }
    return [
      "day": .string(day.description), "zh": .string(reason.label.zh),
      "en": .string(reason.label.en), "notice": .optional(notice),
    ]
  }
}

extension Array {
  /// The parts within which each element goes on from the one before.
  fileprivate func runs(_ goesOn: (Element, Element) -> Bool) -> [[Element]] {
    reduce(into: []) { runs, element in
      if let last = runs.last?.last, goesOn(last, element) {
        runs[runs.count - 1].append(element)
      } else {
        runs.append([element])
      }
    }
  }
}
