import Formats
import Mediation

/// The lines of an NDJSON file: one object each.
struct NDJSONLines: Sendable {
  private let bytes: [UInt8]
  private var position = 0
  private var line = 0
  /// The line read last.
  private(set) var last: [UInt8] = []

  private static let limit = 1_048_576

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  /// Whether a text begins with an object, after any lines that are left out.
  static func begins(_ bytes: [UInt8]) -> Bool {
    var rest = bytes[(bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)...]
    while true {
      rest = rest.drop { $0 <= 0x20 }
      guard rest.first == UInt8(ascii: "#") else { return rest.first == UInt8(ascii: "{") }
      rest = rest.drop { $0 != 0x0A }
    }
  }

  /// The next object with its line; blank lines and lines that begin with `#` are left out.
  mutating func next() throws(RowError) -> (line: Int, members: [JSON.Member])? {
    while position < bytes.count {
      let end = bytes[position...].firstIndex(of: 0x0A) ?? bytes.count
      let range = position..<end
      position = end + 1
      line += 1
      let first = bytes[range].first { $0 > 0x20 }
      guard let first, first != UInt8(ascii: "#") else { continue }
      guard range.count <= NDJSONLines.limit else {
        last = []
        throw bad(Phrase(zh: "一行超过 1 MB", en: "a line over 1 MB"))
      }
      last = Array(bytes[range])
      return (line, try members(of: last))
    }
    return nil
  }

  private func members(of text: [UInt8]) throws(RowError) -> [JSON.Member] {
    let json: JSON
    do { json = try JSON(parsing: text) } catch {
      throw bad(
        Phrase(
          zh: "第 \(error.offset + 1) 字节起不是合法的 JSON（\(error.reason)）",
          en: "no valid JSON from byte \(error.offset + 1) (\(error.reason))"))
    }
    guard let members = json.members else {
      throw bad(Phrase(zh: "每行应是一个 JSON 对象", en: "each line is one JSON object"))
    }
    return members
  }

  private func bad(_ message: Phrase) -> RowError {
    RowError(line: line, error: MediationError(.usage, message))
  }

  /// A value as the text a CSV cell would hold.
  static func text(of value: JSON, _ column: ImportColumn) -> String {
    switch value {
    case .null: ""
    case .string(let text): text
    case .integer(let number): String(number)
    case .bool(let flag): String(flag)
    case .array(let items) where column != .events:
      items.map { text(of: $0, column) }.joined(separator: ";")
    case .array, .object: value.text
    }
  }
}
