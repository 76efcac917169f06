import Formats
import Testing

@Suite("A CSV file")
struct CSVReaderTests {
  @Test(
    "is read record by record",
    arguments: [
      ("", []), ("\n\r\n\r", []), ("\u{FEFF}", []), ("a", [["a"]]), ("a,b\n", [["a", "b"]]),
      ("a\r\nb\rc\nd", [["a"], ["b"], ["c"], ["d"]]), ("a\n\n\r\n\nb\n", [["a"], ["b"]]),
      ("\u{FEFF}a,b", [["a", "b"]]), ("\u{FEFF}\"a\",b", [["a", "b"]]),
      ("a,\u{FEFF}b", [["a", "\u{FEFF}b"]]),
      (",\n", [["", ""]]), ("a,", [["a", ""]]), (",a", [["", "a"]]), ("\"\"", [[""]]),
      ("\"\"\n\"\",\"\"", [[""], ["", ""]]), ("\"a\"\"b\",\"\"\"\"", [["a\"b", "\""]]),
      ("\"\"\"\"\"\"", [["\"\""]]), ("\"a,b\",c", [["a,b", "c"]]),
      ("\"a\r\nb\rc\nd\",e\r\nf", [["a\r\nb\rc\nd", "e"], ["f"]]),
      (" a , b ", [[" a ", " b "]]), (" \n", [[" "]]), ("é,漢\u{301},😀", [["é", "漢\u{301}", "😀"]]),
      ("a,\u{301}b", [["a", "\u{301}b"]]), ("a;b\tc'd", [["a;b\tc'd"]]),
    ] as [(String, [[String]])])
  func reads(text: String, records: [[String]]) throws {
    #expect(try read(Array(text.utf8)).map(\.fields) == records)
  }

  @Test("counts the lines of quoted line ends too")
  func lines() throws {
    let text = "\u{FEFF}\r\na\r\n\"b\r\nc\rd\ne\",f\r\rg\n\nh"
    #expect(try read(Array(text.utf8)).map(\.line) == [2, 3, 8, 10])
  }

  @Test("may have another delimiter", arguments: [";", "\t", "|"])
  func delimiters(delimiter: String) throws {
    let bytes = Array("a\(delimiter)\"b\(delimiter)c\"\(delimiter)d,e".utf8)
    let records = try read(bytes, delimiter: Array(delimiter.utf8)[0])
    #expect(records.map(\.fields) == [["a", "b\(delimiter)c", "d,e"]])
  }

  @Test(
    "has its bad records reported and its good ones read",
    arguments: [
      ("a\"b,c\ngood", [CSVError(line: 1, column: 1, reason: .quoteInsideField)]),
      ("x, \"b\nc\ngood\n", [CSVError(line: 1, column: 2, reason: .quoteInsideField), nil]),
      ("x,\"b\"c,d\"\r\ngood", [CSVError(line: 1, column: 2, reason: .textAfterQuote)]),
      ("\"a\nb\" \rgood", [CSVError(line: 1, column: 1, reason: .textAfterQuote)]),
      ("good\nx,y,\"b\nc\n", [CSVError(line: 2, column: 3, reason: .unclosedQuote)]),
      ("\"", [CSVError(line: 1, column: 1, reason: .unclosedQuote)]),
      ("x,\"\"\"", [CSVError(line: 1, column: 2, reason: .unclosedQuote)]),
      ("a\0,b\ngood", [CSVError(line: 1, column: 1, reason: .nul)]),
      ("a,\"\0\n\",b\ngood", [CSVError(line: 1, column: 2, reason: .nul)]),
      (
        "a\"\nb\"\n\"good\"\nc\0",
        [
          CSVError(line: 1, column: 1, reason: .quoteInsideField),
          CSVError(line: 2, column: 1, reason: .quoteInsideField),
          CSVError(line: 4, column: 1, reason: .nul),
        ]
      ),
      ("\0,b\"c\"\ngood", [CSVError(line: 1, column: 1, reason: .nul)]),
    ] as [(String, [CSVError?])])
  func errors(text: String, errors: [CSVError?]) {
    let (records, found) = readAll(Array(text.utf8))
    #expect(found == errors.compactMap { $0 })
    #expect(records.filter { $0.fields == ["good"] }.count == (text.contains("good") ? 1 : 0))
  }

  @Test("has fields that are not UTF-8 reported")
  func invalidUTF8() {
    let bytes =
      Array("a,".utf8) + [0xC3] + Array(",\"\n\"\ngood\n\"\"\"".utf8) + [0xFF] + Array("\"".utf8)
    let (records, errors) = readAll(bytes)
    #expect(records == [CSVRecord(line: 3, fields: ["good"])])
    #expect(
      errors == [
        CSVError(line: 1, column: 2, reason: .invalidUTF8),
        CSVError(line: 4, column: 1, reason: .invalidUTF8),
      ])
  }

  @Test("may reach its limits and not pass them")
  func limits() {
    let limits = CSVLimits(fieldBytes: 4, recordBytes: 11, fields: 3)
    func reason(_ text: String) -> CSVError? {
      let (records, errors) = readAll(Array((text + "\nok").utf8), limits: limits)
      #expect(records.last?.fields == ["ok"])
      return errors.first
    }
    #expect(reason("abcd") == nil)
    #expect(reason("\"\"\"\"\"bcd\"") == CSVError(line: 1, column: 1, reason: .fieldTooLong))
    #expect(reason("\"\"\"\"\"cd\"") == nil)
    #expect(reason("a,abcde") == CSVError(line: 1, column: 2, reason: .fieldTooLong))
    #expect(reason("a,\"ab\nde\"") == CSVError(line: 1, column: 2, reason: .fieldTooLong))
    #expect(reason("abc,abc,abc") == nil)
    #expect(reason("abcd,abc,abc") == CSVError(line: 1, column: 3, reason: .recordTooLong))
    #expect(reason("a,b,c,d,e") == CSVError(line: 1, column: 4, reason: .tooManyFields))
  }

  @Test("has the standard limits unless others are given")
  func standardLimits() {
    let long = [UInt8](repeating: UInt8(ascii: "x"), count: 65_536)
    let comma = UInt8(ascii: ",")
    #expect(readAll(long).errors.isEmpty)
    #expect(readAll(long + long).errors.map(\.reason) == [.fieldTooLong])
    let wide = Array([[UInt8]](repeating: long, count: 17).joined(separator: [comma]))
    #expect(readAll(wide).errors == [CSVError(line: 1, column: 16, reason: .recordTooLong)])
    #expect(readAll([UInt8](repeating: comma, count: 199)).errors.isEmpty)
    #expect(readAll([UInt8](repeating: comma, count: 200)).errors.map(\.reason) == [.tooManyFields])
  }

  @Test(
    "tells its delimiter by its first line",
    arguments: [
      ("", ","), ("a", ","), ("a,b", ","), ("a;b", ";"), ("a\tb", "\t"), ("a,b;c;d", ";"),
      ("a;b\tc", ","), ("a,b;c", ","), ("\"a,b,c\";d", ";"), ("\"a\"\",,\";d", ";"),
      ("a;b\nc,d,e,f", ";"), ("\u{FEFF}\r\n\na;b", ";"), ("\"a\n,,\";b\n,,,", ";"),
      ("\"a,,,", ","), ("a|b", ","), ("a\tb\r,,,", "\t"),
    ])
  func detects(text: String, delimiter: String) {
    #expect([CSVReader.detectDelimiter(Array(text.utf8))] == Array(delimiter.utf8))
  }

  @Test("is read the same in pieces of any size")
  func pieces() {
    var random = SplitMix64(seed: 9)
    for _ in 0..<4_000 {
      let bytes = random.bytes(favouring: "ab\"\"\",,;\n\r\u{FEFF}é", upTo: 80)
      let limits = random.pick([.standard, CSVLimits(fieldBytes: 3, recordBytes: 10, fields: 3)])
      let length = random.pick([1, 2, 3, 7, 40])
      let whole = readAll(bytes, limits: limits)
      let pieced = readAll(bytes, limits: limits, pieceLength: length)
      #expect(pieced.records == whole.records)
      #expect(pieced.errors == whole.errors)
      var guess = DelimiterGuess()
      for start in stride(from: 0, to: bytes.count, by: length) {
        guess.take(bytes[start..<min(start + length, bytes.count)])
      }
      #expect(guess.delimiter == CSVReader.detectDelimiter(bytes))
    }
  }

  @Test("of any bytes is read or refused, never a crash")
  func anyBytes() {
    var random = SplitMix64(seed: 3)
    for _ in 0..<2_000 {
      let bytes = random.bytes(favouring: "ab\"\"\",,;\n\r\u{FEFF}é", upTo: 80)
      let limits = random.pick([.standard, CSVLimits(fieldBytes: 3, recordBytes: 10, fields: 3)])
      let delimiter = CSVReader.detectDelimiter(bytes)
      let (records, errors) = readAll(bytes, delimiter: delimiter, limits: limits)
      let lines = (records.map(\.line) + errors.map(\.line)).sorted()
      #expect(Set(lines).count == lines.count)
    }
  }
}

/// All records, up to the first error.
func read(_ bytes: [UInt8], delimiter: UInt8 = UInt8(ascii: ",")) throws(CSVError) -> [CSVRecord] {
  var reader = CSVReader(bytes, delimiter: delimiter)
  var records: [CSVRecord] = []
  while let record = try reader.next() { records.append(record) }
  return records
}

/// All records and all errors.
///
/// - Parameter pieceLength: how much of the file comes at a time; `nil` for all of it.
private func readAll(
  _ bytes: [UInt8], delimiter: UInt8 = UInt8(ascii: ","), limits: CSVLimits = .standard,
  pieceLength: Int? = nil
) -> (records: [CSVRecord], errors: [CSVError]) {
  var reader = CSVReader(pieceLength == nil ? bytes : [], delimiter: delimiter, limits: limits)
  var rest = pieceLength == nil ? [] : bytes[...]
  func more() -> [UInt8] {
    defer { rest = rest.dropFirst(pieceLength ?? 0) }
    return Array(rest.prefix(pieceLength ?? 0))
  }
  var records: [CSVRecord] = []
  var errors: [CSVError] = []
  while true {
    do throws(CSVError) {
      guard let record = try reader.next(more: more) else { return (records, errors) }
      records.append(record)
    } catch {
      errors.append(error)
    }
  }
}
