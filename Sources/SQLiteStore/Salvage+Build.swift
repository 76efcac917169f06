import Foundation
import GRDB
import Journal
import Mediation
import StoreKit

extension SQLiteStore {
  /// Says what is whole in a database that may be damaged and, where a new path is given, builds a
  /// database of what the chains prove: entries up to the first that is missing or altered, texts
  /// that match their commitments, the register replayed. Nothing is repaired in place.
  ///
  /// Who builds one needs the right to keep the files, as far as the journal of the office proves who
  /// may; that it was done is noted in the new one.
  ///
  /// - Throws: `MediationError` when nothing can be read, or the new file is there already.
  public static func salvage(
    _ path: String, into target: String?, by request: Request, now: Instant,
    random: @escaping @Sendable (Int) -> [UInt8] = RandomBytes.system
  ) throws -> Salvage {
    let wreck = try Wreck(path)
    var salvage = Salvage()
    salvage.damage = wreck.damage
    let proof = Proof(wreck, &salvage)
    guard let target else { return salvage }
    guard !ProcessFiles.exists(target) else {
      throw MediationError(
        .conflict, zh: "\(target) 已经有了", en: "\(target) is there already", field: .salvage)
    }
    let mark = HighWaterMark(of: target)
    try mark.refuseForeign()
    guard let home = wreck.homeStation ?? proof.stations.first else {
      throw MediationError(
        .failed, zh: "没有可救出的流水", en: "there is no journal to be saved", field: .database)
    }
    let part = "\(target).\(ProcessFiles.identity).part"
    defer {
      for suffix in ["", "-journal"] { ProcessFiles.remove(part + suffix) }
    }
    let queue = try DatabaseQueue(path: part, configuration: settings())
    try queue.inTransaction(.immediate) { database in
      try database.execute(sql: schema)
      try proof.write(into: SQLiteWriter(database, now: now, random: random), home: home)
      return .commit
    }
    let store = SQLiteStore(queue: queue, mark: nil, random: random)
    try Casework(store: store) { now }.read(.keeping, request) { _ in }
    try store.note(AccessAct(.salvaged, count: salvage.disputes), request, at: now)
    let position = try queue.read { try SQLiteReader($0).position() }
    try queue.close()
    try mark.establish(position)
    try ProcessFiles.rename(part, to: target)
    return salvage
  }
}

/// What the chains prove of a wreck.
private struct Proof {
  let wreck: Wreck
  /// In the order of the stations' codes.
  private(set) var stations: [String] = []
  private var events: [String: [Wreck.StoredEvent]] = [:]
  private var sides: [SideJournal: Int] = [:]
  private var histories: [(number: CaseNumber, dispute: Dispute)] = []
  private var texts: [Int64: [Wreck.StoredText]] = [:]

  init(_ wreck: Wreck, _ salvage: inout Salvage) {
    self.wreck = wreck
    proveStations(&salvage)
    proveSides(&salvage)
    replay(&salvage)
  }

  private mutating func proveStations(_ salvage: inout Salvage) {
    for (station, ledger) in wreck.ledgers.sorted(by: { $0.key < $1.key }) {
      var chain = Chain(ledger: ledger.identity)
      var proved: [Wreck.StoredEvent] = []
      while let event = wreck.events[station]?[chain.sequence + 1],
        chain.append(event.body).bytes == event.hash
      {
        proved.append(event)
      }
      stations.append(station)
      events[station] = proved
      let stated = max(ledger.sequence, wreck.events[station]?.keys.max() ?? 0)
      salvage.chains.append(
        Salvage.ChainState(name: station, proved: proved.count, stated: stated))
    }
  }

  private mutating func proveSides(_ salvage: inout Salvage) {
    for journal in SideJournal.allCases {
      guard let side = wreck.sides[journal] else { continue }
      var chain = Chain(ledger: side.identity)
      var proved = 0
      while let event = wreck.sideEvents[journal]?[proved + 1],
        chain.append(event.body).bytes == event.hash
      {
        proved += 1
      }
      sides[journal] = proved
      salvage.chains.append(
        Salvage.ChainState(name: journal.rawValue, proved: proved, stated: side.sequence))
    }
  }

  /// Replays every dispute of the proved entries with the texts that match.
  private mutating func replay(_ salvage: inout Salvage) {
    var histories: [CaseNumber: [Event]] = [:]
    var order: [CaseNumber] = []
    for stored in events.values.joined().sorted(by: { $0.id < $1.id }) {
      guard let events = matched(stored, &salvage), let number = events.first?.number else {
        continue
      }
      if histories[number] == nil { order.append(number) }
      histories[number, default: []] += events
    }
    let lost = Set(
      wreck.events.values.flatMap(\.values).filter { event in
        event.sequence > events[event.station, default: []].count
      }.compactMap { Proof.number(of: $0) })
    for number in order {
      guard let history = histories[number].map({ (try? $0.withoutErased) ?? $0 }) else { continue }
      salvage.lostTexts += history.missingTexts.count
      if let dispute = try? Dispute(replaying: history) {
        self.histories.append((number, dispute))
        salvage.disputes += 1
      }
    }
    let replayed = Set(self.histories.map(\.number))
    salvage.incomplete = Set(order).subtracting(replayed).union(lost).sorted()
  }

  /// An entry with the texts that are what it says they are.
  private mutating func matched(
    _ stored: Wreck.StoredEvent, _ salvage: inout Salvage
  ) -> [Event]? {
    let commitments =
      (try? stored.body.withUnsafeBytes { bytes throws(EventBodyError) in
        try EventBody.commitments(in: bytes)
      }) ?? []
    let subject = Proof.number(of: stored)?.description ?? ""
    var matching = EventTexts()
    for text in wreck.texts[stored.id] ?? [] {
      let commitment = PersonalText(
        position: text.position, field: text.field, salt: text.salt, text: text.value
      ).commitment(subject: subject, sequence: stored.sequence)
      guard commitments.indices.contains(text.position - 1),
        commitment.base64URL == commitments[text.position - 1][text.field]
      else { continue }
      texts[stored.id, default: []].append(text)
      matching.add(text.value, of: text.position, text.field)
      salvage.texts += 1
    }
    return Proof.events(of: stored, matching)
  }

  private static func number(of stored: Wreck.StoredEvent) -> CaseNumber? {
    events(of: stored, EventTexts())?.first?.number
  }

  private static func events(of stored: Wreck.StoredEvent, _ texts: EventTexts) -> [Event]? {
    try? stored.body.withUnsafeBytes { bytes throws(EventBodyError) in
      try EventBody.decode(bytes, sequence: stored.sequence, personal: texts.text)
    }
  }

  func write(into writer: SQLiteWriter, home: String) throws {
    try writeRegisters(writer, home)
    for (_, dispute) in histories { try writer.insert(dispute) }
    try writer.flushTallies()
    let kept = Set(histories.map(\.number))
    try writeOperations(writer, kept)
    for stored in events.values.joined().sorted(by: { $0.id < $1.id }) {
      try write(stored, writer, kept)
    }
    for station in stations {
      let count = events[station, default: []].count
      guard count > 0, let head = events[station]?.last?.hash else { continue }
      try writer.database.execute(
        sql: "UPDATE ledger SET sequence = ?, head = ? WHERE station = ?",
        arguments: [count, Data(head), station])
    }
    for (number, document) in wreck.seals {
      try writer.keep(sealDocument: document, number: number)
    }
  }

  /// Units and people as the office's journal proves them, with their names where these are left.
  private func writeRegisters(_ writer: SQLiteWriter, _ home: String) throws {
    for journal in SideJournal.allCases { try write(journal, writer) }
    let record = OfficeRecord(replaying: try writer.officeEvents())
    for unit in record.units.sorted(by: { $0.kind.rank < $1.kind.rank }) { try writer.add(unit) }
    for person in record.mediators {
      try writer.add(
        Mediator(
          code: person.code, name: name(of: person.code, in: .mediator), kind: person.kind,
          station: person.station))
    }
    for person in record.operators {
      try writer.add(
        Operator(
          code: person.code, name: name(of: person.code, in: .operator), unit: person.unit,
          login: person.login, roles: person.roles))
    }
    for (register, names) in wreck.names {
      for (code, name) in names {
        try writer.database.execute(
          sql: "UPDATE \(register.rawValue) SET salt = ? WHERE code = ?",
          arguments: [name.salt.map { Data($0) }, code])
      }
    }
    try writer.database.execute(
      sql: "INSERT INTO office (one, home_station) VALUES (1, ?)", arguments: [home])
    for station in stations {
      guard let ledger = wreck.ledgers[station] else { continue }
      try writer.database.execute(
        sql: """
          INSERT INTO ledger (station, identity, algorithm, sequence, head)
          VALUES (?, ?, 'sha256', 0, zeroblob(32))
          """, arguments: [station, Data(ledger.identity)])
    }
  }

  private func name(of code: String, in register: PeopleRegister) -> String {
    wreck.names[register]?[code]?.name ?? code
  }

  /// The operations that the proved entries name, and those from before an upgrade, which its digest
  /// answers for, under the ids they had.
  private func writeOperations(_ writer: SQLiteWriter, _ kept: Set<CaseNumber>) throws {
    var named = Set(try writer.officeEvents().map(\.operation))
    for stored in events.values.joined() {
      guard let event = Proof.events(of: stored, EventTexts())?.first, kept.contains(event.number)
      else { continue }
      named.insert(event.operation)
    }
    let bound = try writer.registerBinding()?.operations?.last ?? 0
    for stored in wreck.operations {
      guard named.contains(stored.operation.id) || stored.id <= bound else { continue }
      try writer.insert(stored.operation, salt: stored.salt, id: stored.id)
    }
  }

  private func write(_ journal: SideJournal, _ writer: SQLiteWriter) throws {
    guard let side = wreck.sides[journal], let count = sides[journal] else { return }
    let stored = (1..<(count + 1)).compactMap { wreck.sideEvents[journal]?[$0] }
    try writer.database.execute(
      sql: """
        INSERT INTO \(journal.rawValue)_journal (one, identity, algorithm, sequence, head)
        VALUES (1, ?, 'sha256', ?, ?)
        """,
      arguments: [
        Data(side.identity), count, Data(stored.last?.hash ?? Digest.zero.bytes),
      ])
    for (index, event) in stored.enumerated() {
      let (column, value) = event.key.map { (", key", [$0]) } ?? ("", [])
      try writer.database.execute(
        sql: """
          INSERT INTO \(journal.rawValue)_event (sequence, body, hash\(column))
          VALUES (?, ?, ?\(value.isEmpty ? "" : ", ?"))
          """,
        arguments: [index + 1, Data(event.body), Data(event.hash)] + StatementArguments(value))
    }
  }

  /// An entry, byte for byte, with its operation and its texts.
  private func write(
    _ stored: Wreck.StoredEvent, _ writer: SQLiteWriter, _ kept: Set<CaseNumber>
  ) throws {
    guard let event = Proof.events(of: stored, EventTexts())?.first, kept.contains(event.number)
    else { return }
    if try writer.operation(event.operation) == nil {
      try writer.insert(
        Mediation.Operation(
          id: event.operation, verb: event.act.kind.verb, enteredAt: event.enteredAt,
          enteredBy: event.enteredBy, number: event.number), salt: nil)
    }
    try writer.database.execute(
      sql: """
        INSERT INTO event (id, station, sequence, dispute_id, operation_id, body, hash)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        stored.id, stored.station, stored.sequence, try writer.existingIdentifier(of: event.number),
        try writer.existingOperation(event.operation), Data(stored.body), Data(stored.hash),
      ])
    for text in texts[stored.id] ?? [] {
      try writer.database.execute(
        sql: SQLiteWriter.insertPersonal,
        arguments: [stored.id, text.position, text.field, Data(text.salt), text.value])
    }
    try writer.database.execute(
      sql: """
        INSERT INTO numbering (station, year, last_serial) VALUES (?, ?, ?)
        ON CONFLICT (station, year)
        DO UPDATE SET last_serial = max(last_serial, excluded.last_serial)
        """,
      arguments: [event.number.station, event.number.year, event.number.serial])
  }
}

extension Mediation.Unit.Kind {
  /// From the city down, so that a unit comes after the one above it.
  fileprivate var rank: Int { Mediation.Unit.Kind.allCases.firstIndex(of: self) ?? 0 }
}
