/// Writes records as CSV that `CSVReader`, and any reader of RFC 4180, reads back the same.
public enum CSVWriter {
  /// Appends `fields` as one record and a LF.
  ///
  /// Quoted are the fields that have the delimiter, a quote, CR or LF, those that begin or end
  /// with a space or begin with U+FEFF, and an empty field that is alone in its record. A record
  /// without fields is a blank line, which readers skip.
  /// - Parameter delimiter: the byte between fields: ASCII, and no quote, line end or NUL.
  /// - Parameter isFirst: whether it is the record by which a reader guesses the delimiter, so that fields
  ///   with others are quoted too.
  public static func append(
    _ fields: [String], to bytes: inout [UInt8], delimiter: UInt8 = UInt8(ascii: ","),
    isFirst: Bool = false
  ) {
    precondition(CSVSyntax.isDelimiter(delimiter), "not a byte that can delimit fields")
    for index in fields.indices {
      if index > 0 { bytes.append(delimiter) }
      let field = fields[index]
      if field.isEmpty
        ? fields.count == 1
        : needsQuotes(field, delimiter: delimiter)
          || isFirst && field.utf8.contains(where: DelimiterGuess.candidates.contains)
      {
        appendQuoted(field, to: &bytes)
      } else {
        bytes.append(contentsOf: field.utf8)
      }
    }
    bytes.append(UInt8(ascii: "\n"))
  }

  // A leading U+FEFF would be taken for a byte order mark in the first field of a file.
  private static func needsQuotes(_ field: String, delimiter: UInt8) -> Bool {
    let space = UInt8(ascii: " ")
    return field.utf8.first == space || field.utf8.last == space
      || field.utf8.starts(with: "\u{FEFF}".utf8)
      || field.utf8.contains { $0 == delimiter || $0 == CSVSyntax.quote || CSVSyntax.isLineEnd($0) }
  }

  private static func appendQuoted(_ field: String, to bytes: inout [UInt8]) {
    bytes.append(CSVSyntax.quote)
    for byte in field.utf8 {
      if byte == CSVSyntax.quote { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(CSVSyntax.quote)
  }
}
