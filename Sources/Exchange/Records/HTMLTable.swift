import Formats
import Mediation

/// One table of a page while it is being read.
struct HTMLTable: Sendable {
  /// A cell that goes on in the rows below.
  private struct Hanging {
    var rows: Int
    let text: String
    let isFirst: Bool
  }

  private var row: SourceRow?
  private var hanging: [Int: Hanging] = [:]
  private var fault: RowError?
  private var text: [UInt8] = []
  private var isInCell = false
  private var isTooLong = false
  private var hasSpace = false
  private var columns = 1
  private var rows = 1

  var isInRow: Bool { row != nil }

  mutating func beginRow(_ number: Int) {
    row = SourceRow(line: number, fields: [])
    fault = nil
  }

  mutating func beginCell(columns: Int, rows: Int, _ limits: CSVLimits) {
    endCell(limits)
    isInCell = true
    isTooLong = false
    hasSpace = false
    text.removeAll(keepingCapacity: true)
    (self.columns, self.rows) = (columns, rows)
  }

  /// A byte of text; white space is one space, as a page shows it.
  mutating func take(_ byte: UInt8, limit: Int) {
    guard isInCell else { return }
    if byte <= 0x20 {
      hasSpace = true
      return
    }
    if hasSpace, !text.isEmpty, text.last != UInt8(ascii: "\n") { text.append(UInt8(ascii: " ")) }
    hasSpace = false
    // Entities are longer than what they stand for.
    if text.count < limit * 4 { text.append(byte) } else { isTooLong = true }
  }

  /// - Parameter always: whether a line may be empty.
  mutating func breakLine(always: Bool) {
    guard isInCell else { return }
    hasSpace = false
    if always || (!text.isEmpty && text.last != UInt8(ascii: "\n")) {
      text.append(UInt8(ascii: "\n"))
    }
  }

  mutating func endCell(_ limits: CSVLimits) {
    guard isInCell, var row else { return }
    isInCell = false
    self.row = nil
    defer { self.row = row }
    fillHanging(&row)
    let text = HTMLEntities.decoded(self.text).trimmed
    let place = row.fields.count
    if fault == nil {
      let reason: CSVError.Reason? =
        isTooLong || text.utf8.count > limits.fieldBytes
        ? .fieldTooLong : place + columns > limits.fields ? .tooManyFields : nil
      fault = reason.map { RowError(CSVError(line: row.line, column: place + 1, reason: $0)) }
    }
    guard fault == nil else { return }
    for column in 0..<columns {
      row.append(text, column == 0 ? nil : .left)
      guard rows > 1 else { continue }
      hanging[place + column] = Hanging(rows: rows - 1, text: text, isFirst: column == 0)
    }
  }

  /// The row that is over; `nil` where none was begun, or where it has no cell.
  mutating func endRow(_ limits: CSVLimits) -> Result<SourceRow, RowError>? {
    endCell(limits)
    guard var row else { return nil }
    self.row = nil
    fillHanging(&row)
    if let fault { return .failure(fault) }
    guard row.fields.contains(where: { !$0.isEmpty }) else { return nil }
    return .success(row)
  }

  /// The cells of rows above that reach down to the next place.
  private mutating func fillHanging(_ row: inout SourceRow) {
    while var cell = hanging[row.fields.count] {
      let place = row.fields.count
      row.append(cell.text, cell.isFirst ? .above : .left)
      cell.rows -= 1
      hanging[place] = cell.rows > 0 ? cell : nil
    }
  }
}

extension SourceRow {
  fileprivate mutating func append(_ text: String, _ from: Spread?) {
    if let from {
      spread += [Spread?](repeating: nil, count: fields.count - spread.count)
      spread.append(from)
    }
    fields.append(text)
  }
}

/// The characters that pages write by name or number.
enum HTMLEntities {
  private static let names: [String: Unicode.Scalar] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}",
    "ensp": "\u{2002}", "emsp": "\u{2003}", "middot": "·", "ldquo": "“", "rdquo": "”",
    "lsquo": "‘", "rsquo": "’", "mdash": "—", "ndash": "–", "hellip": "…", "times": "×",
    "yen": "¥", "copy": "©", "laquo": "«", "raquo": "»",
  ]

  /// The text with its entities replaced; what is none stays as it is.
  static func decoded(_ bytes: [UInt8]) -> String {
    guard bytes.contains(UInt8(ascii: "&")) else { return String(decoding: bytes, as: UTF8.self) }
    var text: [UInt8] = []
    var index = 0
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "&"),
        let end = bytes[index...].prefix(12).firstIndex(of: UInt8(ascii: ";")),
        let scalar = scalar(String(decoding: bytes[index + 1..<end], as: UTF8.self))
      else {
        text.append(bytes[index])
        index += 1
        continue
      }
      text += Array(String(Character(scalar)).utf8)
      index = end + 1
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static func scalar(_ name: String) -> Unicode.Scalar? {
    guard name.hasPrefix("#") else { return names[name] }
    let digits = name.dropFirst()
    let isHexadecimal = digits.first == "x" || digits.first == "X"
    let number = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    // NUL is no text.
    return number.flatMap { $0 == 0 ? nil : Unicode.Scalar($0) }
  }
}
