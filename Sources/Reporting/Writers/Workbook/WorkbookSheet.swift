/// A sheet of a workbook.
struct WorkbookSheet: Equatable, Sendable {
  /// What stands in a cell; a text is never a formula.
  enum Cell: Equatable, Sendable {
    case empty
    case text(String)
    case number(Int)
    /// Hundredths of a per cent: 9,978 is the number 0.9978, shown as 99.78%.
    case percent(Int)
    /// A text that leads to another sheet.
    case link(String, to: String)
  }

  /// How a row looks.
  enum Style: String, Sendable {
    case plain, title, subtitle, heading, note, header, total
  }

  struct Row: Equatable, Sendable {
    var style: Style
    var cells: [Cell]

    init(_ style: Style, _ cells: [Cell]) {
      self.style = style
      self.cells = cells
    }
  }

  struct Column: Equatable, Sendable {
    /// In figures of the ordinary font.
    var width: Int
    var isRight: Bool

    init(width: Int, isRight: Bool = false) {
      self.width = width
      self.isRight = isRight
    }
  }

  let name: String
  /// How wide each column is; a sheet of charts has none.
  var columns: [Column]
  var rows: [Row]
  /// The rows that stay when the sheet is scrolled, and stand on every page.
  var frozenRows = 0
  var frozenColumns = 0
  /// The rows a reader may filter, the heading first; `nil` where there are none.
  var filter: ClosedRange<Int>?
  var isLandscape = false
  var pageHeader = ""
  var pageFooter = ""
  var charts: [WorkbookChart] = []

  init(name: String, columns: [Column], rows: [Row]) {
    self.name = name
    self.columns = columns
    self.rows = rows
  }
}
