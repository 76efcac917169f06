/// A civil date of the Gregorian calendar, without a time or a zone.
///
/// Days are what the office works in: something *happened on* a day. They are counted and compared
/// as integers here, never by the database and never through a calendar library, so that a figure
/// is the same on every machine.
public struct Day: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01; negative before.
  public let ordinal: Int

  public init(ordinal: Int) { self.ordinal = ordinal }

  /// The day of a year (1 to 9999), month and day of month; `nil` when there is no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Day.length(ofMonth: month, year: year)
    else { return nil }
    ordinal = Day.ordinal(year: year, month: month, day: day)
  }

  /// Reads exactly ten bytes `YYYY-MM-DD` in ASCII digits; `nil` for anything else.
  public init?(_ text: String) { self.init(digits: text.utf8) }

  /// Reads exactly ten bytes `YYYY-MM-DD` in ASCII digits; `nil` for anything else.
  public init?(_ text: Substring) { self.init(digits: text.utf8) }

  /// Reads exactly ten bytes `YYYY-MM-DD` in ASCII digits; `nil` for anything else.
  public init?(utf8 bytes: UnsafeRawBufferPointer) { self.init(digits: bytes) }

  init?(utf8 bytes: ArraySlice<UInt8>) { self.init(digits: bytes) }

  @inline(__always)
  private init?(digits text: some Collection<UInt8>) {
    guard text.count == 10 else { return nil }
    // Year, month and day in turn: an import reads half a million days, too many for an array each.
    var parts = (0, 0, 0)
    var index = 0
    for byte in text {
      let digit = Int(byte) - 0x30
      switch index {
      case 4, 7: guard byte == UInt8(ascii: "-") else { return nil }
      case _ where digit < 0 || digit > 9: return nil
      case 0...3: parts.0 = parts.0 * 10 + digit
      case 5, 6: parts.1 = parts.1 * 10 + digit
      default: parts.2 = parts.2 * 10 + digit
      }
      index += 1
    }
    self.init(year: parts.0, month: parts.1, day: parts.2)
  }

  public static func < (left: Day, right: Day) -> Bool { left.ordinal < right.ordinal }
  public static func + (day: Day, days: Int) -> Day { Day(ordinal: day.ordinal + days) }
  public static func - (day: Day, days: Int) -> Day { Day(ordinal: day.ordinal - days) }
  /// The number of days from `right` to `left`.
  public static func - (left: Day, right: Day) -> Int { left.ordinal - right.ordinal }

  public var year: Int { civil.year }
  public var month: Int { civil.month }
  public var dayOfMonth: Int { civil.day }

  /// Year, month and day of month, by the proleptic Gregorian rule: eras of 400 years
  /// (146,097 days), the year taken to begin in March so that the leap day comes last.
  public var civil: (year: Int, month: Int, day: Int) {
    let shifted = ordinal + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let march = (5 * dayOfYear + 2) / 153
    let month = march < 10 ? march + 3 : march - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * march + 2) / 5 + 1)
  }

  /// The number of days in a month.
  public static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  static func isLeap(_ year: Int) -> Bool {
    year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
  }

  private static func ordinal(year: Int, month: Int, day: Int) -> Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = shiftedYear / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The number some ASCII digits make, few enough for an `Int`; `nil` for any other byte.
  public static func number(utf8 bytes: Slice<UnsafeRawBufferPointer>) -> Int? {
    number(of: bytes)
  }

  static func number(_ bytes: ArraySlice<UInt8>) -> Int? { number(of: bytes) }

  @inline(__always)
  private static func number(of bytes: some Sequence<UInt8>) -> Int? {
    var value = 0
    for byte in bytes {
      guard byte >= 0x30, byte <= 0x39 else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return value
  }
}

extension Day: CustomStringConvertible {
  /// `YYYY-MM-DD`.
  public var description: String {
    let (year, month, day) = civil
    guard (0...9999).contains(year) else {
      return "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))"
    }
    return String(unsafeUninitializedCapacity: 10) { bytes in
      bytes.writeDigits(year, 0..<4)
      bytes[4] = UInt8(ascii: "-")
      bytes.writeDigits(month, 5..<7)
      bytes[7] = UInt8(ascii: "-")
      bytes.writeDigits(day, 8..<10)
      return 10
    }
  }
}

extension UnsafeMutableBufferPointer<UInt8> {
  /// Writes a number's last digits, as many as the places.
  func writeDigits(_ number: Int, _ places: Range<Int>) {
    var rest = number
    for place in places.reversed() {
      self[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
  }
}

/// A number with leading zeros.
func padded(_ number: Int, to width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}
