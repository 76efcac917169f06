import Formats

/// A heading of two or three lines, as merged cells leave it: a cell above several, or one over all lines.
enum HeadingLines {
  /// How many lines a heading has at most.
  static let most = 3

  /// What each column may be called, its lowest line first; `nil` where the lines are no heading together.
  static func names(_ lines: [[String]]) -> [[String]]? {
    guard lines.count > 2 else { return lines.count == 2 ? names(lines[0], lines[1]) : nil }
    let (top, rest) = (lines[0], Array(lines.dropFirst()))
    guard names(top, rest[0]) != nil else { return nil }
    let count = lines.map(\.count).max() ?? 0
    func cell(_ line: [String], _ index: Int) -> String {
      index < line.count ? line[index].tidied : ""
    }
    // The lowest line lies under the second, or where that has nothing under the first.
    let joined = (0..<count).map { index in
      cell(rest[0], index).isEmpty ? cell(top, index) : cell(rest[0], index)
    }
    guard let lower = names(joined, rest[1]) else { return nil }
    var group = ""
    return lower.enumerated().map { index, names in
      let above = cell(top, index)
      if !above.isEmpty { group = above }
      guard !group.isEmpty, names.last?.isEmpty == false, names.last != group else { return names }
      return names + names.map { group + $0 }
    }
  }

  /// The same of two lines; `nil` where the second is none of the heading.
  private static func names(_ upper: [String], _ lower: [String]) -> [[String]]? {
    let count = max(upper.count, lower.count)
    func cell(_ line: [String], _ index: Int) -> String {
      index < line.count ? line[index].tidied : ""
    }
    var names: [[String]] = []
    var group = ""
    var isDivided = false
    for index in 0..<count {
      let (above, below) = (cell(upper, index), cell(lower, index))
      if !above.isEmpty { group = above }
      if below.isEmpty || below == above {
        names.append([above])
        if !above.isEmpty { continue }
        // Nothing above and nothing below: no cell of a group goes on beyond it.
        group = ""
        continue
      }
      // A row of the table has something under the headings that stand alone.
      let next = cell(upper, index + 1)
      let isOfGroup =
        above.isEmpty
        ? !group.isEmpty
        : index + 1 < count && (next.isEmpty || next == above)
          || index > 0 && cell(upper, index - 1) == above
      guard isOfGroup && isHeading(below) || KnownHeadings.shipped.meaning(of: below) != nil else {
        return nil
      }
      isDivided = true
      names.append([below, group + below])
    }
    return isDivided ? names : nil
  }

  /// Whether a cell may name a column: no number and no day.
  private static func isHeading(_ text: String) -> Bool {
    WrittenDay(text, year: 2000) == nil && text.unicodeScalars.count <= 30
      && !text.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }
  }
}
