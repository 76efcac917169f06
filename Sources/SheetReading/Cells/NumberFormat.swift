/// What a number format makes of a number (ECMA-376 part 1, 18.8.30 and 18.8.31).
enum NumberFormat {
  case number, day, time

  /// One that every spreadsheet knows by its number; 27 to 36 and 50 to 58 are days, or times, in Chinese
  /// and the other languages of East Asia.
  init(builtIn id: Int) {
    switch id {
    case 14...17, 22, 27...31, 36, 50...54, 57, 58: self = .day
    case 18...21, 32...35, 45...47, 55, 56: self = .time
    default: self = .number
    }
  }

  /// One that is written out, such as `yyyy"年"m"月"d"日"`: by the letters that stand for parts of a day,
  /// outside of what is quoted, escaped, in brackets or filled up with.
  init(code: String) {
    var hasDay = false
    var hasTime = false
    var hasMonth = false
    var letters = code.utf8.makeIterator()
    var previous: UInt8 = 0
    loop: while let byte = letters.next() {
      switch byte {
      case UInt8(ascii: ";"): break loop
      case UInt8(ascii: "\""): while let inside = letters.next(), inside != byte {}
      case UInt8(ascii: "\\"), UInt8(ascii: "_"), UInt8(ascii: "*"): _ = letters.next()
      case UInt8(ascii: "["):
        var inside: [UInt8] = []
        while let letter = letters.next(), letter != UInt8(ascii: "]") {
          inside.append(letter | 0x20)
        }
        // Hours, minutes or seconds that go on counting.
        if let first = inside.first, "hms".utf8.contains(first), inside.allSatisfy({ $0 == first })
        {
          hasTime = true
        }
      default:
        switch byte | 0x20 {
        case UInt8(ascii: "y"), UInt8(ascii: "d"): hasDay = true
        // The year of an era; 0.00E+00 is a number.
        case UInt8(ascii: "e") where !NumberFormat.isDigit(previous): hasDay = true
        case UInt8(ascii: "h"), UInt8(ascii: "s"): hasTime = true
        case UInt8(ascii: "m"): hasMonth = true
        // “General”, in letters that are none of a day's.
        case UInt8(ascii: "g") where NumberFormat.isGeneral(code): break loop
        default: break
        }
      }
      previous = byte
    }
    self = hasDay ? .day : hasTime ? .time : hasMonth ? .day : .number
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "#")
      || byte == UInt8(ascii: "?") || byte == UInt8(ascii: ".")
  }

  private static func isGeneral(_ code: String) -> Bool {
    let lower = code.lowercased()
    return lower.contains("general") || lower.contains("g/通用格式")
  }
}
