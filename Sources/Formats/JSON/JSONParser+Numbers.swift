extension JSONParser {
  mutating func number() throws(JSONError) -> JSON {
    let start = index
    let isNegative = bytes[index] == UInt8(ascii: "-")
    if isNegative { index += 1 }
    guard let first = digit() else {
      throw error(index < bytes.count ? .unexpectedByte : .unexpectedEnd)
    }
    // Summed below zero, because Int.min has no positive counterpart.
    var negated = -first
    var overflow = false
    while let next = digit() {
      if negated == 0 && !overflow { throw error(.leadingZero, at: start) }
      let (tens, overTens) = negated.multipliedReportingOverflow(by: 10)
      let (sum, overSum) = tens.subtractingReportingOverflow(next)
      negated = sum
      overflow = overflow || overTens || overSum
    }
    if try takeFraction() { return .number(try text(start..<index)) }
    guard !overflow, isNegative || negated != Int.min else {
      throw error(.integerTooLarge, at: start)
    }
    return .integer(isNegative ? negated : -negated)
  }

  /// Moves over a fraction and an exponent; `false` when there is neither.
  private mutating func takeFraction() throws(JSONError) -> Bool {
    let start = index
    if index < bytes.count, bytes[index] == UInt8(ascii: ".") {
      index += 1
      try takeDigits()
    }
    guard index < bytes.count, bytes[index] | 0x20 == UInt8(ascii: "e") else {
      return index > start
    }
    index += 1
    if index < bytes.count, bytes[index] == UInt8(ascii: "+") || bytes[index] == UInt8(ascii: "-") {
      index += 1
    }
    try takeDigits()
    return true
  }

  /// Moves over digits, of which there is at least one.
  private mutating func takeDigits() throws(JSONError) {
    guard digit() != nil else {
      throw error(index < bytes.count ? .unexpectedByte : .unexpectedEnd)
    }
    while digit() != nil {}
  }

  private mutating func digit() -> Int? {
    guard index < bytes.count else { return nil }
    let digit = bytes[index] &- UInt8(ascii: "0")
    guard digit < 10 else { return nil }
    index += 1
    return Int(digit)
  }

  // MARK: Strings
}
