/// A day and time as spreadsheets count them: days since the end of 1899, or since 1904.
struct SerialDay: Equatable {
  /// Days since 1970-01-01.
  let day: Int
  /// Seconds of the day.
  let second: Int
  /// Whether there is no day in it, only a time.
  let isTime: Bool

  /// - Parameter is1904: whether the workbook counts from 1904-01-01 (ECMA-376, `date1904`).
  /// - Returns: `nil` for what is no day of the years 1900 to 9999.
  init?(_ serial: Double, is1904: Bool) {
    guard serial.isFinite, serial >= 0, serial < 2_958_466 else { return nil }
    var whole = Int(serial)
    var second = Int(((serial - Double(whole)) * 86_400).rounded())
    if second == 86_400 { (whole, second) = (whole + 1, 0) }
    self.second = second
    isTime = whole == 0 && !is1904
    if is1904 {
      day = whole - 24_107
    } else {
      // Lotus took 1900 for a leap year: its 60th day never was, and the days before are one off.
      day = whole - 25_569 + (whole < 60 ? 1 : 0)
    }
  }

  /// `2021-03-05`, `2021-03-05 21:10:00`, or `21:10:00` for a time alone.
  func append(to bytes: inout [UInt8]) {
    if !isTime {
      let (year, month, dayOfMonth) = civil
      SerialDay.append(year, 4, &bytes)
      bytes.append(UInt8(ascii: "-"))
      SerialDay.append(month, 2, &bytes)
      bytes.append(UInt8(ascii: "-"))
      SerialDay.append(dayOfMonth, 2, &bytes)
      guard second > 0 else { return }
      bytes.append(UInt8(ascii: " "))
    }
    for (place, number) in [second / 3600, second / 60 % 60, second % 60].enumerated() {
      if place > 0 { bytes.append(UInt8(ascii: ":")) }
      SerialDay.append(number, 2, &bytes)
    }
  }

  /// The day in the Gregorian calendar (H. Hinnant, “chrono-Compatible Low-Level Date Algorithms”).
  private var civil: (Int, Int, Int) {
    let shifted = day + 719_468
    let era = shifted / 146_097
    let ofEra = shifted - era * 146_097
    let year = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
    let ofYear = ofEra - (365 * year + year / 4 - year / 100)
    let month = (5 * ofYear + 2) / 153
    let dayOfMonth = ofYear - (153 * month + 2) / 5 + 1
    let civilMonth = month < 10 ? month + 3 : month - 9
    return (year + era * 400 + (civilMonth <= 2 ? 1 : 0), civilMonth, dayOfMonth)
  }

  private static func append(_ number: Int, _ width: Int, _ bytes: inout [UInt8]) {
    var divisor = 1
    for _ in 1..<width { divisor *= 10 }
    while divisor > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(number / divisor % 10))
      divisor /= 10
    }
  }
}
