import Exchange
import Formats

@testable import Mediation

// Files of other people, and the lists of codes and rules.

/// Every code is found by its own name.
func catalogue(_ bytes: [UInt8]) {
  let catalogue = Catalogue(csv: bytes)
  for entry in catalogue.entries {
    require(catalogue.entry(entry.kind, entry.code) != nil, "a code without an entry")
    require(catalogue.code(entry.kind, understanding: entry.code) != nil, "a code unknown")
    require(catalogue.kinds.contains(entry.kind), "a list without a name")
  }
  let day = Day(ordinal: 18_691)
  for rule in Rulebook.rules(csv: bytes) {
    guard let due = try? rule.due(from: day, by: { .shipped }) else { continue }
    require(due.day > day, "a limit passed")
    require(due.counted.count == rule.number, "a limit of other days")
  }
}

func map(_ bytes: [UInt8]) {
  guard let map = try? ColumnMap(csv: bytes) else { return }
  require((try? ColumnMap(csv: bytes)) == map, "another map")
}

/// A whole ledger, in whichever shape and encoding it comes; a map may stand before it, and a
/// record separator (U+001E) between the two.
func ledger(_ bytes: [UInt8]) {
  var map = ColumnMap()
  var text = bytes
  if let mark = bytes.firstIndex(of: 0x1E) {
    guard let read = try? ColumnMap(csv: Array(bytes[..<mark])) else { return }
    map = read
    text = Array(bytes[(mark + 1)...])
  }
  guard var file = try? ImportFile(text, map: map, defaultStation: "JS07") else { return }
  var bad = file.badRowsHeading
  var badCount = 0
  while let row = file.next() {
    switch row {
    case .success(let record): imported(record)
    case .failure(let error):
      badCount += 1
      bad += file.badRow(file.lastRow, error, in: .en)
    }
  }
  // A constant of the map may mend a row of which nothing could be read.
  guard badCount > 0, map == ColumnMap() else { return }
  // A first row that lost its brace makes no NDJSON.
  let isObject = bad.split(separator: 0x0A).dropFirst().first?.first == UInt8(ascii: "{")
  guard file.shape == .csv || isObject else { return }
  guard var again = try? ImportFile(bad, map: map, defaultStation: "JS07") else {
    fatalError("the file of bad rows is no ledger: \(String(decoding: bad, as: UTF8.self))")
  }
  while let row = again.next() {
    if case .failure = row { badCount -= 1 }
  }
  require(badCount == 0, "bad rows are read otherwise: \(String(decoding: bad, as: UTF8.self))")
}

/// What was imported is exported and imported again without loss.
private func imported(_ record: ImportRecord) {
  require(record.entries.first?.act.kind == .registered, "no registration first")
  for entry in record.entries {
    let details = entry.details
    let again = try? Entry(kind: entry.act.kind, on: entry.happenedOn) { key in
      details.first { $0.key == key }?.value
    }
    require(again == entry, "another entry: \(entry)")
  }
  let number = CaseNumber(station: record.station, year: 2021, serial: 1)
  let entered = Instant.noon(of: Day(ordinal: 18_691))
  let events = record.entries.enumerated().map { index, entry in
    Event(
      sequence: index + 1, number: number, entry: entry, enteredAt: entered, enteredBy: "a",
      operation: "\(index)")
  }
  guard !record.isVoided, let dispute = try? Dispute(replaying: events) else { return }
  let export = DisputeExport(dispute, events: events, units: UnitTree([]), mediators: [:])
  var csv = DisputeExport.heading
  export.csv(into: &csv)
  var ndjson: [UInt8] = []
  export.ndjson(into: &ndjson)
  for bytes in [csv, ndjson] {
    var file = try? ImportFile(bytes)
    guard case .success(let back)? = file?.next() else {
      fatalError("an export cannot be imported: \(String(decoding: bytes, as: UTF8.self))")
    }
    require(back.entries == record.entries.map { exported($0, number, entered.day) }, "lost")
  }
}

/// The entry as an export says it: where and when it was entered first is told.
private func exported(_ entry: Entry, _ number: CaseNumber, _ day: Day) -> Entry {
  var entry = entry
  entry.recordedOn = entry.recordedOn ?? day
  if case .registered(var registration) = entry.act {
    registration.sourceRef = registration.sourceRef ?? number.description
    entry.act = .registered(registration)
  }
  return entry
}
