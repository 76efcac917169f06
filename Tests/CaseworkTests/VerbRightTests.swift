import Mediation
import Testing

@Suite("Every verb of the core")
struct VerbRightTests {
  @Test("is done for whoever has its right, and refused to everybody else", arguments: CoreVerb.all)
  func rights(verb: CoreVerb) throws {
    for role in Role.allCases.map(Optional.some) + [nil] {
      let office = try CoreOffice()
      let number = try office.work()
      try office.giveRoles()
      let may = verb.right == .figures || role?.rights.contains(verb.right) == true
      let request = office.request(role?.rawValue ?? "nobody")
      if may {
        try verb.run(office, number, request)
      } else {
        #expect(throws: MediationError.self, "\(role?.rawValue ?? "nobody")") {
          try verb.run(office, number, request)
        }
        #expect(try office.refusals() == 1, "the refusal is noted")
      }
      if may { #expect(try office.casework.check().isEmpty) }
    }
  }

  @Test(
    "about a dispute is refused to operators of another station",
    arguments: CoreVerb.all.filter(\.isOfStation))
  func scopes(verb: CoreVerb) throws {
    let office = try CoreOffice()
    let number = try office.work()
    try office.giveRoles()
    _ = try office.casework.add(
      Operator(code: "far", name: "远", unit: "JS08", roles: Role.allCases),
      office.request("administrator"))
    let error = #expect(throws: MediationError.self) {
      try verb.run(office, number, office.request("far"))
    }
    #expect(error?.kind == .refused)
  }
}

extension VerbRightTests {
  @Test(
    "is offered no number for completion to whoever may not read disputes, nor of other stations")
  func completion() throws {
    let office = try CoreOffice()
    let number = try office.work()
    _ = try office.log(at: "JS08")
    try office.giveRoles()
    for role in Role.allCases.map(Optional.some) + [nil] {
      let request = office.request(role?.rawValue ?? "nobody")
      func offered(_ verb: String, at station: String) throws -> [CaseNumber] {
        try office.casework.numbers(for: verb, at: station, request, limit: 10)
      }
      let may = role?.rights.contains(.disputes) == true
      #expect(try offered("accept", at: "JS07") == (may ? [number] : []), "\(request.operatorCode)")
      #expect(try offered("show", at: "JS08").isEmpty, "\(request.operatorCode)")
    }
  }
}

extension CoreOffice {
  /// How many refusals the journal of access holds.
  func refusals() throws -> Int {
    try casework.read(.audit, request("auditor")) { try $0.accessEvents() }
      .count { $0.act.kind == .refused }
  }
}
