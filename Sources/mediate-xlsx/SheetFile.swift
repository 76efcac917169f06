#if Spreadsheet
  import CXLSXWriter
  import Formats

  /// One sheet of a workbook's file.
  struct SheetFile {
    let sheet: UnsafeMutablePointer<lxw_worksheet>
    let file: UnsafeMutablePointer<lxw_workbook>

    init(
      _ sheet: UnsafeMutablePointer<lxw_worksheet>, _ file: UnsafeMutablePointer<lxw_workbook>
    ) {
      self.sheet = sheet
      self.file = file
    }

    func write(_ json: JSON, _ formats: inout CellFormats) throws(Failure) {
      let columns = json["columns"]?.array ?? []
      for (index, column) in columns.enumerated() {
        let place = UInt16(clamping: index)
        try worksheet_set_column(
          sheet, place, place, Double(column["width"]?.integer ?? 8), nil
        ).check()
      }
      let sides = columns.map { $0["right"]?.bool ?? false }
      for (index, row) in (json["rows"]?.array ?? []).enumerated() {
        let look = CellFormats.RowLook(
          style: row["style"]?.string ?? "plain", lines: row["lines"]?.integer ?? 1)
        let height = min(409, CellFormats.height(look.style) * Double(look.lines))
        try worksheet_set_row(sheet, UInt32(clamping: index), height, nil).check()
        for (place, cell) in (row["cells"]?.array ?? []).enumerated() {
          try write(
            cell, UInt32(clamping: index), UInt16(clamping: place), look,
            isRight: sides.indices.contains(place) && sides[place], &formats)
        }
      }
      try setView(json, columns: columns.count)
      try setPage(json)
      for (index, chart) in (json["charts"]?.array ?? []).enumerated() {
        try ChartFile(chart, file).insert(into: sheet, place: index)
      }
    }

    private func write(
      _ cell: JSON, _ row: UInt32, _ column: UInt16, _ rowLook: CellFormats.RowLook,
      isRight: Bool, _ formats: inout CellFormats
    ) throws(Failure) {
      func look(_ kind: CellFormats.Kind) -> UnsafeMutablePointer<lxw_format>? {
        formats.format(rowLook, kind, isRight: isRight)
      }
      switch cell {
      case .string(let text):
        try worksheet_write_string(sheet, row, column, text, look(.text)).check()
      case .integer(let number):
        try worksheet_write_number(sheet, row, column, Double(number), look(.number)).check()
      default:
        if let hundredths = cell["percent_hundredths"]?.integer {
          try worksheet_write_number(
            sheet, row, column, Double(hundredths) / 10_000, look(.percent)
          ).check()
        } else if let text = cell["text"]?.string, let link = cell["link"]?.string {
          try worksheet_write_url_opt(
            sheet, row, column, "internal:'\(link)'!A1", look(.link), text, nil
          ).check()
        } else if rowLook.style != "plain" {
          try worksheet_write_blank(sheet, row, column, look(.text)).check()
        }
      }
    }

    /// What stays in sight, and what may be filtered.
    private func setView(_ json: JSON, columns: Int) throws(Failure) {
      let rows = UInt32(clamping: json["frozen_rows"]?.integer ?? 0)
      let frozenColumns = UInt16(clamping: json["frozen_columns"]?.integer ?? 0)
      if rows > 0 || frozenColumns > 0 { worksheet_freeze_panes(sheet, rows, frozenColumns) }
      if rows > 0 { try worksheet_repeat_rows(sheet, 0, rows - 1).check() }
      let filter = (json["filter"]?.array ?? []).compactMap(\.integer)
      if filter.count == 2, columns > 0 {
        try worksheet_autofilter(
          sheet, UInt32(clamping: filter[0]), 0, UInt32(clamping: filter[1]),
          UInt16(clamping: columns - 1)
        ).check()
      }
    }

    /// A4, as wide as the sheet and as many pages as it takes.
    private func setPage(_ json: JSON) throws(Failure) {
      worksheet_set_paper(sheet, 9)
      if json["landscape"]?.bool == true { worksheet_set_landscape(sheet) }
      worksheet_fit_to_pages(sheet, 1, 0)
      let header = SheetFile.escaped(json["page_header"]?.string ?? "")
      let footer = SheetFile.escaped(json["page_footer"]?.string ?? "")
      try worksheet_set_header(sheet, "&L&9 \(header)&R&9 &P / &N").check()
      try worksheet_set_footer(sheet, "&L&8 \(footer)").check()
    }

    /// A text among the codes of a page's header.
    private static func escaped(_ text: String) -> String { text.replacing("&", with: "&&") }
  }
#endif
