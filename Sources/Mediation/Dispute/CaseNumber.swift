/// The number a dispute keeps for life: station, year and a serial that runs without a gap.
///
/// Written `JS07-2021-0042`. The serial has at least four digits; numbers are allocated inside the
/// transaction that registers the dispute and are never used again.
public struct CaseNumber: Hashable, Comparable, Sendable {
  public let station: String
  public let year: Int
  public let serial: Int

  public init(station: String, year: Int, serial: Int) {
    self.station = station
    self.year = year
    self.serial = serial
  }

  /// Reads a full number, or `2021-42` and `42` as one of `home` (in `year` where none is written).
  ///
  /// Letters may be in either case; only ASCII is accepted, so that look-alikes never name a case.
  public init?(_ text: String, home: String? = nil, year: Int? = nil) {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count), let last = parts.last,
      (1...9).contains(last.count), let serial = Day.number(Array(last)[...]), serial > 0
    else { return nil }
    let writtenYear: Int?
    if parts.count > 1 {
      let digits = Array(parts[parts.count - 2])
      guard digits.count == 4, let value = Day.number(digits[...]) else { return nil }
      writtenYear = value
    } else {
      writtenYear = year
    }
    let writtenStation = parts.count == 3 ? UnitCode.station(String(Substring(parts[0]))) : home
    guard let station = writtenStation, let year = writtenYear else { return nil }
    self.init(station: station, year: year, serial: serial)
  }

  public static func < (left: CaseNumber, right: CaseNumber) -> Bool {
    (left.station, left.year, left.serial) < (right.station, right.year, right.serial)
  }
}

extension CaseNumber: CustomStringConvertible {
  public var description: String {
    // A serial of more than four digits is rare, and nothing else is written so often.
    guard (0...9999).contains(year), (0...9999).contains(serial) else {
      return "\(station)-\(padded(year, to: 4))-\(padded(serial, to: 4))"
    }
    let rest = String(unsafeUninitializedCapacity: 10) { bytes in
      bytes[0] = UInt8(ascii: "-")
      bytes.writeDigits(year, 1..<5)
      bytes[5] = UInt8(ascii: "-")
      bytes.writeDigits(serial, 6..<10)
      return 10
    }
    return station + rest
  }
}
