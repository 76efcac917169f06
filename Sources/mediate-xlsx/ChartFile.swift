#if Spreadsheet
  import CXLSXWriter
  import Formats

  /// One chart of a workbook's file.
  struct ChartFile {
    private let json: JSON
    private let kind: String
    private let chart: UnsafeMutablePointer<lxw_chart>

    init(_ json: JSON, _ file: UnsafeMutablePointer<lxw_workbook>) throws(Failure) {
      self.json = json
      kind = json["kind"]?.string ?? ""
      let type =
        switch kind {
        case "bars": LXW_CHART_BAR
        case "columns": LXW_CHART_COLUMN
        case "steps": LXW_CHART_SCATTER_STRAIGHT
        default: throw Failure("no chart of the kind “\(kind)”")
        }
      guard let chart = workbook_add_chart(file, UInt8(type.rawValue)) else {
        throw Failure("out of memory")
      }
      self.chart = chart
    }

    /// Draws it on a sheet, sixteen rows for each chart.
    func insert(
      into sheet: UnsafeMutablePointer<lxw_worksheet>, place: Int
    ) throws(Failure) {
      let series = json["series"]?.array ?? []
      var ink = -1
      for item in series {
        if item["bound"]?.bool != true { ink += 1 }
        add(item, ink: max(0, ink))
      }
      setLegend(series)
      setAxes()
      var font = lxw_chart_font()
      font.size = 12
      font.bold = 1
      chart_title_set_name(chart, text("title"))
      chart_title_set_name_font(chart, &font)
      try insert_chart(
        sheet, UInt32(clamping: place * 16 + 1), 0, chart, json["description"]?.string ?? "",
        620.0 / 480, 300.0 / 288
      ).check()
    }

    private func add(_ json: JSON, ink: Int) {
      guard let series = chart_add_series(chart, nil, nil), let labels = Range(json["labels"]),
        let values = Range(json["values"])
      else { return }
      chart_series_set_categories(
        series, labels.sheet, labels.first, labels.column, labels.last, labels.column)
      chart_series_set_values(
        series, values.sheet, values.first, values.column, values.last, values.column)
      chart_series_set_name(series, ChartFile.plain(json["name"]?.string ?? ""))
      SeriesLook(ink).dress(
        series, isLine: kind == "steps", isBound: json["bound"]?.bool ?? false)
      if kind == "bars" { chart_series_set_labels(series) }
    }

    private func setLegend(_ series: [JSON]) {
      guard series.count > 1 else {
        chart_legend_set_position(chart, UInt8(LXW_CHART_LEGEND_NONE.rawValue))
        return
      }
      chart_legend_set_position(chart, UInt8(LXW_CHART_LEGEND_BOTTOM.rawValue))
      var left = series.indices.filter { series[$0]["legend"]?.bool == false }
        .map { Int16(clamping: $0) }
      guard !left.isEmpty else { return }
      left.append(-1)
      _ = chart_legend_delete_series(chart, &left)
    }

    private func setAxes() {
      guard let x = chart.pointee.x_axis, let y = chart.pointee.y_axis else { return }
      if kind == "bars" {
        // Bars lie: their labels stand along the upright axis, the first at the top, and the counts
        // below.
        name(x, "upward")
        name(y, "across")
        chart_axis_set_reverse(y)
        chart_axis_set_label_position(x, UInt8(LXW_CHART_AXIS_LABEL_POSITION_HIGH.rawValue))
        chart_axis_set_num_format(x, "#,##0")
        return
      }
      name(x, "across")
      name(y, "upward")
      if kind == "steps" {
        chart_axis_set_min(x, 0)
        chart_axis_set_min(y, 0)
        chart_axis_set_max(y, 1)
        chart_axis_set_num_format(x, "#,##0")
      }
      chart_axis_set_num_format(y, kind == "steps" ? "0%" : "#,##0")
    }

    private func name(_ axis: UnsafeMutablePointer<lxw_chart_axis>, _ key: String) {
      var font = lxw_chart_font()
      font.size = 9
      font.bold = 0
      chart_axis_set_name(axis, text(key))
      chart_axis_set_name_font(axis, &font)
    }

    private func text(_ key: String) -> String { ChartFile.plain(json[key]?.string ?? "") }

    /// A chart's text that began with `=` would be taken for a reference.
    private static func plain(_ text: String) -> String { text.hasPrefix("=") ? " \(text)" : text }
  }

  /// Cells below each other.
  private struct Range {
    let sheet: String
    let column: UInt16
    let first: UInt32
    let last: UInt32

    init?(_ json: JSON?) {
      guard let sheet = json?["sheet"]?.string, let column = json?["column"]?.integer,
        let first = json?["first"]?.integer, let last = json?["last"]?.integer
      else { return nil }
      self.sheet = sheet
      self.column = UInt16(clamping: column)
      self.first = UInt32(clamping: first)
      self.last = UInt32(clamping: last)
    }
  }
#endif
