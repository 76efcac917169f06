import Mediation
import Testing

@Suite("A legal basis")
struct BasisTests {
  @Test("names no party: it could not be erased", arguments: ["甲某要求", "因甲某被殴打", "甲某"])
  func names(basis: String) throws {
    let office = try CoreOffice()
    let number = try office.log()
    let refused: [() throws -> Void] = [
      {
        _ = try office.casework.enter(
          [Entry(.protected(.restricted, basis: basis), on: CoreOffice.today)], for: number,
          office.request("jia"))
      },
      {
        _ = try office.casework.redact(
          number, fields: ["all"], basis: basis, office.request("jia"))
      },
    ]
    for enter in refused {
      let error = #expect(throws: MediationError.self) { try enter() }
      #expect(error?.kind == .refused && error?.field == .basis)
    }
    func enter(_ act: Act) throws {
      _ = try office.casework.enter(
        [Entry(act, on: CoreOffice.today)], for: number, office.request("jia"))
    }
    try enter(.protected(.restricted, basis: "个人信息保护法第47条"))
    let lift = #expect(throws: MediationError.self) {
      try enter(.released(.restricted, basis: basis))
    }
    #expect(lift?.field == .basis)
    try enter(.released(.restricted, basis: "更正"))
    _ = try office.casework.redact(
      number, fields: ["all"], basis: "个人信息保护法第47条", office.request("jia"))
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
