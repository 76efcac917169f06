import Formats
import Testing

@Suite("A CSV record")
struct CSVWriterTests {
  @Test(
    "has quotes only where they are needed",
    arguments: [
      ([], "\n"), ([""], "\"\"\n"), (["", ""], ",\n"), (["a", "b c", "é"], "a,b c,é\n"),
      (["a,b"], "\"a,b\"\n"), (["a\"b"], "\"a\"\"b\"\n"),
      (["a\nb", "c\rd"], "\"a\nb\",\"c\rd\"\n"),
      (["a\r\nb"], "\"a\r\nb\"\n"), ([" a", "b ", " "], "\" a\",\"b \",\" \"\n"),
      ([";", "\t", "'"], ";,\t,'\n"), (["\u{FEFF}a"], "\"\u{FEFF}a\"\n"),
      ([",\u{301}"], "\",\u{301}\"\n"),
    ] as [([String], String)])
  func quotes(fields: [String], record: String) {
    #expect(written(fields) == Array(record.utf8))
  }

  @Test("quotes its own delimiter")
  func delimiter() {
    #expect(written(["a;b", "c,d"], delimiter: UInt8(ascii: ";")) == Array("\"a;b\";c,d\n".utf8))
  }

  @Test("reads back the same", arguments: [",", ";", "\t", "|"])
  func roundTrip(delimiter: Unicode.Scalar) throws {
    let delimiter = UInt8(ascii: delimiter)
    var random = SplitMix64(seed: UInt64(delimiter))
    for _ in 0..<300 {
      let records = (0..<Int.random(in: 1...4, using: &random)).map { _ in
        (0..<Int.random(in: 1...5, using: &random)).map { _ in
          random.text(of: trickyPieces, upTo: 6)
        }
      }
      let bytes = records.flatMap { written($0, delimiter: delimiter) }
      let back = try read(bytes, delimiter: delimiter).map(\.fields)
      #expect(back.map { $0.map { Array($0.utf8) } } == records.map { $0.map { Array($0.utf8) } })
    }
  }

  private func written(_ fields: [String], delimiter: UInt8 = UInt8(ascii: ",")) -> [UInt8] {
    var bytes: [UInt8] = []
    CSVWriter.append(fields, to: &bytes, delimiter: delimiter)
    return bytes
  }
}
