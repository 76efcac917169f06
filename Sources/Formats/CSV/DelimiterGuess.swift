/// Which byte delimits the fields of a CSV file, told from the first of its first lines that has one in
/// it: a title above a table has none. The file may come in pieces.
public struct DelimiterGuess: Sendable {
  static let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
  private var counts = DelimiterGuess.candidates.map { _ in 0 }
  private var isQuoted = false
  private var hasBegun = false
  /// How many bytes of a byte order mark have come; `nil` once there can be none.
  private var mark: Int? = 0
  /// Whether the line is over, and nothing more is to be learned.
  public private(set) var isCertain = false
  /// The first bytes of the first line.
  private var start: [UInt8] = []
  private var lineCount = 0

  /// How many ends of lines are looked at, CR and LF each: of a table of one column no line has a delimiter.
  private static let mostLines = 12

  public init() {}

  /// The byte that the file says it is, in a first line of its own: `sep=;`, as Excel reads and writes it.
  public var stated: UInt8? {
    guard start.count == 5, start.starts(with: "sep=".utf8) || start.starts(with: "SEP=".utf8),
      CSVSyntax.isDelimiter(start[4])
    else { return nil }
    return start[4]
  }

  /// What the file says; else of comma, semicolon and tab the one most frequent outside quotes; comma when
  /// none leads.
  public var delimiter: UInt8 {
    if let stated { return stated }
    let most = counts.max() ?? 0
    let leaders = counts.indices.filter { counts[$0] == most }
    return leaders.count == 1 ? Self.candidates[leaders[0]] : UInt8(ascii: ",")
  }

  /// Takes the next piece of the file.
  public mutating func take(_ piece: ArraySlice<UInt8>) {
    guard !isCertain else { return }
    for byte in piece {
      if isInMark(byte) { continue }
      if !hasBegun, CSVSyntax.isLineEnd(byte) { continue }
      hasBegun = true
      if byte == CSVSyntax.quote { isQuoted.toggle() }
      if isQuoted { continue }
      if CSVSyntax.isLineEnd(byte) {
        lineCount += 1
        if lineCount == Self.mostLines || stated != nil || counts.contains(where: { $0 > 0 }) {
          isCertain = true
          return
        }
        continue
      }
      if start.count < 6, lineCount == 0 { start.append(byte) }
      if let candidate = Self.candidates.firstIndex(of: byte) { counts[candidate] += 1 }
    }
  }

  // The bytes of a mark are no candidates, so that those of half a mark need not be taken back.
  private mutating func isInMark(_ byte: UInt8) -> Bool {
    guard let count = mark else { return false }
    let bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
    guard byte == bytes[count] else {
      mark = nil
      hasBegun = hasBegun || count > 0
      return false
    }
    mark = count == 2 ? nil : count + 1
    return true
  }
}
