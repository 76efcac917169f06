import Formats

// What the lexer knows of bytes: signs of either width, blanks, quotations.

extension FilterLexer {
  static let opening = ["(", "（"].map { Array($0.utf8) }
  static let closing = [")", "）"].map { Array($0.utf8) }
  static let commas = [",", "，"].map { Array($0.utf8) }
  static let colons = [":", "："].map { Array($0.utf8) }
  /// What opens a quotation, then what closes it.
  static let marks = ["\"", "“"].map { Array($0.utf8) }
  static let closingMarks = ["\"", "”"].map { Array($0.utf8) }
  static let wideSpace = Array("\u{3000}".utf8)
  static let backslash = UInt8(ascii: "\\")

  /// How many bytes of one of some signs stand somewhere; nought for none.
  func stands(any signs: [[UInt8]], at index: Int) -> Int {
    for sign in signs where bytes[index] == sign[0] && bytes[index...].starts(with: sign) {
      return sign.count
    }
    return 0
  }

  mutating func take(any signs: [[UInt8]]) -> Bool {
    guard next < bytes.count else { return false }
    let count = stands(any: signs, at: next)
    next += count
    return count > 0
  }

  /// How many bytes of a blank stand somewhere.
  func blank(at index: Int) -> Int {
    if bytes[index] <= 0x20 || bytes[index] == 0x7F { return 1 }
    return stands(any: [FilterLexer.wideSpace], at: index)
  }

  mutating func skipBlanks() { next = behindBlanks(next) }

  func behindBlanks(_ start: Int) -> Int {
    var index = start
    while index < bytes.count, blank(at: index) > 0 { index += blank(at: index) }
    return index
  }

  /// The first colon of the run that begins somewhere.
  func colon(from start: Int) -> Range<Int>? {
    var index = start
    while index < bytes.count {
      let width = stands(any: FilterLexer.colons, at: index)
      if width > 0 { return index..<(index + width) }
      guard blank(at: index) == 0, stands(any: FilterLexer.opening, at: index) == 0,
        stands(any: FilterLexer.closing, at: index) == 0
      else { return nil }
      index += 1
    }
    return nil
  }

  /// Where a run without blanks ends that begins somewhere: parentheses that are opened in it are its
  /// own, but for those behind a sign.
  func runEnd(from start: Int, stopsAtComma: Bool = false) -> Int {
    var index = start
    var depth = 0
    while index < bytes.count, blank(at: index) == 0 {
      if stopsAtComma, stands(any: FilterLexer.commas, at: index) > 0 { break }
      if stands(any: FilterLexer.opening, at: index) > 0 {
        if FilterLexer.sign(string(start..<index)) != nil { break }
        depth += 1
      } else if stands(any: FilterLexer.closing, at: index) > 0 {
        guard depth > 0 else { break }
        depth -= 1
      }
      index += 1
    }
    return index
  }

  /// A run, and the runs behind blanks that are no condition and no sign of their own.
  mutating func takeRuns(stopsAtComma: Bool) -> String {
    let start = next
    next = runEnd(from: next, stopsAtComma: stopsAtComma)
    while next > start, next < bytes.count, blank(at: next) > 0 {
      let following = behindBlanks(next)
      guard isPlain(at: following) else { break }
      next = runEnd(from: following, stopsAtComma: stopsAtComma)
    }
    return string(start..<next)
  }

  /// Whether plain words stand somewhere, which go with those before them.
  func isPlain(at start: Int) -> Bool {
    guard start < bytes.count, colon(from: start) == nil else { return false }
    let signs = [FilterLexer.opening, FilterLexer.closing, FilterLexer.commas, FilterLexer.marks]
    guard !signs.contains(where: { stands(any: $0, at: start) > 0 }) else { return false }
    let run = string(start..<runEnd(from: start))
    let isAlone = (try? condition(alone: run, start)) != nil
    return FilterLexer.sign(run) == nil && !isAlone
  }

  /// What stands between quotation marks, if they stand here.
  mutating func takeQuoted() throws(MediationError) -> String? {
    guard next < bytes.count,
      let kind = FilterLexer.marks.firstIndex(where: { stands(any: [$0], at: next) > 0 })
    else { return nil }
    let start = next
    let closing = [FilterLexer.closingMarks[kind]]
    next += FilterLexer.marks[kind].count
    var text: [UInt8] = []
    while next < bytes.count {
      let end = stands(any: closing, at: next)
      if end > 0 {
        next += end
        guard !text.isEmpty else { break }
        return String(decoding: text, as: UTF8.self)
      }
      let isEscape = bytes[next] == FilterLexer.backslash && next + 1 < bytes.count
      if isEscape,
        bytes[next + 1] == FilterLexer.backslash || stands(any: closing, at: next + 1) > 0
      {
        next += 1
      }
      text.append(bytes[next])
      next += 1
    }
    throw .filter(.openQuotation(string(start..<bytes.count)), place)
  }
}

extension FilterLexer {
  /// The words of a line: parted by blanks, but for those between quotation marks that begin a word or a
  /// value.
  static func words(of line: String) -> [String] {
    let lexer = FilterLexer(line, place: 0)
    var words: [String] = []
    var index = lexer.behindBlanks(0)
    while index < lexer.bytes.count {
      let end = lexer.wordEnd(from: index)
      words.append(lexer.string(index..<end))
      index = lexer.behindBlanks(end)
    }
    return words
  }

  func wordEnd(from start: Int) -> Int {
    var index = start
    var mayQuote = true
    while index < bytes.count, blank(at: index) == 0 {
      if mayQuote, stands(any: FilterLexer.marks, at: index) > 0 {
        var quotation = self
        quotation.next = index
        guard (try? quotation.takeQuoted()) != nil else { return bytes.count }
        index = quotation.next
        mayQuote = false
        continue
      }
      let before = [FilterLexer.colons, FilterLexer.commas, FilterLexer.opening]
      let width = before.map { stands(any: $0, at: index) }.max() ?? 0
      mayQuote = width > 0
      index += max(width, 1)
    }
    return index
  }
}
