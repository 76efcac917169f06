import Formats
import Mediation

extension Table {
  /// A list of disputes for people.
  ///
  /// - Parameter columns: those that were asked for, which stay whatever the width; `nil` for the usual
  ///   ones, of which some are left out on a narrow line.
  /// - Parameter today: the day on which the age of the open ones is told.
  public init(
    listing lines: [ListLine], columns: [ListColumn]? = nil,
    or usual: [ListColumn] = ListColumn.usual,
    today: Day, in language: Language
  ) {
    let shown = columns ?? usual
    self.init(
      columns: shown.map { column in
        var yielding = column.yielding
        if columns != nil { yielding?.leaving = nil }
        return Column(
          column.rawValue, column.heading(language), column == .days ? .right : .left,
          yielding: yielding ?? Yielding())
      },
      rows: lines.map { line in
        shown.map { $0.cell(line, today: today, language) }
      })
  }

  /// The list with what stands out in it: days of what is past a limit, and what counts nowhere.
  public func marking(_ lines: [ListLine], today: Day, in language: Language) -> Table {
    var table = self
    for (row, line) in lines.enumerated() {
      for (column, shown) in columns.enumerated() {
        let mark = ListColumn(rawValue: shown.key)?.mark(line, today: today, language)
        if let mark { table.marks[TableMark.Place(row: row, column: column)] = mark }
      }
    }
    return table
  }
}

extension [ListLine] {
  /// A list for other programs: a line each without a heading, its columns between tabs, with codes instead
  /// of labels. It is the same in every language and on every width.
  public func plainLines(_ columns: [ListColumn], today: Day) -> [UInt8] {
    var bytes: [UInt8] = []
    for line in self {
      for (index, column) in columns.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: "\t")) }
        bytes.append(contentsOf: column.plain(line, today: today).utf8)
      }
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }
}

extension Dispute {
  /// Why there is no text to show.
  func absence(_ language: Language) -> String {
    if let day = destroyedOn {
      return Phrase(zh: "（案卷 \(day) 已销毁）", en: "(the file was destroyed on \(day))")(language)
    }
    guard !protections.isEmpty else {
      return Phrase(zh: "（简要情况已删除）", en: "(the summary was erased)")(language)
    }
    let why = Protection.allCases.filter(protections.contains).map { $0.label(language) }
    return Phrase(
      zh: "（\(why.joined(separator: "、"))）", en: "(\(why.joined(separator: ", ")))")(language)
  }

  /// Days since it last opened; `nil` when it is not open, or was opened after the day only.
  func daysOpen(on today: Day) -> Int? {
    guard let day = openSince, day <= today else { return nil }
    return today - day
  }
}
