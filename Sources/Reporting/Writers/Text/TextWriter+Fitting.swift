import Formats

extension TextWriter {
  /// The room of a column that is not shown.
  static let isLeftOut = -1

  /// The room of each column of a table on a line of so many cells; `isLeftOut` for one that is.
  static func fitted(_ set: TypesetTable, _ columns: [Table.Column], to width: Int) -> [Int] {
    guard columns.contains(where: { $0.yielding != nil }) else {
      return shortenedAtEnd(set.widths, columns, to: width)
    }
    var room = set.widths
    leaveOut(&room, columns, to: width) {
      set.isEmpty[$0]
    } least: { room, _ in
      room
    }
    leaveOut(&room, columns, to: width) { _ in
      true
    } least: {
      least($1, $0)
    }
    let turns = Set(columns.compactMap { $0.yielding?.narrowing }).sorted()
    for turn in turns {
      for index in columns.indices.reversed()
      where columns[index].yielding?.narrowing == turn && room[index] != isLeftOut {
        let excess = taken(room) - width
        guard excess > 0 else { return room }
        room[index] = max(least(columns[index], room[index]), room[index] - excess)
      }
    }
    return room
  }

  private static func shortenedAtEnd(
    _ widths: [Int], _ columns: [Table.Column], to width: Int
  ) -> [Int] {
    guard let last = widths.indices.last, columns[last].alignment == .left else { return widths }
    var room = widths
    let others = room.dropLast().reduce(0, +) + gap * last
    room[last] = min(room[last], max(12, width - others))
    return room
  }

  /// Leaves out columns while the others are too wide, each at its least.
  private static func leaveOut(
    _ room: inout [Int], _ columns: [Table.Column], to width: Int, _ mayLeave: (Int) -> Bool,
    least: (Int, Table.Column) -> Int
  ) {
    func isTooWide() -> Bool {
      taken(room.indices.map { room[$0] == isLeftOut ? isLeftOut : least(room[$0], columns[$0]) })
        > width
    }
    while isTooWide() {
      let leaving = columns.indices.filter {
        room[$0] != isLeftOut && columns[$0].yielding?.leaving != nil && mayLeave($0)
      }
      guard
        let index = leaving.reversed().min(by: {
          columns[$0].yielding?.leaving ?? 0 < columns[$1].yielding?.leaving ?? 0
        })
      else { return }
      room[index] = isLeftOut
    }
  }

  private static func least(_ column: Table.Column, _ width: Int) -> Int {
    column.yielding?.narrowing == nil ? width : min(width, column.yielding?.least ?? width)
  }

  /// The cells of a line whose columns have some room.
  private static func taken(_ room: [Int]) -> Int {
    let shown = room.filter { $0 != isLeftOut }
    return shown.reduce(0, +) + gap * max(0, shown.count - 1)
  }
}
