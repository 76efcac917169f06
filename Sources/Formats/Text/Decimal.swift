extension [UInt8] {
  /// Appends a whole number in decimal digits, which takes a fraction of what its `description` does.
  package mutating func append(decimal number: Int) {
    if 0..<10 ~= number { return append(UInt8(ascii: "0") + UInt8(number)) }
    if number < 0 { append(UInt8(ascii: "-")) }
    var rest = number.magnitude
    var power: UInt = 1
    while rest / power >= 10 { power *= 10 }
    while power > 0 {
      append(UInt8(ascii: "0") + UInt8(rest / power))
      rest %= power
      power /= 10
    }
  }
}
