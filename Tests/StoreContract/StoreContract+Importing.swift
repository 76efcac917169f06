import Mediation

extension StoreContract {
  static let importing: [Check] = [
    Check(description: "an import takes all rows or none") { office in
      do {
        _ = try office.load([row(2, "A1"), bad(3)])
        throw Breach(description: "a bad row was let through")
      } catch let refused as ImportRefused {
        try require(refused.errors.map(\.line) == [3], "the bad row is named")
      }
      try require(try office.count() == 0, "nothing was written")
      let summary = try office.load([row(2, "A1"), bad(3)], skipsBadRows: true)
      try require(summary.added == 1 && summary.errors.count == 1, "the good row was written")
      try office.requireSound()
    },
    Check(description: "a row that does not begin with its registration is refused") { office in
      let row = ImportRecord(
        line: 2, station: "JS07", stationName: nil, district: nil,
        entries: [Entry(.accepted, on: Day(ordinal: 18_660))])
      let summary = try office.load([.success(row)], skipsBadRows: true)
      try require(summary.errors.map(\.error.field) == [.column("events")], "it is bad")
    },
    Check(description: "the same file twice adds nothing") { office in
      let rows = [row(2, "A1"), row(3, "A2")]
      try require(try office.load(rows).added == 2, "two at first")
      let again = try office.load(rows)
      try require(again.added == 0 && again.known == 2, "none again")
    },
    Check(description: "what went on since is told, and entered where that is asked") { office in
      func rows(_ ending: [Entry]) -> [Result<ImportRecord, RowError>] {
        let registration = Registration(
          category: .wages, source: .screening, summary: "测试", sourceRef: "A1")
        return [
          .success(
            ImportRecord(
              line: 2, station: "JS07", stationName: nil, district: nil,
              entries: [Entry(.registered(registration), on: Day(ordinal: 18_660))] + ending))
        ]
      }
      func resolved(_ day: Int) -> [Entry] {
        [
          Entry(
            .resolved(Resolution(outcome: .agreement, form: .oral)), on: Day(ordinal: 18_660 + day))
        ]
      }
      try require(try office.load(rows([])).added == 1, "one at first")
      let told = try office.load(rows(resolved(3)))
      try require(told.differingCount == 1 && told.updated == 0, "told")
      try require(told.differing.first?.news.count == 1, "with its news")
      let entered = try office.load(rows(resolved(3)), updates: true)
      try require(entered.updated == 1 && entered.added == 0, "entered")
      let again = try office.load(rows(resolved(3)), updates: true)
      try require(again.differingCount == 0 && again.updated == 0, "once")
      try require(try office.load(rows([])).differingCount == 0, "the register knows more")
      let other = try office.load(rows(resolved(4)), updates: true)
      try require(other.differing.first?.news.isEmpty == true, "no other ending")
      try require(
        other.differing.first?.contradictions.map(\.column) == ["agreed_on"], "but a contradiction")
      try office.requireSound()
    },
    Check(description: "a mediator is not taken for another who has the code") { office in
      func row(_ line: Int, named name: String) -> Result<ImportRecord, RowError> {
        let registration = Registration(
          category: .wages, source: .screening, summary: "测试 \(line)", sourceRef: "A\(line)")
        let day = Day(ordinal: 18_660)
        return .success(
          ImportRecord(
            line: line, station: "JS07", stationName: nil, district: nil,
            mediators: ["M7": Mediator(code: "M7", name: name, kind: .unstated, station: "JS07")],
            entries: [
              Entry(.registered(registration), on: day), Entry(.assigned(mediator: "M7"), on: day),
            ]))
      }
      let summary = try office.load(
        [row(2, named: "丙某"), row(3, named: "丁某"), row(4, named: "M7"), row(5, named: "丙某")],
        skipsBadRows: true)
      try require(summary.added == 3 && summary.mediatorsAdded == 1, "the others come in")
      try require(summary.errors.map(\.line) == [3], "the row is named")
      try require(summary.errors[0].error.kind == .conflict, "as a conflict")
      try require(
        try office.load([row(6, named: "丁某")], skipsBadRows: true).added == 0, "later too")
      try office.requireSound()
    },
    Check(description: "unknown stations are refused, or added when asked") { office in
      let rows = [row(2, "A1", station: "ZY01")]
      do {
        _ = try office.load(rows)
        throw Breach(description: "an unknown station was let through")
      } catch is ImportRefused {}
      let summary = try office.load(rows, addsStations: true)
      try require(summary.stationsAdded == ["ZY01"], "it was added")
      try require(summary.mediatorsAdded == 1, "with its mediator")
      try office.requireSound()
    },
    Check(description: "of hundreds of rows all are taken in order, or none") { office in
      let rows = (1...700).map { row($0, "A\($0)", station: ["JS07", "JS08"][$0 % 2]) }
      do {
        _ = try office.load(rows + [bad(701)], addsStations: true)
        throw Breach(description: "a bad row was let through")
      } catch is ImportRefused {}
      try require(try office.count() == 0, "nothing was written")
      // The months since the last entry begin with the import, which must not count itself twice.
      try office.log()
      office.today = office.today + 70
      let summary = try office.load(rows, addsStations: true)
      try require(summary.added == 700, "all were written")
      let lines = try office.disputes().compactMap { $0.sourceRef.flatMap { Int($0.dropFirst()) } }
      let inOrder = [2, 1].flatMap { Array(stride(from: $0, through: 700, by: 2)) }
      try require(lines == inOrder, "the numbers follow the rows")
      try office.requireSound()
    },
    Check(description: "more counts than are held at once are all kept") { office in
      // Open for twenty years, each counts in 260 months and years; the counts of 500 stations are
      // written in pieces.
      let day = Day(ordinal: 11_323)  // 2001-01-01
      let registration = Registration(category: .wages, source: .screening, summary: "测试")
      let rows = (1...500).map { line in
        ImportRecord(
          line: line, station: "ZY\(line)", stationName: nil, district: nil,
          entries: [Entry(.registered(registration), on: day)])
      }
      let summary = try office.load(rows.map { .success($0) }, addsStations: true)
      try require(summary.added == 500, "all were written")
      try office.requireSound()
    },
    Check(description: "an import is undone as one operation") { office in
      _ = try office.load([row(2, "A1"), row(3, "A2")])
      let receipt = try office.casework.undo(office.request())
      try require(receipt.disputes.allSatisfy { $0.status == .voided }, "all are void")
      try office.requireSound()
    },
  ]

  private static func row(
    _ line: Int, _ ref: String, station: String = "JS07"
  ) -> Result<ImportRecord, RowError> {
    let day = Day(ordinal: 18_660)
    let registration = Registration(
      category: .wages, source: .screening, summary: "测试", sourceRef: ref)
    return .success(
      ImportRecord(
        line: line, station: station, stationName: nil, district: nil,
        entries: [
          Entry(.registered(registration), on: day),
          Entry(.assigned(mediator: "\(station)-M1"), on: day),
          Entry(.resolved(Resolution(outcome: .agreement)), on: day + 2),
        ]))
  }

  private static func bad(_ line: Int) -> Result<ImportRecord, RowError> {
    .failure(RowError(line: line, error: MediationError(.usage, zh: "坏行", en: "bad")))
  }
}

extension Office {
  func load(
    _ rows: [Result<ImportRecord, RowError>], addsStations: Bool = false,
    skipsBadRows: Bool = false, updates: Bool = false
  ) throws -> ImportSummary {
    try casework.importDisputes(
      ImportOptions(
        addsStations: addsStations, skipsBadRows: skipsBadRows, updates: updates), [], request(),
      rows: { instant, rulebook in
        rows.lazy.map { $0.map { ImportRehearsal(of: $0, enteredAt: instant, by: rulebook) } }
          .makeIterator()
      })
  }
}
