/// The serials of every station and year that were met, in any order, without holding those that
/// follow one another.
struct SerialSeries {
  /// A run from 1 on, and what was met beyond it.
  private struct Run {
    var end = 0
    var beyond: Set<Int> = []
    var last: Int { beyond.max() ?? end }

    mutating func insert(_ serial: Int) {
      guard serial == end + 1 else {
        beyond.insert(serial)
        return
      }
      end = serial
      while beyond.remove(end + 1) != nil { end += 1 }
    }
  }

  private var runs: [Key: Run] = [:]

  private struct Key: Hashable {
    let station: String
    let year: Int
    var text: String { "\(station)-\(year)" }
  }

  mutating func insert(_ number: CaseNumber) {
    let key = Key(station: number.station, year: number.year)
    runs[key, default: Run()].insert(number.serial)
  }

  /// Serials that are missing, and the number they are missing before.
  struct Gap {
    let key: String
    let serials: Range<Int>
    let before: CaseNumber
  }

  /// The gaps before serials that were met.
  var gaps: [Gap] {
    var gaps: [Gap] = []
    for (key, run) in runs {
      var expected = run.end + 1
      for serial in run.beyond.sorted() {
        if serial > expected {
          let before = CaseNumber(station: key.station, year: key.year, serial: serial)
          gaps.append(Gap(key: key.text, serials: expected..<serial, before: before))
        }
        expected = serial + 1
      }
    }
    return gaps
  }

  /// Where the serials end, against the last that were given out.
  func findings(lastNumbers: [CaseNumber]) -> [Finding] {
    let known = Set(lastNumbers.map { Key(station: $0.station, year: $0.year) })
    let unknown = runs.filter { !known.contains($0.key) }.sorted { $0.key.text < $1.key.text }
    return unknown.map { SerialSeries.lowered($0.key.text, 0, $0.value.last) }
      + lastNumbers.compactMap { last in
        let key = Key(station: last.station, year: last.year)
        let found = runs[key]?.last ?? 0
        if found < last.serial {
          return SerialSeries.gap(key.text, (found + 1)..<(last.serial + 1))
        }
        return found > last.serial ? SerialSeries.lowered(key.text, last.serial, found) : nil
      }
  }

  private static func lowered(_ key: String, _ last: Int, _ found: Int) -> Finding {
    Finding(
      what: Phrase(
        zh: "\(key)：已编到 \(found)，编号簿却记着 \(last)",
        en: "\(key): numbered up to \(found), but the numbering says \(last)"),
      advice: .words(
        zh: "编号簿被改动过；请从备份核对", en: "the numbering was altered; compare with a backup"))
  }

  static func gap(_ key: String, _ serials: Range<Int>) -> Finding {
    let span =
      serials.count == 1
      ? "\(serials.lowerBound)" : "\(serials.lowerBound)–\(serials.upperBound - 1)"
    return Finding(
      what: Phrase(zh: "\(key)：缺号 \(span)", en: "\(key): missing number \(span)"),
      advice: .words(
        zh: "编号不会自行跳号；请从备份核对",
        en: "numbers never skip by themselves; compare with a backup"))
  }
}
