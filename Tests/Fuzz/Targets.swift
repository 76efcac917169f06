import Exchange
import Formats
import Glibc
import Mediation

// What libFuzzer calls with each input; FUZZ_TARGET names the parser. A crash, a broken property or a
// memory error ends the run and leaves the input in a file.

private let target: @Sendable ([UInt8]) -> Void = {
  let name = getenv("FUZZ_TARGET").map { String(cString: $0) } ?? ""
  guard let target = targets[name] else {
    print("FUZZ_TARGET is one of: \(targets.keys.sorted().joined(separator: " "))")
    exit(2)
  }
  return target
}()

private let targets: [String: @Sendable ([UInt8]) -> Void] = [
  "csv": csv, "json": json, "filter": filter, "day": day, "words": words, "map": map,
  "ledger": ledger,
]

@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  target(Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}

/// Records that were read, written again, read the same.
private func csv(_ bytes: [UInt8]) {
  var reader = CSVReader(bytes, delimiter: CSVReader.detectDelimiter(bytes))
  while true {
    do {
      guard let record = try reader.next() else { return }
      var written: [UInt8] = []
      CSVWriter.append(record.fields, to: &written)
      var again = CSVReader(written)
      guard let back = try again.next() else {
        // Only a record of empty fields is a blank line, which is skipped.
        precondition(record.fields.allSatisfy(\.isEmpty), "a record vanished")
        continue
      }
      precondition(back.fields.map { Array($0.utf8) } == record.fields.map { Array($0.utf8) })
    } catch { continue }
  }
}

/// What was read is written, and reads the same.
private func json(_ bytes: [UInt8]) {
  guard let value = try? JSON(parsing: bytes) else { return }
  var written: [UInt8] = []
  value.write(into: &written)
  precondition((try? JSON(parsing: written)) == value)
  precondition((try? JSON(parsing: value.pretty)) == value)
}

private let today = Day(ordinal: 18_691)

private func filter(_ bytes: [UInt8]) {
  let words = String(decoding: bytes, as: UTF8.self).split(separator: " ").map(String.init)
  _ = try? DisputeFilter(words: words, today: today)
}

/// A day that is read lies in the calendar and prints as it was written.
private func day(_ bytes: [UInt8]) {
  let text = String(decoding: bytes, as: UTF8.self)
  if let day = Day(text) {
    precondition(day.description == text)
    precondition(day.dayOfMonth <= Day.length(ofMonth: day.month, year: day.year))
  }
  _ = Day(words: text, today: today)
  if let instant = Instant(text) { precondition(instant.description == text) }
  if let period = Period(text) { precondition(Period(period.description) == period) }
}

private func words(_ bytes: [UInt8]) {
  let text = String(decoding: bytes, as: UTF8.self)
  if let number = CaseNumber(text) { precondition(CaseNumber(number.description) == number) }
  _ = CaseNumber(text, home: "JS07", year: 2021)
  _ = try? Party(words: text)
  if let code = UnitCode.station(text) { precondition(UnitCode.station(code) == code) }
  _ = UnitCode.person(text)
  _ = Category(understanding: text)
  let shown = text.visible()
  precondition(!shown.utf8.contains { $0 < 0x20 || $0 == 0x7F }, "a control character is shown")
  precondition(!CSVWriter.guarded(text).hasPrefix("="), "a formula is not guarded")
  if let money = Money(text) { precondition(Money(money.description) == money) }
  _ = text.initials
}

private func map(_ bytes: [UInt8]) { _ = try? ColumnMap(csv: bytes) }

/// A whole ledger, through the map, in whichever shape and encoding it comes.
private func ledger(_ bytes: [UInt8]) {
  guard
    var file = try? LedgerFile(bytes, encoding: nil, map: ColumnMap(), defaultStation: "JS07")
  else { return }
  while file.next() != nil {}
}
