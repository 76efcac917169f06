/// What of a table's text stands out where it is written with weight and colour. Nothing is said by it alone.
public struct TableMark: Equatable, Sendable {
  public enum Emphasis: Equatable, Sendable {
    case strong
    /// Past a limit.
    case urgent
    /// What was looked for.
    case found
    /// Counts nowhere, or is not there.
    case faint
  }

  /// A cell of a table's body.
  public struct Place: Hashable, Sendable {
    public let row: Int
    public let column: Int
  }

  public let emphasis: Emphasis
  /// The bytes of the cell's text; `nil` for all of it.
  public let part: Range<Int>?

  public init(_ emphasis: Emphasis, part: Range<Int>? = nil) {
    self.emphasis = emphasis
    self.part = part
  }
}

extension TableMark {
  static let heading = TableMark(.strong)

  /// Appends a cell's text as a terminal is told to show it.
  func write(_ text: ArraySlice<UInt8>, to output: inout [UInt8]) {
    let part = part ?? 0..<text.count
    let start = min(text.startIndex + part.lowerBound, text.endIndex)
    let end = min(text.startIndex + part.upperBound, text.endIndex)
    output += text[..<start]
    if start < end {
      output += emphasis.sign.utf8
      output += text[start..<end]
      output += "\u{1B}[0m".utf8
    }
    output += text[end...]
  }
}

extension TableMark.Emphasis {
  /// What turns it on (ECMA-48, SGR).
  fileprivate var sign: String {
    switch self {
    case .strong: "\u{1B}[1m"
    case .urgent: "\u{1B}[1;31m"
    case .found: "\u{1B}[1;35m"
    case .faint: "\u{1B}[2m"
    }
  }
}
