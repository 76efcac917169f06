import Disclosure

extension CountTable {
  /// A small table of any shape.
  static func random(using generator: inout SplitMix64) -> CountTable? {
    random(
      rows: Int.random(in: 1...7, using: &generator),
      columns: Int.random(in: 3...12, using: &generator),
      isLedger: Bool.random(using: &generator), using: &generator)
  }

  /// A later version: a few more disputes here and there, or the same.
  func grown(using generator: inout SplitMix64) -> CountTable? {
    var counts = (0..<rowCount).map { row in (0..<columnCount).map { self[row, $0] } }
    for _ in 0..<Int.random(in: 0...4, using: &generator) {
      let row = Int.random(in: 0..<rowCount, using: &generator)
      guard let roles else {
        counts[row][Int.random(in: 0..<columnCount, using: &generator)] += 1
        continue
      }
      for role in [Role.incoming, .outgoing] {
        let columns = roles.indices.filter { roles[$0] == role }
        if let column = columns.randomElement(using: &generator) { counts[row][column] += 1 }
      }
    }
    return CountTable(counts: counts, roles: roles)
  }

  /// A table like those a station publishes: many zeros and small counts, some rows dominating.
  static func random(
    rows: Int, columns: Int, isLedger: Bool, using generator: inout SplitMix64
  ) -> CountTable? {
    let incoming = isLedger ? max(1, columns / 3) : columns
    let roles = (0..<columns).map { $0 < incoming ? Role.incoming : .outgoing }
    let density = Double.random(in: 0.3...1, using: &generator)
    let dominating =
      Bool.random(using: &generator) ? Int.random(in: 0..<rows, using: &generator) : nil
    let counts = (0..<rows).map { row in
      var counts = [Int](repeating: 0, count: columns)
      for column in 0..<incoming where Double.random(in: 0..<1, using: &generator) < density {
        counts[column] = Int.random(in: 0...6, using: &generator)
        if row == dominating { counts[column] += Int.random(in: 20...200, using: &generator) }
      }
      guard isLedger else { return counts }
      // What came in leaves through one column or another.
      let favourite = Int.random(in: incoming..<columns, using: &generator)
      for _ in 0..<counts.reduce(0, +) {
        let isUsual = Bool.random(using: &generator)
        counts[isUsual ? favourite : Int.random(in: incoming..<columns, using: &generator)] += 1
      }
      return counts
    }
    return CountTable(counts: counts, roles: isLedger ? roles : nil)
  }
}
