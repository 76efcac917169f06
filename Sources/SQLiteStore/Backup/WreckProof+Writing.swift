import Foundation
import GRDB
import Journal
import Mediation
import StoreKit

extension WreckProof {
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
      guard let ledger = wreck.chains[station] else { continue }
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
      guard let event = WreckProof.events(of: stored, EventTexts())?.first,
        kept.contains(event.number)
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
    guard let event = WreckProof.events(of: stored, EventTexts())?.first,
      kept.contains(event.number)
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
