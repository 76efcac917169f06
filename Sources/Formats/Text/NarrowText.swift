extension String {
  /// The text with full-width letters, digits and signs as those of ASCII, and the wide space as a
  /// space: what an input method for Chinese makes of a number or a code.
  public var narrow: String {
    guard hasByte(where: { $0 == 0xEF || $0 == 0xE3 }) else { return self }
    var narrow = ""
    for scalar in unicodeScalars { narrow.unicodeScalars.append(scalar.narrow) }
    return narrow
  }
}

extension Unicode.Scalar {
  /// The scalar of ASCII that a full-width one stands for; any other as it is.
  var narrow: Unicode.Scalar {
    switch value {
    case 0xFF01...0xFF5E: Unicode.Scalar(UInt8(value - 0xFEE0))
    case 0x3000: " "
    default: self
    }
  }
}
