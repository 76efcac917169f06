/// A CSV file read a record at a time, by the framing of RFC 4180 over bytes.
///
/// CRLF, LF and a lone CR each end a record; inside quotes they are kept as they are. Blank lines
/// and a byte order mark at the start are skipped. Spaces are text.
public struct CSVReader: Sendable {
  private let bytes: [UInt8]
  private let delimiter: UInt8
  private let limits: CSVLimits
  private var index: Int
  private var line = 1

  /// A reader at the start of `bytes`.
  /// - Parameter delimiter: the byte between fields: ASCII, and no quote, line end or NUL.
  public init(
    _ bytes: [UInt8], delimiter: UInt8 = UInt8(ascii: ","), limits: CSVLimits = .standard
  ) {
    precondition(CSVSyntax.isDelimiter(delimiter), "not a byte that can delimit fields")
    self.bytes = bytes
    self.delimiter = delimiter
    self.limits = limits
    index = CSVSyntax.start(of: bytes)
  }

  /// The next record, or nil at the end of the file.
  ///
  /// After an error the reader goes on with the next record. Where a quote is out of place the
  /// quotes of that record cannot be trusted, so the next record is what follows the line end;
  /// after an unclosed quote nothing follows.
  /// - Throws: `CSVError` for the first field at fault in the record.
  public mutating func next() throws(CSVError) -> CSVRecord? {
    while index < bytes.count, CSVSyntax.isLineEnd(bytes[index]) { endLine() }
    guard index < bytes.count else { return nil }
    let (line, start) = (self.line, index)
    var fields: [String] = []
    var column = 0
    var error: CSVError?
    repeat {
      column += 1
      let field = scanField()
      let fault = field.fault ?? fault(of: field, column: column, recordBytes: index - start)
      if error == nil {
        if let fault {
          error = CSVError(line: line, column: column, reason: fault)
        } else if let text = text(of: field) {
          fields.append(text)
        } else {
          error = CSVError(line: line, column: column, reason: .invalidUTF8)
        }
      }
      if field.fault?.breaksFraming == true { skipToLineEnd() }
    } while takeDelimiter()
    endLine()
    if let error { throw error }
    return CSVRecord(line: line, fields: fields)
  }

  /// The byte that most likely delimits the fields of `bytes`: of comma, semicolon and tab the one
  /// most frequent outside quotes in the first line that is not blank; comma when none leads.
  public static func detectDelimiter(_ bytes: [UInt8]) -> UInt8 {
    let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
    var counts = candidates.map { _ in 0 }
    var isQuoted = false
    let text = bytes[CSVSyntax.start(of: bytes)...].drop(while: CSVSyntax.isLineEnd)
    for byte in text {
      if byte == CSVSyntax.quote { isQuoted.toggle() }
      if isQuoted { continue }
      if CSVSyntax.isLineEnd(byte) { break }
      if let candidate = candidates.firstIndex(of: byte) { counts[candidate] += 1 }
    }
    let most = counts.max() ?? 0
    let leaders = candidates.indices.filter { counts[$0] == most }
    return leaders.count == 1 ? candidates[leaders[0]] : UInt8(ascii: ",")
  }
}

// MARK: Fields

extension CSVReader {
  /// Where the text of a field lies; nothing is copied until its size is known.
  private struct Field {
    var range: Range<Int>
    /// How many of its bytes are the second of two quotes.
    var doubledQuotes = 0
    var hasNUL = false
    /// A quote out of place.
    var fault: CSVError.Reason?
  }

  private mutating func scanField() -> Field {
    if index < bytes.count, bytes[index] == CSVSyntax.quote { return scanQuotedField() }
    var field = Field(range: index..<index)
    while index < bytes.count {
      let byte = bytes[index]
      if byte == delimiter || CSVSyntax.isLineEnd(byte) { break }
      if byte == CSVSyntax.quote {
        field.fault = .quoteInsideField
        break
      }
      if byte == 0 { field.hasNUL = true }
      index += 1
    }
    field.range = field.range.lowerBound..<index
    return field
  }

  private mutating func scanQuotedField() -> Field {
    index += 1
    var field = Field(range: index..<index)
    while index < bytes.count {
      switch bytes[index] {
      case CSVSyntax.quote where peek(1) == CSVSyntax.quote:
        field.doubledQuotes += 1
        index += 2
      case CSVSyntax.quote:
        field.range = field.range.lowerBound..<index
        index += 1
        if let next = peek(0), next != delimiter, !CSVSyntax.isLineEnd(next) {
          field.fault = .textAfterQuote
        }
        return field
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"): endLine()
      case let byte:
        if byte == 0 { field.hasNUL = true }
        index += 1
      }
    }
    field.fault = .unclosedQuote
    return field
  }

  private func fault(of field: Field, column: Int, recordBytes: Int) -> CSVError.Reason? {
    if field.hasNUL { return .nul }
    if field.range.count - field.doubledQuotes > limits.fieldBytes { return .fieldTooLong }
    if recordBytes > limits.recordBytes { return .recordTooLong }
    if column > limits.fields { return .tooManyFields }
    return nil
  }

  private func text(of field: Field) -> String? {
    guard field.doubledQuotes > 0 else { return Self.text(bytes.span.extracting(field.range)) }
    var plain: [UInt8] = []
    plain.reserveCapacity(field.range.count - field.doubledQuotes)
    var isSecond = false
    for byte in bytes[field.range] {
      if byte == CSVSyntax.quote {
        defer { isSecond.toggle() }
        if isSecond { continue }
      }
      plain.append(byte)
    }
    return Self.text(plain.span)
  }

  // Twice as fast as `String(validating:as:)`, and most of the reading is this.
  private static func text(_ bytes: Span<UInt8>) -> String? {
    do { return String(copying: try UTF8Span(validating: bytes)) } catch { return nil }
  }
}

// MARK: Bytes

extension CSVReader {
  private func peek(_ distance: Int) -> UInt8? {
    index + distance < bytes.count ? bytes[index + distance] : nil
  }

  private mutating func takeDelimiter() -> Bool {
    guard peek(0) == delimiter else { return false }
    index += 1
    return true
  }

  /// Moves past a CRLF, LF or CR if there is one here.
  private mutating func endLine() {
    guard index < bytes.count else { return }
    index += bytes[index] == UInt8(ascii: "\r") && peek(1) == UInt8(ascii: "\n") ? 2 : 1
    line += 1
  }

  private mutating func skipToLineEnd() {
    while index < bytes.count, !CSVSyntax.isLineEnd(bytes[index]) { index += 1 }
  }
}
