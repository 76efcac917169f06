import Mediation

extension StoreContract {
  static let reaching: [Check] = [
    Check(description: "a write touches nothing that it did not say it would") { office in
      try office.casework.add(
        Unit(code: "JS08", kind: .station, name: "测试二所", parent: "410105"), office.request())
      let number = try office.log()
      let known = try office.store.read { try $0.existing(number) }
      let reaches = [Reach.station("JS07"), .station("JS08"), .office, .access]
      try office.requireNoTrace("a write that says too little, and a rehearsal") {
        for touch in Touch.all(known, office) {
          for reach in reaches where reach != touch.reach {
            try requireRefusal(.failed) { try office.rehearse(touch, reach) }
          }
          for reach in [touch.reach, touch.reach.with(.access), .alone] {
            try office.rehearse(touch, reach)
          }
        }
      }
    },
    Check(description: "what a write touches is asked of what stands, in its transaction") {
      office in
      let number = try office.log()
      let instant = Instant.noon(of: office.today)
      let ask = { (reader: any DisputeReader) in
        Reach.station(try reader.existing(number).number.station)
      }
      let told = try office.store.write(touching: ask, at: { instant }, isRehearsal: true) {
        try $0.nextNumber(station: "JS07", year: number.year)
      }
      try require(told.serial == number.serial + 1, "it is let through")
      try office.requireNoTrace("a question that is refused") {
        let unknown = CaseNumber(station: "JS07", year: 1999, serial: 1)
        try requireRefusal(.notFound) {
          try office.store.write(
            touching: { .station(try $0.existing(unknown).number.station) }, at: { instant },
            isRehearsal: false
          ) { _ in throw Breach(description: "it went on all the same") }
        }
      }
    },
    Check(description: "reaches are joined, and name each station once, by code") { _ in
      let both = Reach.stations(["JS08", "JS07", "JS08"])
      try require(both.stations == ["JS07", "JS08"], "in order")
      try require(Reach.station("JS08").with(.station("JS07")) == both, "joined in order")
      let more = both.with(.office).with(.access)
      try require(
        more.holdsOffice && more.holdsAccess && !more.isAlone, "with what is the office's")
      try require(!more.holds(station: "JS09") && Reach.alone.holds(station: "JS09"), "alone all")
    },
  ]
}

/// Something that a write may touch, and the reach it takes.
private struct Touch {
  let reach: Reach
  let run: (any DisputeWriter, Request) throws -> Void

  static func all(_ known: Dispute, _ office: Office) -> [Touch] {
    ofStation(known, office) + ofOffice + [
      Touch(reach: .access) { writer, _ in
        try writer.append(AccessAct(.backedUp), by: "jia")
      },
      Touch(reach: .alone) { writer, _ in try writer.refillTallies() },
    ]
  }

  private static func ofStation(_ known: Dispute, _ office: Office) -> [Touch] {
    let runs: [(any DisputeWriter, Request) throws -> Void] = [
      { writer, _ in _ = try writer.nextNumber(station: "JS07", year: 2021) },
      { writer, request in
        let operation = try writer.beginNote(request)
        let number = CaseNumber(station: "JS07", year: 2021, serial: 99)
        let registration = office.draft().registration
        let dispute = Dispute(
          number: number, registration: registration, registeredOn: office.today,
          enteredAt: writer.now)
        try writer.register(
          dispute, [Entry(.registered(registration), on: office.today)], operation)
      },
      { writer, request in
        _ = try writer.beginNote(request)
        try writer.append(
          [Entry(.noted, on: office.today, note: "测试")], to: known.number, by: "jia",
          operation: request.operation)
      },
      { writer, _ in try writer.update(known, to: known) },
      { writer, _ in try writer.erase(["summary"], of: known.number) },
    ]
    return runs.map { Touch(reach: .station("JS07"), run: $0) }
  }

  private static var ofOffice: [Touch] {
    let runs: [(any DisputeWriter, Request) throws -> Void] = [
      { writer, request in
        _ = try writer.beginNote(request)
        try writer.append(
          .clockAccepted(reason: "测试"), by: "jia", operation: request.operation)
      },
      { writer, _ in
        try writer.add(Unit(code: "JS09", kind: .station, name: "测试三所", parent: "410105"))
      },
      { writer, _ in
        try writer.add(Mediator(code: "M9", name: "丙", kind: .unstated, station: "JS07"))
      },
      { writer, _ in try writer.add(Operator(code: "yi", name: "乙", unit: "JS07")) },
      { writer, _ in try writer.update(Operator(code: "jia", name: "甲", unit: "JS08")) },
      { writer, _ in try writer.keep(sealDocument: [1], number: 1) },
    ]
    return runs.map { Touch(reach: .office, run: $0) }
  }
}

extension Office {
  fileprivate func rehearse(_ touch: Touch, _ reach: Reach) throws {
    let (instant, request) = (Instant.noon(of: today), request())
    try store.write(touching: reach, at: { instant }, isRehearsal: true) {
      try touch.run($0, request)
    }
  }
}

extension DisputeWriter {
  fileprivate func beginNote(_ request: Request) throws -> Operation {
    let operation = request.operation(in: RequestWords("note", []), at: now)
    try begin(operation)
    return operation
  }
}
