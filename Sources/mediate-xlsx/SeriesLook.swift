#if Spreadsheet
  import CXLSXWriter

  /// What tells one series of a chart from another, without colour too: a pattern or a dash.
  struct SeriesLook {
    private let index: Int

    init(_ index: Int) { self.index = index % SeriesLook.colours.count }

    private static let colours: [UInt32] = [
      0x1F5B8F, 0xA8480C, 0x1D7253, 0x7A4A93, 0x76620B, 0x4B5560,
    ]

    private var colour: UInt32 { SeriesLook.colours[index] }

    func dress(
      _ series: UnsafeMutablePointer<lxw_chart_series>, isLine: Bool, isBound: Bool
    ) {
      var line = lxw_chart_line()
      line.color = colour
      line.width = isLine && !isBound ? 2 : 0.75
      if isLine {
        line.dash_type = UInt8((isBound ? LXW_CHART_LINE_DASH_SQUARE_DOT : dash).rawValue)
      }
      chart_series_set_line(series, &line)
      guard !isLine else { return }
      if index == 0 {
        var fill = lxw_chart_fill()
        fill.color = colour
        chart_series_set_fill(series, &fill)
        return
      }
      var pattern = lxw_chart_pattern()
      pattern.fg_color = colour
      pattern.bg_color = 0xFFFFFF
      pattern.type = UInt8(hatch.rawValue)
      chart_series_set_pattern(series, &pattern)
    }

    private var dash: lxw_chart_line_dash_type {
      switch index {
      case 0: LXW_CHART_LINE_DASH_SOLID
      case 1: LXW_CHART_LINE_DASH_LONG_DASH
      case 2: LXW_CHART_LINE_DASH_ROUND_DOT
      case 3: LXW_CHART_LINE_DASH_DASH_DOT
      case 4: LXW_CHART_LINE_DASH_DASH
      default: LXW_CHART_LINE_DASH_LONG_DASH_DOT
      }
    }

    private var hatch: lxw_chart_pattern_type {
      switch index {
      case 1: LXW_CHART_PATTERN_DARK_UPWARD_DIAGONAL
      case 2: LXW_CHART_PATTERN_PERCENT_25
      case 3: LXW_CHART_PATTERN_DARK_HORIZONTAL
      case 4: LXW_CHART_PATTERN_SMALL_GRID
      default: LXW_CHART_PATTERN_DARK_DOWNWARD_DIAGONAL
      }
    }
  }
#endif
