extension CSVWriter {
  /// `field`, with a `'` before it if a spreadsheet could take it for a formula.
  ///
  /// It could if the first character that shows is one of `= + - @` or their full-width forms, or
  /// if a tab, CR or LF comes before any that shows (OWASP, "CSV Injection"). A plain number, such
  /// as `-12.5`, is left alone.
  public static func guarded(_ field: String) -> String {
    for scalar in field.unicodeScalars {
      if startsFormula(scalar) { return isPlainNumber(field) ? field : "'" + field }
      if !isIgnorable(scalar) { return field }
    }
    return field
  }

  /// `field` as it was before it was guarded or quoted.
  ///
  /// What nobody guarded is as it was, unless it looks like a guarded field: then it goes out `quoted`.
  public static func unguarded(_ field: String) -> String {
    guard field.utf8.first == UInt8(ascii: "'") else { return field }
    let rest = String(field.dropFirst())
    return guarded(rest) != rest || isQuoted(rest) ? rest : field
  }

  /// `field`, with a `'` before it if `unguarded` would take one away.
  public static func quoted(_ field: String) -> String { isQuoted(field) ? "'" + field : field }

  private static func isQuoted(_ field: String) -> Bool {
    field.utf8.first == UInt8(ascii: "'") && unguarded(field) != field
  }

  private static func startsFormula(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "=", "+", "-", "@", "\t", "\r", "\n": true
    case "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}": true
    default: false
    }
  }

  // Spreadsheets trim or do not draw these, so what follows them would be the first to count.
  private static func isIgnorable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .spaceSeparator, .lineSeparator, .paragraphSeparator, .control, .format: true
    case .nonspacingMark, .enclosingMark: true
    default: false
    }
  }

  private static func isPlainNumber(_ field: String) -> Bool {
    var digits = 0
    var dots = 0
    for byte in field.utf8.first == UInt8(ascii: "-") ? field.utf8.dropFirst() : field.utf8[...] {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digits += 1
      case UInt8(ascii: "."): dots += 1
      default: return false
      }
    }
    return digits > 0 && dots <= 1
  }
}
