import Mediation

extension StoreContract {
  static let limits: [Check] = [
    Check(
      description: "a rule that is added for the past changes no entry, and counts for new ones"
    ) {
      office in
      let old = try office.log()
      try office.enter(.accepted, old)
      try office.enter(.resolved(Resolution(outcome: .reconciled)), old)
      let before = try office.spell(of: old)
      try require(before.settleBy == office.today + 30, "settled within thirty days")
      try require(before.visitBy == office.today + 30, "visited within thirty days")
      office.rulebook = try Office.rulebook(mediation: 15, visit: 10, from: office.today - 60)
      let new = try office.log()
      try office.enter(.accepted, new)
      let resolution = Resolution(outcome: .agreement, form: .oral, terms: "测试")
      try office.enter(.resolved(resolution), new)
      let spell = try office.spell(of: new)
      try require(spell.settleBy == office.today + 15, "the new row counts for what is new")
      try require(spell.visitBy == office.today + 10, "and for the visit")
      try require(try office.spell(of: old) == before, "what was given stays given")
      try require(try office.replayed(old) == before, "and replays to the same")
      try office.requireSound()
      office.rulebook = .shipped
      try require(try office.replayed(new) == spell, "whatever rules there are")
      try office.requireSound()
    },
    Check(description: "an entry says by which row a limit was given, and until when") { office in
      let start = office.today - 60
      office.rulebook = try Office.rulebook(mediation: 15, visit: 10, from: start)
      let number = try office.log()
      try office.enter(.accepted, number)
      let limits = try office.store.read { try $0.events(of: number).last?.entry.limits }
      try require(limits?.map(\.rule) == ["mediation"], "the rule")
      try require(limits?.map(\.validFrom) == [start], "the day it is valid from")
      try require(limits?.map(\.due) == [office.today + 15], "the last day")
    },
    Check(description: "entries of before limits were carried keep the thirty days of release 0.1")
    {
      office in
      let number = try office.log()
      try office.write { writer, request in
        let known = try writer.existing(number)
        var dispute = known
        let entry = Entry(.accepted, on: office.today)
        try dispute.apply(entry)
        try writer.begin(
          Operation(
            id: request.operation, verb: "accept", enteredAt: writer.now, enteredBy: "jia",
            number: number, words: RequestWords("accept", [])))
        _ = try writer.append([entry], to: number, by: "jia", operation: request.operation)
        try writer.update(known, to: dispute)
      }
      office.rulebook = try Office.rulebook(mediation: 15, visit: 10, from: office.today - 60)
      try require(try office.spell(of: number).settleBy == office.today + 30, "thirty days")
      try require(try office.replayed(number).settleBy == office.today + 30, "replayed too")
      try office.requireSound()
    },
    Check(description: "where no rule is in force no limit is given, and nothing is refused") {
      office in
      office.rulebook = try Office.rulebook(mediation: 15, visit: 10, from: office.today + 1)
      let number = try office.log()
      try office.enter(.accepted, number)
      try office.enter(.resolved(Resolution(outcome: .reconciled)), number)
      let spell = try office.spell(of: number)
      try require(spell.settleBy == nil && spell.visitBy == nil, "no limit")
      try require(try office.replayed(number) == spell, "nor in a replay")
      try office.requireSound()
    },
    Check(description: "a repetition answers with the limits of the first time") { office in
      let number = try office.log()
      func accept() throws -> Receipt {
        try office.casework.enter(
          [Entry(.accepted, on: office.today)], for: number, office.request("same"))
      }
      let first = try accept()
      office.rulebook = try Office.rulebook(mediation: 15, visit: 10, from: office.today - 60)
      let second = try accept()
      try require(second.isRepetition && second.entries == first.entries, "the same entries")
      try require(first.entries.first?.limits?.first?.due == office.today + 30, "with the limit")
    },
  ]
}

extension Office {
  /// The shipped rules, with other days for the two limits of a spell from a day on.
  static func rulebook(mediation: Int, visit: Int, from day: Day) throws -> Rulebook {
    let rows = """
      id,number,unit,start,last_day,valid_from,valid_to,zh,en,basis
      mediation,\(mediation),days,accepted,stays,\(day),,测试,test,测试
      visit,\(visit),days,ended,stays,\(day),,测试,test,测试
      """
    let rules = Rulebook.rules(csv: Array(rows.utf8))
    try require(rules.count == 2, "both rows are read")
    return Rulebook(catalogue: .shipped, rules: rules, calendar: .shipped)
  }

  /// The last spell as the register has it.
  func spell(of number: CaseNumber) throws -> Spell {
    guard let spell = try store.read({ try $0.dispute(number) })?.spells.last else {
      throw Breach(description: "no spell of \(number)")
    }
    return spell
  }

  /// The last spell as the journal replays.
  func replayed(_ number: CaseNumber) throws -> Spell {
    let dispute = try store.read { try Dispute(replaying: $0.events(of: number)) }
    guard let spell = dispute.spells.last else {
      throw Breach(description: "no spell of \(number)")
    }
    return spell
  }
}
