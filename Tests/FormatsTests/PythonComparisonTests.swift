import Formats
import Foundation
import Testing

@Suite("A valid CSV file")
struct PythonComparisonTests {
  @Test(
    "is read as Python's csv module reads it",
    .enabled(if: Python.isPresent, "python3 is not installed here"))
  func sameAsPython() throws {
    var random = SplitMix64(seed: 6)
    // CSV_FILES=100000 asks for a long run.
    let count = ProcessInfo.processInfo.environment["CSV_FILES"].flatMap { Int($0) } ?? 3_000
    let files = (0..<count).map { _ in random.csvFile() }
    let script = """
      import csv, io, json, sys
      for line in sys.stdin:
          delimiter, text = chr(int(line[:2], 16)), bytes.fromhex(line[2:]).decode()
          rows = csv.reader(io.StringIO(text, newline=''), strict=True, delimiter=delimiter)
          print(json.dumps([row for row in rows if row]))
      """
    let input = files.map { file in
      ([file.delimiter] + file.bytes).map { String(Int($0) + 0x100, radix: 16).suffix(2) }.joined()
    }
    let output = try Python.run(script, input: input.joined(separator: "\n"))
    let answers = output.split(separator: UInt8(ascii: "\n"))
    try #require(answers.count == files.count)
    for (file, answer) in zip(files, answers) {
      let records = try read(file.bytes, delimiter: file.delimiter)
      let ours = JSON.array(records.map { .array($0.fields.map { .string($0) }) })
      #expect(ours.text == (try JSON(parsing: Array(answer))).text)
    }
  }
}

private struct CSVFile {
  var delimiter: UInt8
  var bytes: [UInt8] = []
}

extension SplitMix64 {
  /// A valid file, unlike our own: needless quotes, blank lines, every line end, none at the end.
  fileprivate mutating func csvFile() -> CSVFile {
    var file = CSVFile(delimiter: pick([",", ";", "\t"].map { UInt8(ascii: $0) }))
    let quote = UInt8(ascii: "\"")
    let lineEnds = ["\n", "\r\n", "\r", "\n\n"]
    for index in 0..<Int.random(in: 0...5, using: &self) {
      if index > 0 { file.bytes += pick(lineEnds).utf8 }
      let count = Int.random(in: 1...4, using: &self)
      for column in 0..<count {
        if column > 0 { file.bytes.append(file.delimiter) }
        let text = text(of: trickyPieces.filter { $0 != "\u{FEFF}" }, upTo: 4)
        let needsQuotes = text.utf8.contains {
          $0 == file.delimiter || [10, 13, quote].contains($0)
        }
        if needsQuotes || text.isEmpty && count == 1 || Bool.random(using: &self) {
          let doubled = text.utf8.flatMap { $0 == quote ? [quote, quote] : [$0] }
          file.bytes += [quote] + doubled + [quote]
        } else {
          file.bytes += text.utf8
        }
      }
    }
    if Bool.random(using: &self) { file.bytes += pick(lineEnds).utf8 }
    return file
  }
}

private enum Python {
  static let isPresent = (try? run("print(1)", input: "")) == Array("1\n".utf8)

  /// What `script` prints when it is given `input`.
  static func run(_ script: String, input: String) throws -> [UInt8] {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).txt")
    try Data(input.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", "-X", "utf8", "-c", script]
    process.standardInput = try FileHandle(forReadingFrom: file)
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let printed = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return Array(printed)
  }
}
