import ArgumentParser
import Formats
import Mediation
import Reporting

/// `mediate journal`
struct JournalCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "journal",
    abstract: "流水：一起纠纷的、单位的、访问的 · The entries of a dispute, the office, or of access.",
    discussion: """
      mediate journal 42
      mediate journal
      mediate journal --access
      """)

  @OptionGroup var global: GlobalOptions

  @Argument(
    help: ArgumentHelp("纠纷编号；不写则为单位流水 · The case number, else the office's.", valueName: "case"))
  var text: String?

  @Flag(help: "谁看了、带走了什么，哪些被拒绝 · Who read or took what, and what was refused.")
  var access = false

  func run(in session: Session) throws {
    let casework = try session.casework()
    let lines =
      if access {
        try casework.read(.audit, session.reading()) { try $0.accessEvents().map(Line.init) }
      } else if let text {
        try lines(of: session.number(text, in: casework), session, casework)
      } else {
        try casework.read(.figures, session.reading()) { try $0.officeEvents().map(Line.init) }
      }
    if session.output.isJSON {
      session.output.print(.array(lines.map(\.json)))
      return
    }
    session.output.list(
      [
        Phrase(zh: "序号", en: "sequence"), Phrase(zh: "录入时刻", en: "entered at"),
        Phrase(zh: "何人", en: "by"), Phrase(zh: "何事", en: "act"),
        Phrase(zh: "说明", en: "particulars"),
      ],
      lines.map { [String($0.sequence), $0.at.description, $0.by, $0.act, $0.particulars] })
  }

  private func lines(
    of number: CaseNumber, _ session: Session, _ casework: Casework
  ) throws -> [Line] {
    try casework.readDisputes(session.reading()) { docket in
      try docket.file(number).events.map { event in
        Line(
          sequence: event.sequence, at: event.enteredAt, by: event.enteredBy,
          act: event.act.kind.rawValue,
          particulars: "\(event.happenedOn) \(event.entry.sentence(session.language))")
      }
    }
  }
}

/// One line of a journal.
private struct Line {
  let sequence: Int
  let at: Instant
  let by: String
  let act: String
  let particulars: String

  var json: JSON {
    [
      "sequence": .integer(sequence), "at": .string(at.description), "by": .string(by),
      "act": .string(act), "particulars": .string(particulars),
    ]
  }
}

extension Line {
  init(_ event: OfficeEvent) {
    self.init(
      sequence: event.sequence, at: event.enteredAt, by: event.enteredBy,
      act: event.act.kind.rawValue, particulars: event.act.subject)
  }

  init(_ event: AccessEvent) {
    let act = event.act
    let count = act.count.map { "\($0)" }
    self.init(
      sequence: event.sequence, at: event.at, by: event.by, act: act.kind.rawValue,
      particulars: [act.number?.description, act.right?.rawValue, act.reason, count]
        .compactMap { $0 }.joined(separator: " "))
  }
}

extension OfficeAct {
  /// What the act is about, in a word or two.
  fileprivate var subject: String {
    switch self {
    case .unitAdded(let unit): "\(unit.code) \(unit.name)"
    case .unitRenamed(let name): "\(name.unit) \(name.was) → \(name.name) \(name.from)"
    case .mediatorAdded(let person): "\(person.code) \(person.kind.rawValue)"
    case .mediatorChanged(let change):
      [change.now.code, change.now.kind.rawValue, change.now.station, change.from.description]
        .compactMap(\.self).joined(separator: " ")
    case .personNamed(let named): "\(named.register.rawValue) \(named.code) \(named.from)"
    case .operatorAdded(let person), .operatorChanged(let person):
      ([person.code] + person.roles.map(\.rawValue)).joined(separator: " ")
    case .adopted(let units, _, _): "\(units.count)"
    case .retentionSet(let rule): "\(rule.category.rawValue) \(rule.years) \(rule.basis)"
    case .cutOffSet(let cutOff): "\(cutOff.day)"
    case .nilReported(let report): "\(report.station) \(report.period)"
    case .proceedingAdded(let proceeding): "\(proceeding.kind.rawValue) \(proceeding.concludedOn)"
    case .figureNoted(let figure): "\(figure.kind.rawValue) \(figure.value) \(figure.on)"
    case .sealed(let note): "\(note.number) \(note.report) \(note.period) \(note.digest)"
    case .retracted(let operation): operation
    case .registersBound(let binding): binding.home
    case .clockAccepted(let reason): reason
    case .mapRemembered(let map): map.name
    case .mapForgotten(let name): name
    case .cellStaffed(let staff):
      [staff.cell, staff.officer, staff.auxiliary, staff.from.description].compactMap(\.self)
        .joined(separator: " ")
    }
  }
}
