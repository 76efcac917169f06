/// A CSV file read a record at a time, by the framing of RFC 4180 over bytes.
///
/// CRLF, LF and a lone CR each end a record; inside quotes they are kept as they are. Blank lines
/// and a byte order mark at the start are skipped. Spaces are text.
///
/// The file may come in pieces of any size: no more of it is kept than the field that is being
/// read, and of a field over the limit nothing.
public struct CSVReader: Sendable {
  /// What is still needed of the pieces that came.
  private var bytes: [UInt8]
  private let delimiter: UInt8
  /// How much may be one thing, from the next field on.
  public var limits: CSVLimits
  private var index = 0
  /// The first byte that is still needed.
  private var kept = 0
  /// How many bytes came before `bytes`.
  private var offset = 0
  private var line = 1
  private var isAtStart = true
  private var isAtEnd = false
  private var lastFieldCount = 0

  /// A reader at the start of `bytes`, which are the whole file or its first piece.
  /// - Parameter delimiter: the byte between fields: ASCII, and no quote, line end or NUL.
  public init(
    _ bytes: [UInt8], delimiter: UInt8 = UInt8(ascii: ","), limits: CSVLimits = .standard
  ) {
    precondition(CSVSyntax.isDelimiter(delimiter), "not a byte that can delimit fields")
    self.bytes = bytes
    self.delimiter = delimiter
    self.limits = limits
  }

  /// The next record, or nil at the end of the file.
  ///
  /// After an error the reader goes on with the next record. Where a quote is out of place the
  /// quotes of that record cannot be trusted, so the next record is what follows the line end;
  /// after an unclosed quote nothing follows.
  /// - Parameter more: the next piece of the file, empty at its end; not asked after that.
  /// - Throws: `CSVError` for the first field at fault in the record.
  public mutating func next(
    more: () -> [UInt8] = { [] }
  ) throws(CSVError) -> CSVRecord? {
    if isAtStart { skipByteOrderMark(more) }
    while let byte = peek(0, more), CSVSyntax.isLineEnd(byte) {
      endLine(more)
      kept = index
    }
    guard peek(0, more) != nil else { return nil }
    let (line, start) = (self.line, offset + index)
    var fields: [String] = []
    fields.reserveCapacity(lastFieldCount)
    var column = 0
    var error: CSVError?
    repeat {
      column += 1
      let field = scanField(more)
      let fault =
        field.fault ?? fault(of: field, column: column, recordBytes: offset + index - start)
      if error == nil {
        if let fault {
          error = CSVError(line: line, column: column, reason: fault)
        } else if let text = text(of: field) {
          fields.append(text)
        } else {
          error = CSVError(line: line, column: column, reason: .invalidUTF8)
        }
      }
      kept = index
      if field.fault?.breaksFraming == true { skipToLineEnd(more) }
    } while takeDelimiter(more)
    endLine(more)
    if let error { throw error }
    lastFieldCount = column
    return CSVRecord(line: line, fields: fields)
  }

  /// The byte that most likely delimits the fields of `bytes`: of comma, semicolon and tab the one
  /// most frequent outside quotes in the first line that is not blank; comma when none leads.
  public static func detectDelimiter(_ bytes: [UInt8]) -> UInt8 {
    var guess = DelimiterGuess()
    guess.take(bytes[...])
    return guess.delimiter
  }
}

// MARK: Fields

extension CSVReader {
  /// Where the text of a field lies; nothing is copied until its size is known.
  private struct Field {
    var range: Range<Int> = 0..<0
    /// How many of its bytes came before the range and are not kept, as it is too long already.
    var dropped = 0
    /// How many of its bytes are the second of two quotes.
    var doubledQuotes = 0
    var hasNUL = false
    /// A quote out of place.
    var fault: CSVError.Reason?

    var length: Int { dropped + range.count - doubledQuotes }
  }

  private mutating func scanField(_ more: () -> [UInt8]) -> Field {
    if peek(0, more) == CSVSyntax.quote { return scanQuotedField(more) }
    var field = Field()
    kept = index
    repeat {
      skipPlain(&field, stops: delimiter, UInt8(ascii: "\n"), UInt8(ascii: "\r"))
      if index < bytes.count { break }
    } while refill(&field, more)
    field.range = kept..<index
    if index < bytes.count, bytes[index] == CSVSyntax.quote { field.fault = .quoteInsideField }
    return field
  }

  private mutating func scanQuotedField(_ more: () -> [UInt8]) -> Field {
    index += 1
    kept = index
    var field = Field()
    repeat {
      skipPlain(&field, stops: UInt8(ascii: "\n"), UInt8(ascii: "\r"), CSVSyntax.quote)
      guard index < bytes.count else { continue }
      if bytes[index] != CSVSyntax.quote {
        endLine(more)
      } else if peek(1, more) == CSVSyntax.quote {
        field.doubledQuotes += 1
        index += 2
      } else {
        field.range = kept..<index
        index += 1
        if let next = peek(0, more), next != delimiter, !CSVSyntax.isLineEnd(next) {
          field.fault = .textAfterQuote
        }
        return field
      }
    } while index < bytes.count || refill(&field, more)
    field.range = kept..<index
    field.fault = .unclosedQuote
    return field
  }

  /// Moves on to the next quote or one of the stops, or to the end of what is here.
  @inline(__always)
  private mutating func skipPlain(
    _ field: inout Field, stops first: UInt8, _ second: UInt8, _ third: UInt8
  ) {
    let start = index
    (index, field.hasNUL) = bytes.withUnsafeBufferPointer { bytes in
      var index = start
      var hasNUL = field.hasNUL
      while index < bytes.count {
        let byte = bytes[index]
        if byte == first || byte == second || byte == third || byte == CSVSyntax.quote { break }
        if byte == 0 { hasNUL = true }
        index += 1
      }
      return (index, hasNUL)
    }
  }

  private func fault(of field: Field, column: Int, recordBytes: Int) -> CSVError.Reason? {
    if field.hasNUL { return .nul }
    if field.length > limits.fieldBytes { return .fieldTooLong }
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
  /// The byte at a distance, for which the next piece may have to come.
  @inline(__always)
  private mutating func peek(_ distance: Int, _ more: () -> [UInt8]) -> UInt8? {
    while index + distance >= bytes.count {
      guard append(more) else { return nil }
    }
    return bytes[index + distance]
  }

  /// Takes the next piece while a field is being read.
  private mutating func refill(_ field: inout Field, _ more: () -> [UInt8]) -> Bool {
    field.range = kept..<index
    if field.length > limits.fieldBytes {
      field.dropped += index - kept
      kept = index
    }
    return append(more)
  }

  /// Takes the next piece; false at the end of the file.
  private mutating func append(_ more: () -> [UInt8]) -> Bool {
    guard !isAtEnd else { return false }
    let piece = more()
    if piece.isEmpty {
      isAtEnd = true
      return false
    }
    offset += kept
    index -= kept
    if kept == bytes.count {
      bytes = piece
    } else {
      bytes.removeFirst(kept)
      bytes += piece
    }
    kept = 0
    return true
  }

  private mutating func skipByteOrderMark(_ more: () -> [UInt8]) {
    isAtStart = false
    _ = peek(2, more)
    index = CSVSyntax.start(of: bytes)
    kept = index
  }

  private mutating func takeDelimiter(_ more: () -> [UInt8]) -> Bool {
    guard peek(0, more) == delimiter else { return false }
    index += 1
    kept = index
    return true
  }

  /// Moves past a CRLF, LF or CR if there is one here.
  private mutating func endLine(_ more: () -> [UInt8]) {
    guard index < bytes.count else { return }
    index += bytes[index] == UInt8(ascii: "\r") && peek(1, more) == UInt8(ascii: "\n") ? 2 : 1
    line += 1
  }

  private mutating func skipToLineEnd(_ more: () -> [UInt8]) {
    while let byte = peek(0, more), !CSVSyntax.isLineEnd(byte) {
      index += 1
      kept = index
    }
  }
}
