/// A moment in UTC, to the second: when something was *entered*, never when it happened.
public struct Instant: Hashable, Comparable, Sendable {
  /// Seconds since 1970-01-01T00:00:00Z.
  public let seconds: Int

  public init(seconds: Int) { self.seconds = seconds }

  /// Reads `YYYY-MM-DDTHH:MM:SSZ`, twenty ASCII bytes; `nil` for anything else.
  public init?(_ text: some StringProtocol) {
    var text = String(text)
    let instant = text.withUTF8 { Instant(utf8: UnsafeRawBufferPointer($0)) }
    guard let instant else { return nil }
    self = instant
  }

  /// Reads `YYYY-MM-DDTHH:MM:SSZ`, twenty ASCII bytes; `nil` for anything else.
  public init?(utf8 bytes: UnsafeRawBufferPointer) {
    guard bytes.count == 20, bytes[10] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: ":"),
      bytes[16] == UInt8(ascii: ":"), bytes[19] == UInt8(ascii: "Z"),
      let day = Day(utf8: UnsafeRawBufferPointer(rebasing: bytes[..<10])),
      let hour = Day.number(utf8: bytes[11..<13]), hour < 24,
      let minute = Day.number(utf8: bytes[14..<16]), minute < 60,
      let second = Day.number(utf8: bytes[17..<19]), second < 60
    else { return nil }
    seconds = day.ordinal * 86_400 + hour * 3600 + minute * 60 + second
  }

  public static func < (left: Instant, right: Instant) -> Bool { left.seconds < right.seconds }

  /// China keeps one time, eight hours ahead of UTC and without summer time since 1992; the day of
  /// an entry is the day on the office wall, whatever zone the machine believes to be in.
  static let officeOffset = 8 * 3600

  /// The day on the office's calendar.
  public var day: Day { Day(ordinal: Instant.days(in: seconds + Instant.officeOffset)) }

  /// Noon of a day at the office.
  public static func noon(of day: Day) -> Instant {
    Instant(seconds: day.ordinal * 86_400 + 12 * 3600 - officeOffset)
  }

  /// The last second of a day at the office.
  public static func end(of day: Day) -> Instant {
    Instant(seconds: (day.ordinal + 1) * 86_400 - 1 - officeOffset)
  }

  private static func days(in seconds: Int) -> Int {
    (seconds >= 0 ? seconds : seconds - 86_399) / 86_400
  }
}

extension Instant: CustomStringConvertible {
  /// `YYYY-MM-DDTHH:MM:SSZ`.
  public var description: String {
    let days = Instant.days(in: seconds)
    let rest = seconds - days * 86_400
    let day = Day(ordinal: days).description
    return String(unsafeUninitializedCapacity: day.utf8.count + 10) { bytes in
      let end = bytes.initialize(fromContentsOf: day.utf8)
      bytes[end] = UInt8(ascii: "T")
      bytes.writeDigits(rest / 3600, (end + 1)..<(end + 3))
      bytes[end + 3] = UInt8(ascii: ":")
      bytes.writeDigits(rest / 60 % 60, (end + 4)..<(end + 6))
      bytes[end + 6] = UInt8(ascii: ":")
      bytes.writeDigits(rest % 60, (end + 7)..<(end + 9))
      bytes[end + 9] = UInt8(ascii: "Z")
      return end + 10
    }
  }
}
