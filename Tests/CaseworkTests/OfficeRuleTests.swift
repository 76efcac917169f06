import Mediation
import Reporting
import Testing

/// The rules of the office, met below every surface.
@Suite("The office's rules in the core")
struct OfficeRuleTests {
  private func refusal(_ body: () throws -> Void) -> MediationError? {
    do {
      try body()
      return nil
    } catch { return error as? MediationError }
  }

  @Test("a nil report is of a month that is over, of a station without entries, once")
  func nilReports() throws {
    let office = try CoreOffice()
    _ = try office.log()
    func file(_ station: String, _ period: Period, by: String = "乙所长") -> MediationError? {
      refusal {
        try office.casework.file(
          NilReport(station: station, period: period, by: by), office.request("jia"))
      }
    }
    #expect(file("JS07", .month(year: 2021, month: 3))?.kind == .refused, "it has entries")
    #expect(file("JS08", .month(year: 2021, month: 4))?.kind == .refused, "it is not over")
    #expect(file("JS08", .year(2020))?.kind == .usage, "no month")
    #expect(file("JS99", CoreOffice.february)?.kind == .notFound)
    #expect(file("JS08", CoreOffice.february, by: "")?.kind == .usage)
    #expect(file("JS08", CoreOffice.february) == nil)
    #expect(file("JS08", CoreOffice.february)?.kind == .conflict, "there is one")
  }

  @Test("one signs and another reviews; a month is sealed once it and its entries are over")
  func seals() throws {
    let office = try CoreOffice()
    _ = try office.log()
    func seal(_ order: SealOrder, _ id: String? = nil) throws -> SealDocument {
      try Sealing.seal(order, office.request("jia", id), casework: office.casework)
    }
    let march = Period.month(year: 2021, month: 3)
    #expect(
      refusal { _ = try seal(office.order(march, signedBy: "甲", reviewedBy: "甲")) }?.field
        == .reviewedBy)
    #expect(
      refusal { _ = try seal(office.order(.month(year: 2021, month: 4))) }?.kind == .refused)
    try office.casework.set(#require(CutOff(day: 5)), office.request("jia"))
    #expect(refusal { _ = try seal(office.order(march)) }?.kind == .refused, "it is the 3rd")
    let sealed = try seal(office.order(), "seal")
    #expect(try seal(office.order(), "seal") == sealed, "repeated, it is the same")
    #expect(refusal { _ = try seal(office.order(march), "seal") }?.kind == .conflict)
  }

  @Test("a series of seals keeps one cut-off") func cutOffs() throws {
    let office = try CoreOffice()
    _ = try office.log()
    try office.casework.set(#require(CutOff(day: 2)), office.request("jia"))
    _ = try Sealing.seal(office.order(), office.request("jia"), casework: office.casework)
    #expect(
      refusal { try office.casework.set(#require(CutOff(day: 7)), office.request("jia")) }?.kind
        == .refused)
    try office.casework.set(#require(CutOff(day: 2)), office.request("jia"))
  }

  @Test("nothing of the office happens tomorrow, nor before there were such offices")
  func days() throws {
    let office = try CoreOffice()
    for day in [CoreOffice.today + 1, Day(ordinal: -20_000)] {
      let proceeding = Proceeding(
        kind: .litigation, concludedOn: day, result: .upheld, reference: nil)
      let figure = OfficeFigure(kind: .officers, value: 1, station: nil, on: day)
      #expect(
        refusal { try office.casework.enter(proceeding, office.request("jia")) }?.kind == .refused)
      #expect(
        refusal { try office.casework.enter(figure, office.request("jia")) }?.kind == .refused)
    }
    let negative = OfficeFigure(kind: .officers, value: -1, station: nil, on: CoreOffice.today)
    #expect(
      refusal { try office.casework.enter(negative, office.request("jia")) }?.kind == .usage)
  }

  @Test("somebody stays administrator; a role one gives oneself is told") func operators() throws {
    let office = try CoreOffice()
    let first = try office.casework.add(
      Operator(code: "administrator", name: "管", unit: nil, roles: [.administrator]),
      office.request("jia"))
    #expect(first.putsRolesInForce)
    _ = try office.casework.add(
      Operator(code: "officer", name: "警", unit: nil, roles: [.officer]),
      office.request("administrator"))
    let none = OperatorChange(unit: nil, login: nil, roles: [])
    #expect(
      refusal {
        _ = try office.casework.change(
          operator: "administrator", none, office.request("administrator"))
      }?.kind == .refused)
    let more = try office.casework.change(
      operator: "administrator",
      OperatorChange(unit: nil, login: nil, roles: [.administrator, .auditor]),
      office.request("administrator", "more"))
    #expect(more.selfGranted == [.auditor] && !more.putsRolesInForce)
    let again = try office.casework.change(
      operator: "administrator",
      OperatorChange(unit: nil, login: nil, roles: [.administrator, .auditor]),
      office.request("administrator", "more"))
    #expect(again.isRepetition && again.selfGranted.isEmpty && again.person == more.person)
    #expect(
      refusal {
        _ = try office.casework.change(
          operator: "nemo", none, office.request("administrator"))
      }?.kind == .notFound)
    #expect(
      refusal {
        _ = try office.casework.add(
          Operator(code: "far", name: "远", unit: "JS99"), office.request("administrator"))
      }?.kind == .notFound)
  }

  @Test("codes of two people differ by more than capitals") func twins() throws {
    let office = try CoreOffice()
    func mediator(_ code: String) -> MediationError? {
      refusal {
        try office.casework.add(
          Mediator(code: code, name: "测试", kind: .officer, station: nil), of: "JS07",
          office.request("jia"))
      }
    }
    func person(_ code: String) -> MediationError? {
      refusal {
        _ = try office.casework.add(
          Operator(code: code, name: "测试", unit: nil), office.request("jia"))
      }
    }
    #expect(mediator("Twin-1") == nil && person("Twin-1") == nil)
    for error in [mediator("TWIN-1"), person("twin-1")] {
      #expect(error?.kind == .conflict)
      #expect(error?.message.en.contains("differs from Twin-1 in capitals only") == true)
    }
    #expect(mediator("Twin-2") == nil && person("Twin-2") == nil)
  }

  @Test("what cannot be a code or a name is none", arguments: ["", "一所\u{0}", "J S"])
  func names(text: String) throws {
    let office = try CoreOffice()
    let unit = Unit(code: text, kind: .station, name: "测试", parent: nil)
    let mediator = Mediator(code: text, name: "测试", kind: .officer, station: nil)
    let person = Operator(code: text, name: "测试", unit: nil)
    #expect(refusal { try office.casework.add(unit, office.request("jia")) }?.kind == .usage)
    #expect(
      refusal { try office.casework.add(mediator, of: "JS07", office.request("jia")) }?.kind
        == .usage)
    #expect(refusal { _ = try office.casework.add(person, office.request("jia")) }?.kind == .usage)
  }

  @Test("a figure, a proceeding and a nil report can be taken back, once") func retracting() throws
  {
    let office = try CoreOffice()
    let figure = OfficeFigure(kind: .officers, value: 7, station: nil, on: CoreOffice.today)
    try office.casework.enter(figure, office.request("jia", "f"))
    #expect(
      try office.casework.enter(figure, office.request("jia", "f")).isRepetition, "it is repeated")
    try office.casework.retract(operation: "f", office.request("jia"))
    #expect(
      refusal { try office.casework.retract(operation: "f", office.request("jia")) }?.kind
        == .notFound)
  }
}
