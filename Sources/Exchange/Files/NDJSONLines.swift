import Formats
import Mediation

/// The lines of an NDJSON file: one object each. The file comes in pieces, of which no more than a
/// line is kept.
struct NDJSONLines: Sendable {
  private var bytes: [UInt8] = []
  private var position = 0
  private var isAtStart = true
  private var line = 0
  /// The line read last.
  private(set) var last: [UInt8] = []

  /// The longest line, in bytes; it may hold a whole history.
  private let limit: Int

  init(limit: Int = CSVLimits.histories.recordBytes) { self.limit = limit }

  /// The next object with its line; blank lines and lines that begin with `#` are left out.
  ///
  /// - Parameter more: the next piece of the file, empty at its end.
  mutating func next(
    more: () -> [UInt8]
  ) throws(RowError) -> (line: Int, members: [JSON.Member])? {
    while let text = nextLine(more) {
      guard let first = text.first, first != UInt8(ascii: "#") else { continue }
      guard let bytes = text.bytes else {
        last = []
        throw bad(Phrase(zh: "一行超过 \(limit >> 20) MB", en: "a line over \(limit >> 20) MB"))
      }
      last = bytes
      return (line, try members(of: bytes))
    }
    return nil
  }

  /// A line with its first byte that is no space.
  private struct Line {
    var first: UInt8?
    /// `nil` for a line over the limit.
    var bytes: [UInt8]?
  }

  private mutating func nextLine(_ more: () -> [UInt8]) -> Line? {
    var found = Line()
    var isTooLong = false
    var searched = position
    while true {
      let end = bytes[searched...].firstIndex(of: 0x0A)
      let range = position..<(end ?? bytes.count)
      if found.first == nil { found.first = bytes[range].first { $0 > 0x20 } }
      isTooLong = isTooLong || range.count > limit
      if end == nil {
        if isTooLong { position = bytes.count }
        bytes.removeFirst(position)
        position = 0
        searched = bytes.count
        let piece = more()
        if !piece.isEmpty {
          bytes += piece
          if isAtStart, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
          isAtStart = false
          continue
        }
        if bytes.isEmpty, !isTooLong { return nil }
      }
      line += 1
      found.bytes = isTooLong ? nil : Array(bytes[position..<(end ?? bytes.count)])
      position = end.map { $0 + 1 } ?? bytes.count
      return found
    }
  }

  private func members(of text: [UInt8]) throws(RowError) -> [JSON.Member] {
    let json: JSON
    do { json = try JSON(parsing: text) } catch {
      throw bad(error.phrase)
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
    case .number(let text): text
    case .bool(let flag): String(flag)
    case .array(let items) where column != .events:
      items.map { text(of: $0, column) }.joined(separator: ";")
    case .array, .object: value.text
    }
  }
}
