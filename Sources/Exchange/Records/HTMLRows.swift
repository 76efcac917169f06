import Formats
import Mediation

/// The rows of the tables of a page: what many systems hand out under the name of `.xls`.
///
/// The page comes in pieces, of which no more than an unfinished tag and the open rows are kept. Tables in
/// tables come as rows of their own; what is no table is left out. Rows are counted over the whole page.
struct HTMLRows: Sendable {
  private enum State {
    case text, tag, remark
    /// Inside of an element whose text is none, up to its end.
    case skipping(String)
  }

  private let limits: CSVLimits
  private var state = State.text
  /// What stands between `<` and `>` so far, or the last bytes of what is skipped.
  private var token: [UInt8] = []
  private var quote: UInt8?
  private var tables: [HTMLTable] = []
  private var rowCount = 0
  private var ready: [Result<SourceRow, RowError>] = []
  private var given = 0
  private var isAtEnd = false

  init(limits: CSVLimits = .standard) { self.limits = limits }

  /// The next row that has a cell.
  ///
  /// - Parameter more: the next piece of the page in UTF-8, empty at its end.
  /// - Throws: `RowError` for a row beyond the limits.
  mutating func next(more: () -> [UInt8]) throws(RowError) -> SourceRow? {
    while given == ready.count {
      ready.removeAll(keepingCapacity: true)
      given = 0
      if isAtEnd { return nil }
      let piece = more()
      if piece.isEmpty {
        isAtEnd = true
        while !tables.isEmpty { endTable() }
      }
      for byte in piece { take(byte) }
    }
    given += 1
    return try ready[given - 1].get()
  }

  private mutating func take(_ byte: UInt8) {
    switch state {
    case .text:
      if byte == UInt8(ascii: "<") {
        state = .tag
        token.removeAll(keepingCapacity: true)
      } else if !tables.isEmpty {
        tables[tables.count - 1].take(byte, limit: limits.fieldBytes)
      }
    case .tag: takeInTag(byte)
    case .remark:
      takeTail(byte, 3)
      if token.elementsEqual("-->".utf8) { state = .text }
    case .skipping(let end):
      takeTail(byte, end.utf8.count)
      if String(decoding: token, as: UTF8.self).lowercased() == end {
        state = .tag
        token = Array("/".utf8)
      }
    }
  }

  private mutating func takeTail(_ byte: UInt8, _ length: Int) {
    token.append(byte)
    if token.count > length { token.removeFirst() }
  }

  private static let mostOfTag = 8192

  private mutating func takeInTag(_ byte: UInt8) {
    if token.isEmpty, !HTMLRows.beginsTag(byte) {
      // A `<` that is text.
      state = .text
      if !tables.isEmpty {
        tables[tables.count - 1].take(UInt8(ascii: "<"), limit: limits.fieldBytes)
      }
      return take(byte)
    }
    if let quote {
      if byte == quote { self.quote = nil }
    } else if byte == UInt8(ascii: ">") {
      state = .text
      return endTag()
    } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'"),
      token.last == UInt8(ascii: "=")
    {
      quote = byte
    }
    if token.count < HTMLRows.mostOfTag { token.append(byte) } else { quote = nil }
    if token.elementsEqual("!--".utf8) {
      state = .remark
      quote = nil
    }
  }

  private static func beginsTag(_ byte: UInt8) -> Bool {
    let lower = byte | 0x20
    return (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(lower) || byte == UInt8(ascii: "/")
      || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
  }

  private mutating func endTag() {
    let tag = HTMLTag(token)
    switch (tag.name, tag.isEnd) {
    case ("script", false), ("style", false), ("title", false):
      state = .skipping("</\(tag.name)")
      token.removeAll(keepingCapacity: true)
    case ("table", false):
      // So deep nobody lays out anything.
      if tables.count < 32 { tables.append(HTMLTable()) }
    case ("table", true): endTable()
    case ("tr", false):
      endRow()
      guard !tables.isEmpty else { return }
      rowCount += 1
      tables[tables.count - 1].beginRow(rowCount)
    case ("tr", true): endRow()
    case ("td", false), ("th", false):
      guard !tables.isEmpty else { return }
      if !tables[tables.count - 1].isInRow {
        rowCount += 1
        tables[tables.count - 1].beginRow(rowCount)
      }
      tables[tables.count - 1].beginCell(
        columns: tag.number("colspan"), rows: tag.number("rowspan"), limits)
    case ("td", true), ("th", true):
      if !tables.isEmpty { tables[tables.count - 1].endCell(limits) }
    case ("br", _), ("p", _), ("div", _), ("li", _):
      if !tables.isEmpty { tables[tables.count - 1].breakLine(always: tag.name == "br") }
    default: break
    }
  }

  private mutating func endRow() {
    guard !tables.isEmpty, let row = tables[tables.count - 1].endRow(limits) else { return }
    ready.append(row)
  }

  private mutating func endTable() {
    endRow()
    _ = tables.popLast()
  }
}

/// A tag of a page.
struct HTMLTag {
  let name: String
  let isEnd: Bool
  private let attributes: Substring

  /// - Parameter token: what stands between `<` and `>`.
  init(_ token: [UInt8]) {
    let text = String(decoding: token, as: UTF8.self).lowercased()
    isEnd = text.utf8.first == UInt8(ascii: "/")
    let rest = isEnd ? text.dropFirst() : text[...]
    let name = rest.prefix { $0.isLetter || $0.isNumber }
    self.name = String(name)
    attributes = rest[name.endIndex...]
  }

  /// The value of an attribute that counts something; 1 where it does not say.
  func number(_ name: String) -> Int {
    guard let place = attributes.firstRange(of: "\(name)=") else { return 1 }
    let value = attributes[place.upperBound...].drop { "\"' ".contains($0) }
    return max(1, Int(value.prefix { $0.isASCII && $0.isNumber }.prefix(6)) ?? 1)
  }
}
