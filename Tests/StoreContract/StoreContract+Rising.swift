import Mediation

extension StoreContract {
  static let rising: [Check] = [
    Check(description: "instants rise along each chain, though the clock goes back a little") {
      office in
      let noon = Instant.noon(of: office.today).seconds
      let clocks = [noon, noon - 600, noon + 5, noon - 3500, noon + 60]
      for clock in clocks {
        let casework = Casework(store: office.store) { Instant(seconds: clock) }
        _ = try casework.log(office.draft(), office.request())
        let instant = Instant(seconds: clock)
        try office.store.note(
          AccessAct(.revealed, reason: "核对", count: 1), office.request(), at: instant)
        _ = try CutOff(day: 25).map { try casework.set($0, office.request()) }
      }
      try office.store.read { reader in
        var stations: [[Event]] = []
        try reader.forEachHistory(upTo: nil) { stations.append($0) }
        let entered = stations.joined().sorted { $0.sequence < $1.sequence }.map(\.enteredAt)
        try require(
          entered.map(\.seconds) == [noon, noon, noon + 5, noon + 5, noon + 60], "entries")
        for instants in try [
          reader.officeEvents().map(\.enteredAt), reader.accessEvents().map(\.at),
        ] {
          try require(instants == instants.sorted(), "the office's and those of access")
        }
      }
      try office.requireSound()
    },
    Check(description: "a clock that was wrong, and accepted, begins anew") { office in
      try office.log()
      office.today = office.today - 10
      try requireRefusal(.refused) { try office.log() }
      try office.casework.acceptClock("系统日期错了", office.request())
      let number = try office.log()
      let entered = try office.store.read { try $0.events(of: number).first?.enteredAt }
      try require(
        entered == Instant.noon(of: office.today), "it is entered under the clock's instant")
    },
  ]
}
