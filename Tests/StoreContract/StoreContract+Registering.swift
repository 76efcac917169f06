import Mediation

extension StoreContract {
  static let registering: [Check] = [
    Check(description: "numbers run without a gap, whatever is refused or only tried") { office in
      try require(try office.log().serial == 1, "the first number is 1")
      _ = try office.casework.log(office.draft(), office.request(isRehearsal: true))
      try requireRefusal(.refused) {
        _ = try office.casework.log(office.draft(.other, "  "), office.request())
      }
      try require(try office.log().serial == 2, "the second number is 2")
      try require(try office.count() == 2, "two disputes are there")
      try office.requireSound()
    },
    Check(description: "what is entered goes by the rules that are handed in") { office in
      let rows = """
        kind,code,zh,en,aliases,valid_from,valid_to,basis,acts
        category,neighbour,邻里,neighbours,,,2021-01-01,测试,
        """
      let rulebook = Rulebook(
        catalogue: Catalogue(csv: Array(rows.utf8)), rules: [], calendar: .shipped)
      let instant = Instant.noon(of: office.today)
      let casework = Casework(store: office.store, rulebook: rulebook) { instant }
      try requireRefusal(.refused) {
        _ = try casework.log(office.draft(.neighbour), office.request())
      }
      _ = try casework.log(office.draft(.other), office.request())
      try require(try office.count() == 1, "the code that is not in force was refused")
      try office.requireSound()
    },
    Check(description: "the census is what the units and the chains say") { office in
      func requireCensus(stations: Int, hasEntries: Bool) throws {
        try office.store.read { reader in
          let told = try reader.census()
          let counted = Census(UnitTree(try reader.units()), try reader.watermark(asOf: nil))
          try require(told == counted, "both are the same")
          try require(told.stationCount == stations, "\(stations) stations")
          try require(told.hasEntries == hasEntries, "entries or none")
        }
      }
      let stations = try office.store.read { UnitTree(try $0.units()).stations.count }
      try requireCensus(stations: stations, hasEntries: false)
      try office.log()
      for unit in [
        Unit(code: "CITY", kind: .city, name: "测试市", parent: nil),
        Unit(code: "AA01", kind: .station, name: "测试甲派出所", parent: nil),
      ] {
        try office.casework.add(unit, office.request())
      }
      try requireCensus(stations: stations + 1, hasEntries: true)
    },
    Check(description: "events come back as they were entered, with their texts") { office in
      let number = try office.log()
      try office.enter(.session(result: .continued), number)
      let events = try office.store.read { try $0.events(of: number) }
      try require(events.map(\.act.kind) == [.registered, .session], "in order")
      try require(events.map(\.sequence) == [1, 2], "numbered from one")
      let registered = Act.registered(office.draft().registration)
      try require(events.first?.act == registered, "with summary and names")
    },
    Check(description: "what is entered together is one link of the chain") { office in
      let number = try office.log()
      let together = ["甲说过", "乙也说过"].map { Entry(.noted, on: office.today, note: $0) }
      let operation = try office.casework.enter(together, for: number, office.request()).operation
      let events = try office.store.read { try $0.events(of: number) }
      try require(events.map(\.sequence) == [1, 2, 2], "it has one place")
      try require(events.map(\.position) == [1, 1, 2], "and an order")
      try require(events.dropFirst().map(\.entry) == together, "each has its own text")
      try office.requireSound()
      _ = try office.casework.undo(operation: operation, office.request())
      let left = try office.store.read { try $0.events(of: number).effective }
      try require(left.map(\.act.kind) == [.registered], "it is taken back as one")
      _ = try office.casework.redact(
        number, fields: ["note"], basis: "个人信息保护法第47条", office.request())
      let erased = try office.store.read { try $0.events(of: number) }
      try require(erased.map(\.erased) == [[], ["note"], ["note"], [], []], "erased in each")
      try office.requireSound()
    },
    Check(description: "a refused entry leaves nothing behind") { office in
      let number = try office.log()
      try requireRefusal(.refused) { try office.enter(.returned, number) }
      try requireRefusal(.notFound) { try office.enter(.assigned(mediator: "nobody"), number) }
      let events = try office.store.read { try $0.events(of: number) }
      try require(events.count == 1, "only the registration is there")
      try office.requireSound()
    },
    Check(description: "nothing to enter is an error that says so") { office in
      let number = try office.log()
      try requireRefusal(.usage) {
        _ = try office.casework.enter([], for: number, office.request())
      }
      try requireRefusal(.usage) {
        let (instant, request) = (Instant.noon(of: office.today), office.request())
        try office.store.write(
          touching: .station("JS07"), at: { instant }, isRehearsal: false
        ) { writer in
          try writer.begin(
            Operation(
              id: request.operation, verb: "note", enteredAt: writer.now, enteredBy: "jia"))
          _ = try writer.append([], to: number, by: "jia", operation: request.operation)
        }
      }
      let events = try office.store.read { try $0.events(of: number) }
      try require(events.count == 1, "only the registration is there")
      try office.requireSound()
    },
    Check(description: "an operation repeated does nothing twice") { office in
      let first = try office.casework.log(office.draft(), office.request("same"))
      let second = try office.casework.log(office.draft(), office.request("same"))
      try require(second.isRepetition, "it says so")
      try require(second.dispute == first.dispute, "and answers the same")
      try require(try office.count() == 1, "one dispute is there")
      try requireRefusal(.conflict) {
        _ = try office.casework.enter(
          [Entry(.accepted, on: office.today)], for: first.dispute.number, office.request("same"))
      }
    },
    Check(description: "filters find what they say") { office in
      let wages = try office.log(.wages)
      try office.log(.neighbour)
      try office.enter(.accepted, wages)
      for (words, expected) in [
        (["category:wages"], 1), (["status:open"], 2), (["status:accepted"], 1),
        (["station:JS07"], 2), (["district:410105"], 2), (["grid:一组"], 2), (["source:walk_in"], 2),
        (["registered:2021-03"], 2), (["registered.after:2021-03-06"], 0),
        (["registered.before:2021-03-05"], 0), (["outcome:resolved"], 0),
        (["status:open", "category:wages"], 1),
      ] {
        let filter = try office.filter(words)
        let found = try office.store.read { try $0.count(matching: filter) }
        let listed = try office.store.read { try $0.disputes(matching: filter, limit: nil) }
        try require(found == expected, "\(words) finds \(found), not \(expected)")
        try require(listed.count == expected, "\(words) lists \(listed.count)")
      }
    },
  ]
}
