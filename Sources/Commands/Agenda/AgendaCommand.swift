import ArgumentParser
import Formats
import Mediation
import Reporting

/// `mediate agenda`
struct AgendaCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "agenda", abstract: "待办：过期的、快到期的 · What is due, the overdue first.",
    discussion: """
      mediate agenda --days 7
      mediate agenda --mine --format ics > 待办.ics
      mediate agenda --station JS07 --for JS07-M1
      """)

  @OptionGroup var global: GlobalOptions

  @Option(help: ArgumentHelp("看到今后几天（默认 14）· How many days ahead.", valueName: "n"))
  var days: Int = 14

  @Flag(help: "只看自己的 · One's own disputes only.")
  var mine = false

  @Option(
    name: .customLong("for"),
    help: ArgumentHelp("谁的：调解员代码或姓名 · Whose: a mediator.", valueName: "mediator"))
  var mediator: String?

  @Option(help: ArgumentHelp("哪个派出所 · Of which station.", valueName: "station"))
  var station: String?

  @Option(help: ArgumentHelp("最多几条，0 为全部（默认 50）· At most so many; 0 for all.", valueName: "n"))
  var limit: Int = 50

  @Option(help: ArgumentHelp("格式：text 或 ics（日历）· text or ics.", valueName: "format"))
  var format: String = "text"

  /// Ten years.
  private static let mostDays = 3660

  func run(in session: Session) throws {
    let isCalendar = try isCalendar()
    guard (0...AgendaCommand.mostDays).contains(days) else {
      throw MediationError(
        .usage, zh: "天数是 0 到 \(AgendaCommand.mostDays)",
        en: "days are 0 to \(AgendaCommand.mostDays)", field: "--days")
    }
    guard limit >= 0 else {
      throw MediationError(.usage, zh: "条数从 0 起", en: "the limit is 0 or more", field: "--limit")
    }
    if mine, mediator != nil {
      throw MediationError(
        .usage, zh: "--mine 和 --for 只能写一个", en: "--mine and --for exclude each other",
        field: "--for")
    }
    let today = session.today
    let (items, count) = try session.casework().readDisputes(session.reading()) { files in
      try files.agenda(
        files.agendaQuestion(
          until: today + days, station: try station.map { try session.filter(["station:\($0)"]) },
          mediator: try mediator.map { try session.filter(["mediator:\($0)"]) }, isMine: mine,
          limit: limit == 0 || isCalendar ? nil : limit))
    }
    if isCalendar {
      session.output.write(Array(items.calendar(session.language).utf8))
    } else if session.output.isJSON {
      session.output.print(.array(items.map { $0.json }))
    } else {
      session.output.table(Table(agenda: items, today: today, in: session.language))
      session.output.say(
        items.isEmpty
          ? Phrase(zh: "今后 \(days) 天没有到期的", en: "nothing is due within \(days.counted("day"))")
          : items.count < count
            ? Phrase(zh: "\(count) 条中的 \(items.count) 条", en: "\(items.count) of \(count)")
            : Phrase(zh: "共 \(count) 条", en: "\(count) in all"))
    }
  }

  private func isCalendar() throws(MediationError) -> Bool {
    switch format {
    case "text": return false
    case "ics": return true
    default:
      throw MediationError(
        .usage, zh: "不认识的格式“\(format.visible())”", en: "unknown format “\(format.visible())”",
        field: "--format", hint: .words(zh: "可用：text、ics", en: "known: text, ics"))
    }
  }
}

extension AgendaItem {
  /// What to type next.
  var next: String {
    switch due.kind {
    case .mediation, .session: "mediate session \(number)"
    case .performance:
      "mediate perform \(number)" + (due.term.map { " --term \($0)" } ?? "")
        + (due.instalment == nil ? "" : " --amount …")
    case .visit: "mediate visit \(number) --satisfaction …"
    }
  }

  fileprivate var json: JSON {
    [
      "number": .string(number.description), "kind": .string(due.kind.rawValue),
      "due_on": .string(due.on.description), "rule": .string(due.kind.rule),
      "mediator": .optional(mediator), "term": .optional(due.term),
      "instalment": .optional(due.instalment), "next": .string(next),
    ]
  }
}

extension Pending.Kind {
  /// The rule that gave the day; what was agreed has its own.
  fileprivate var rule: String { self == .performance ? "agreement" : rawValue }
}

extension Table {
  fileprivate init(agenda items: [AgendaItem], today: Day, in language: Language) {
    let headings: [(String, Phrase, Alignment)] = [
      ("due_on", Phrase(zh: "到期", en: "due"), .left),
      ("days", Phrase(zh: "还有", en: "days"), .right),
      ("kind", Phrase(zh: "何事", en: "what"), .left),
      ("number", Phrase(zh: "编号", en: "number"), .left),
      ("category", Phrase(zh: "类别", en: "category"), .left),
      ("mediator", Phrase(zh: "调解员", en: "mediator"), .left),
      ("next", Phrase(zh: "接着", en: "next"), .left),
    ]
    self.init(
      columns: headings.map { Column($0.0, $0.1(language), $0.2) },
      rows: items.map { item in
        [
          .text(item.due.on.description),
          item.due.on < today
            ? .text((today - item.due.on).over(language)) : .number(item.due.on - today),
          .text(item.due.kind.label(language)), .text(item.number.description),
          .text(item.category.label(language)), .text(item.mediator ?? ""), .text(item.next),
        ]
      })
  }
}

extension Int {
  /// So many days past.
  fileprivate func over(_ language: Language) -> String {
    let days = Table.grouped(self)
    return Phrase(zh: "逾期 \(days) 天", en: "\(days) \(self == 1 ? "day" : "days") over")(language)
  }
}
