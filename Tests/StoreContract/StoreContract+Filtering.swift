import Mediation

extension StoreContract {
  static let filtering: [Check] = [
    Check(description: "a filter finds what its definition finds in each dispute") { office in
      var busy = try BusyOffice(office, seed: 8)
      try busy.work(verbs: 250, days: 300)
      try busy.addOddFiles()
      let all = try office.disputes()
      var found = 0
      try office.store.read { reader in
        let facts = ReadFacts(reader: reader, tree: UnitTree(try reader.units()))
        for _ in 0..<600 {
          var filter = DisputeFilter(busy.filter())
          filter.scope = busy.number(0...3) == 0 ? busy.some(BusyOffice.stations) : nil
          let expected = try all.filter { try filter.matches($0, facts) }
          found += expected.isEmpty || expected.count == all.count ? 0 : 1
          let listed = try reader.disputes(matching: filter, limit: nil)
          try require(listed == expected, "\(filter) lists what it says")
          try require(
            try reader.disputes(matching: filter, limit: 3) == Array(expected.prefix(3)),
            "\(filter) lists the first three")
          try require(try reader.count(matching: filter) == expected.count, "\(filter) counts")
          try require(try reader.holds(filter) == !expected.isEmpty, "\(filter) holds")
          var visited: [Dispute] = []
          try reader.forEachDispute(matching: filter) { visited.append($0) }
          try require(visited == expected, "\(filter) visits what it says")
          let numbers = try reader.numbers(matching: filter, limit: 1000)
          try require(numbers.sorted() == expected.map(\.number), "\(filter) numbers")
        }
      }
      try require(found > 200, "enough filters find something: \(found)")
    },
    Check(description: "what a filter names is found by code and by name, or said to be unknown") {
      office in
      try office.log()
      for (code, name) in [
        ("station:JS07", "派出所:测试派出所"), ("district:410105", "区县:410105"),
        ("operator:jia", "经办人:jia"),
        ("grid:一组", "网格:一组"),
      ] {
        let filter = try office.filter([code])
        try require(try office.store.read { try $0.count(matching: filter) } == 1, "\(code) finds")
        try require(try office.filter([name]) == filter, "\(name) is \(code)")
      }
      for word in [
        "station:JS99", "station:别的所", "district:JS07", "mediator:nobody", "operator:nobody",
        "grid:九组",
      ] {
        try requireRefusal(.usage) { _ = try office.filter([word]) }
      }
      try require(
        try office.filter(["mine"]).expression == .any([]), "nothing is mine who mediate nothing")
    },
  ]
}

/// What a filter asks of a dispute, as the store has it.
private struct ReadFacts: FilterFacts {
  let reader: any DisputeReader
  let tree: UnitTree

  func district(of station: String) -> String? { tree.district(of: station)?.code }
  func events(of dispute: Dispute) throws -> [Event] { try reader.events(of: dispute.number) }
}

extension BusyOffice {
  /// Files with amounts and references, some of them kept closer, erased or taken back.
  fileprivate mutating func addOddFiles() throws {
    for index in 0..<24 {
      var draft = office.draft(.wages, pick(BusyOffice.texts))
      draft.registration.amount = pick([nil] + BusyOffice.amounts)
      if index < BusyOffice.references.count * 2 {
        draft.station = BusyOffice.stations[index % 2]
        draft.registration.sourceRef = BusyOffice.references[index / 2]
      }
      let request = office.request()
      let number = try office.casework.log(draft, request).dispute.number
      switch index % 6 {
      case 0 where index > 0: try office.enter(.protected(.minor, basis: nil), number)
      case 1 where index > 1:
        _ = try office.casework.redact(
          number, fields: ["all"], basis: "PIPL art. 47", office.request())
      case 2 where index > 2: _ = try office.casework.undo(office.request())
      default: break
      }
    }
  }
}
