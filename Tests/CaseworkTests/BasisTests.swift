import Mediation
import Testing

@Suite("A legal basis")
struct BasisTests {
  @Test(
    "of an erasure names no party: it stays when the text is gone",
    arguments: ["甲某要求", "因甲某被殴打", "甲某"])
  func names(basis: String) throws {
    let office = try CoreOffice()
    let number = try office.work()
    let ended = office.ended
    let refused: [() throws -> Void] = [
      {
        _ = try office.casework.redact(
          number, fields: ["all"], basis: basis, office.request("jia"))
      },
      {
        _ = try office.casework.proposeDestruction(
          of: ended, basis: basis, office.request("jia"))
      },
    ]
    for enter in refused {
      let error = #expect(throws: MediationError.self) { try enter() }
      #expect(error?.kind == .refused && error?.field == .basis)
    }
  }

  @Test("is a text like others: it can be erased, and is no longer handed out")
  func erased() throws {
    let office = try CoreOffice()
    let number = try office.log()
    func enter(_ act: Act) throws {
      _ = try office.casework.enter(
        [Entry(act, on: CoreOffice.today)], for: number, office.request("jia"))
    }
    try enter(.protected(.restricted, basis: "甲某要求"))
    try enter(.released(.restricted, basis: "甲某同意"))
    let receipt = try office.casework.redact(
      number, fields: ["basis"], basis: "个人信息保护法第47条", office.request("jia"))
    #expect(
      receipt.entries.map(\.act) == [.erased(fields: ["basis"], basis: "个人信息保护法第47条")])
    let events = try office.casework.readDisputes(office.request("jia")) {
      try $0.file(number).events
    }
    #expect(
      events.suffix(3).map(\.act) == [
        .protected(.restricted, basis: nil), .released(.restricted, basis: nil),
        .erased(fields: ["basis"], basis: "个人信息保护法第47条"),
      ])
    #expect(try office.casework.check().isEmpty)
  }

  @Test(
    "of an office's rule is kept apart from people: a file number is one",
    arguments: ["甲某诉本所", "2021行初15 甲某", "（2021）苏0281行初15号，甲某", "行初"])
  func fileNumber(reference: String) throws {
    let office = try CoreOffice()
    let error = #expect(throws: MediationError.self) {
      try office.casework.enter(
        Proceeding(
          kind: .litigation, concludedOn: CoreOffice.today, result: .upheld, reference: reference),
        office.request("jia"))
    }
    #expect(error?.field == .reference)
    try office.casework.enter(
      Proceeding(
        kind: .litigation, concludedOn: CoreOffice.today, result: .upheld,
        reference: "（2021）苏0281行初15号"), office.request("jia"))
  }

  @Test(
    "one person signs and another reviews, however the name is written",
    arguments: ["甲 ", "\u{3000}甲", "甲\u{200B}", "甲"])
  func lookAlikes(name: String) throws {
    let office = try CoreOffice()
    _ = try office.log()
    let order = SealOrder(
      period: CoreOffice.february, grouping: .whole, signedBy: "甲", reviewedBy: name,
      isPublic: false)
    let error = #expect(throws: MediationError.self) {
      _ = try office.casework.seal(order, office.request("jia")) { _, _ in
        SealDraft(
          note: SealNote(
            number: 1, report: "monthly", period: order.period, grouping: .whole, isPublic: false,
            signedBy: "甲", reviewedBy: name, digest: ""), document: [])
      }
    }
    #expect(error?.field == .reviewedBy)
  }
}
