#if Spreadsheet
  import CXLSXWriter

  /// The formats of a workbook's cells, each made once.
  struct CellFormats {
    enum Kind { case text, number, percent, link }

    /// How the row of a cell looks.
    struct RowLook: Hashable {
      let style: String
      let lines: Int
    }

    private struct Look: Hashable {
      let style: String
      let isTall: Bool
      let kind: Kind
      let isRight: Bool
    }

    private let file: UnsafeMutablePointer<lxw_workbook>
    private var made: [Look: UnsafeMutablePointer<lxw_format>] = [:]

    init(_ file: UnsafeMutablePointer<lxw_workbook>) { self.file = file }

    mutating func format(
      _ row: RowLook, _ kind: Kind, isRight: Bool
    ) -> UnsafeMutablePointer<lxw_format>? {
      let style = row.style
      let look = Look(style: style, isTall: row.lines > 1, kind: kind, isRight: isRight)
      if let format = made[look] { return format }
      guard let format = workbook_add_format(file) else { return nil }
      made[look] = format
      let side = isRight ? LXW_ALIGN_RIGHT : LXW_ALIGN_LEFT
      format_set_align(format, UInt8(side.rawValue))
      // In one line, scripts of different height share a middle rather than a top.
      let height = look.isTall ? LXW_ALIGN_VERTICAL_TOP : LXW_ALIGN_VERTICAL_CENTER
      format_set_align(format, UInt8(height.rawValue))
      dress(format, style)
      switch kind {
      case .text: if style != "heading" { format_set_text_wrap(format) }
      case .number: format_set_num_format(format, "#,##0")
      case .percent: format_set_num_format(format, "0.00%")
      case .link: format_set_font_color(format, 0x1F5B8F)
      }
      return format
    }

    /// How many points a line takes.
    static func height(_ style: String) -> Double {
      switch style {
      case "title": 24
      case "heading": 20
      case "note": 14
      default: 17
      }
    }

    private func dress(_ format: UnsafeMutablePointer<lxw_format>, _ style: String) {
      let thin = UInt8(LXW_BORDER_THIN.rawValue)
      switch style {
      case "title":
        format_set_bold(format)
        format_set_font_size(format, 16)
      case "subtitle": format_set_bold(format)
      case "heading":
        format_set_bold(format)
        format_set_font_size(format, 13)
      case "note":
        format_set_font_size(format, 9)
        format_set_font_color(format, 0x555555)
      case "header":
        format_set_bold(format)
        format_set_bottom(format, thin)
        format_set_bg_color(format, 0xEEF2F6)
      case "total":
        format_set_bold(format)
        format_set_top(format, thin)
      default: break
      }
    }
  }
#endif
