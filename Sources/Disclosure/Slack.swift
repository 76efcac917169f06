/// How far each cell of a table may move while all that is published stays as it is.
struct Slack: Equatable, Sendable {
  /// No bound.
  static let unbounded = Int.max

  private(set) var down: [Int]
  private(set) var up: [Int]

  /// No cell moves.
  init(cellCount: Int) {
    down = [Int](repeating: 0, count: cellCount)
    up = down
  }

  /// A cell that may shrink by `down` and grow by `up`.
  mutating func open(_ cell: Int, down: Int, up: Int = unbounded) {
    self.down[cell] = down
    self.up[cell] = up
  }

  mutating func close(_ cell: Int) { open(cell, down: 0, up: 0) }
}

extension Slack {
  /// A blank cell may shrink to 0 and grow without bound; a published one does not move.
  init(_ table: CountTable, hidden: [Bool]) {
    self.init(cellCount: hidden.count)
    for cell in table.indices where hidden[cell] { open(cell, down: table.values[cell]) }
  }
}
