import Mediation

extension WorkbookSheet {
  /// The charts, one below the other, three a page.
  init(charts: [WorkbookChart], named name: String) {
    self.init(name: name, columns: [], rows: [])
    self.charts = charts
  }

  /// The figures the charts are drawn from, side by side under the charts' titles.
  init(data columns: [[Cell]], named name: String) {
    let height = columns.map(\.count).max() ?? 0
    let rows = (0..<height).map { index in
      let style: Style = index == 0 ? .heading : index == 1 ? .header : .plain
      return Row(style, columns.map { index < $0.count ? $0[index] : .empty })
    }
    self.init(
      name: name,
      columns: columns.map { column in
        // A title is set larger than what stands under it.
        let title = (column.first?.width ?? 0) * 5 / 4
        let widest = column.dropFirst().map(\.width).max() ?? 0
        return Column(
          width: min(60, max(4, title + 2, widest + 2)),
          isRight: column.contains { $0.isFigure })
      }, rows: rows)
    frozenRows = min(2, rows.count)
    isLandscape = columns.count > 8
  }
}
