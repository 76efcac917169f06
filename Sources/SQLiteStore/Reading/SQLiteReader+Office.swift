import Foundation
import GRDB
import Journal
import Mediation
import StoreKit

extension SQLiteReader {
  func officeEvents(of kinds: [OfficeAct.Kind]) throws -> [OfficeEvent] {
    let isAll = kinds.count == OfficeAct.Kind.allCases.count
    let marks = kinds.map { _ in "?" }.joined(separator: ", ")
    let rows = try Row.fetchCursor(
      try statement(
        """
        SELECT \(SideEntryColumn.list) FROM office_event \(isAll ? "" : "WHERE act IN (\(marks))")
        ORDER BY sequence
        """),
      arguments: isAll ? [] : StatementArguments(kinds.map(\.rawValue)))
    var events: [OfficeEvent] = []
    while let row = try rows.next() { events.append(try SQLiteReader.officeEvent(row)) }
    return events
  }

  static func officeEvent(_ row: Row) throws -> OfficeEvent {
    let sequence: Int = try row.value(SideEntryColumn.sequence)
    let body: Data = try row.value(SideEntryColumn.body)
    do {
      return try body.withUnsafeBytes { bytes throws(EventBodyError) in
        try OfficeBody.decode(bytes, sequence: sequence)
      }
    } catch {
      throw MediationError(
        .failed, zh: "单位流水第 \(sequence) 条看不懂",
        en: "entry \(sequence) of the office's journal cannot be read",
        hint: .database(.check))
    }
  }

  func watermark(asOf: Instant?) throws -> Watermark {
    Watermark(stations: try lastSequences(asOf: asOf), office: try lastOfficeSequence(asOf: asOf))
  }

  private func lastSequences(asOf: Instant?) throws -> [String: Int] {
    let rows =
      if let asOf {
        try RowScan(
          database,
          """
          SELECT e.station, max(e.sequence) AS sequence
          FROM operation AS o JOIN event AS e ON e.operation_id = o.id
          WHERE o.entered_at <= ? GROUP BY e.station
          """, [asOf.description])
      } else {
        try RowScan(database, "SELECT \(StationEndColumn.list) FROM ledger WHERE sequence > 0")
      }
    var sequences: [String: Int] = [:]
    while let row = try rows.next() {
      sequences[try row.string(StationEndColumn.station)] = try row.number(
        StationEndColumn.sequence)
    }
    return sequences
  }

  private func lastOfficeSequence(asOf: Instant?) throws -> Int {
    guard let asOf else {
      return try Int.fetchOne(database, sql: "SELECT sequence FROM office_journal") ?? 0
    }
    return try officeEvents().last { event in
      if case .adopted = event.act { return true }
      return event.enteredAt <= asOf
    }?.sequence ?? 0
  }

  func numbers(changedSince watermark: Watermark) throws -> [CaseNumber] {
    try requireSettled()
    return try String.fetchAll(database, sql: "SELECT station FROM ledger").flatMap { station in
      try Row.fetchAll(
        try statement(
          """
          SELECT DISTINCT \(NumberColumn.list(of: "d"))
          FROM event AS e JOIN dispute AS d ON d.id = e.dispute_id
          WHERE e.station = ? AND e.sequence > ?
          """),
        arguments: [station, watermark.stations[station, default: 0]]
      ).map { try CaseNumber($0) }
    }.sorted()
  }

  func heads(at watermark: Watermark) throws -> JournalHeads {
    let stations = try watermark.stations.filter { $0.value > 0 }
      .sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      .compactMap { station, sequence -> StationHead? in
        guard
          let row = try Row.fetchOne(
            try statement(
              """
              SELECT \(HeadColumn.list)
              FROM event AS e JOIN ledger AS j ON j.station = e.station
              WHERE e.station = ? AND e.sequence <= ? ORDER BY e.sequence DESC LIMIT 1
              """),
            arguments: [station, sequence])
        else { return nil }
        return StationHead(station: station, chain: try ChainHead(row))
      }
    let office = try Row.fetchOne(
      try statement(
        """
        SELECT \(HeadColumn.list)
        FROM office_event AS e JOIN office_journal AS j
        WHERE e.sequence <= ? ORDER BY e.sequence DESC LIMIT 1
        """),
      arguments: [watermark.office])
    return JournalHeads(stations: stations, office: try office.map { try ChainHead($0) })
  }

  func accessHead(at sequence: Int?) throws -> ChainHead? {
    try Row.fetchOne(
      try statement(
        """
        SELECT \(HeadColumn.list)
        FROM access_event AS e JOIN access_journal AS j
        WHERE e.sequence = coalesce(?, j.sequence)
        """),
      arguments: [sequence]
    ).map { try ChainHead($0) }
  }

  func sealDocument(_ number: Int) throws -> [UInt8]? {
    try Data.fetchOne(
      database, sql: "SELECT document FROM seal_document WHERE number = ?", arguments: [number]
    ).map(Array.init)
  }
}

extension SQLiteWriter {
  func append(_ act: OfficeAct, by operatorCode: String, operation: String) throws {
    try reach.requireOffice()
    var chain = try sideChains[.office] ?? openChain(of: .office)
    let event = OfficeEvent(
      sequence: chain.sequence + 1, act: act, enteredAt: now, enteredBy: operatorCode,
      operation: operation)
    let salt = act.namesPerson ? salts.next() : nil
    let body = OfficeBody.encode(event, opening: takeOpening(of: operation), salt: salt)
    let hash = chain.append(body)
    try statement("INSERT INTO office_event (sequence, key, body, hash) VALUES (?, ?, ?, ?)")
      .execute(arguments: [event.sequence, operation, Data(body), Data(hash.bytes)])
    sideChains[.office] = chain
    if let salt { try keep(salt, of: act) }
  }

  /// Keeps what the journal commits to a person's name with, beside the name.
  private func keep(_ salt: [UInt8], of act: OfficeAct) throws {
    switch act {
    case .mediatorAdded(let person):
      try statement("UPDATE mediator SET salt = ? WHERE code = ?")
        .execute(arguments: [Data(salt), person.code])
    case .operatorAdded(let person):
      try statement("UPDATE operator SET salt = ? WHERE code = ?")
        .execute(arguments: [Data(salt), person.code])
    case .personNamed(let person):
      try statement("UPDATE \(person.register.rawValue) SET salt = ? WHERE code = ?")
        .execute(arguments: [Data(salt), person.code])
    default: break
    }
  }

  func keep(sealDocument document: [UInt8], number: Int) throws {
    try reach.requireOffice()
    try statement("INSERT INTO seal_document (number, document) VALUES (?, ?)")
      .execute(arguments: [number, Data(document)])
  }
}

extension OfficeAct {
  /// Whether the act brings somebody whose name is kept.
  fileprivate var namesPerson: Bool {
    kind == .mediatorAdded || kind == .operatorAdded || kind == .personNamed
  }
}
