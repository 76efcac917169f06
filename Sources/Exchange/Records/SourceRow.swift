import Formats
import Mediation

/// A row of cells as a file has it, before anybody asks what they mean.
///
/// Of a file that is nothing but text, `kinds` and `spread` are empty.
struct SourceRow: Equatable, Sendable {
  /// The line of the file it begins on, or the row as a spreadsheet numbers it; from 1.
  let line: Int
  /// What stands in each cell. Numbers are written out, days as `2021-03-05`, days with a time as
  /// `2021-03-05 21:10:00`, whatever the spreadsheet shows; a merged cell's text stands in all its places.
  var fields: [String]
  /// What each cell is, where the file says.
  var kinds: [CellKind] = []
  /// Where a merged cell began whose text stands in a cell too.
  var spread: [Spread?] = []

  /// Where the text of a cell comes from that belongs to a merged cell.
  enum Spread: Sendable {
    case above, left
  }

  /// What a cell is; text where the file does not say.
  func kind(_ place: Int) -> CellKind { kinds.indices.contains(place) ? kinds[place] : .text }

  /// The cells as a row by itself has them: a day that stands for several rows in this one too, a text that
  /// stands for several columns in the first of them alone.
  var standingFields: [String] {
    guard !spread.isEmpty else { return fields }
    return fields.indices.map { spread($0) == .left ? "" : fields[$0] }
  }

  /// The cells without what was spread into them.
  var ownFields: [String] {
    guard !spread.isEmpty else { return fields }
    return fields.indices.map { spread($0) == nil ? fields[$0] : "" }
  }

  /// Refuses a cell that feeds something and whose content the spreadsheet itself does not know.
  func refuseUnknown(_ place: Int) throws(RowError) {
    guard !kinds.isEmpty else { return }
    switch kind(place) {
    case .error:
      throw bad(
        place,
        Phrase(zh: "公式出错（\(fields[place].visible())）", en: "shows \(fields[place].visible())"),
        .words(zh: "在电子表格里改正这一格", en: "mend it in the spreadsheet"))
    case .formula:
      throw bad(
        place, Phrase(zh: "公式还没有算出结果", en: "holds a formula that was never worked out"),
        .words(
          zh: "用 Excel 或 WPS 打开，保存后再导入", en: "open the file in a spreadsheet, save it, import it"))
    default: break
    }
  }

  private func bad(_ place: Int, _ what: Phrase, _ hint: Advice) -> RowError {
    RowError(
      line: line,
      error: MediationError(
        .usage, zh: "第 \(place + 1) 格\(what.zh)", en: "cell \(place + 1) \(what.en)", hint: hint))
  }

  /// From where the text of a cell was spread; `nil` for a cell's own.
  func spread(_ place: Int) -> Spread? { spread.indices.contains(place) ? spread[place] : nil }
}

/// What a cell of a spreadsheet is; the letter stands for it between `mediate-xlsx` and `mediate`.
enum CellKind: Character, Sendable {
  case nothing = "-"
  case text = "s"
  case number = "n"
  /// A day, with or without a time.
  case day = "d"
  /// A time of day, or a length of time.
  case time = "t"
  /// TRUE or FALSE.
  case truth = "b"
  /// What a formula came to that could not be worked out, such as `#REF!`.
  case error = "e"
  /// A formula whose value nobody has worked out yet; the text is the formula.
  case formula = "f"
}
