/// What has to stay possible, in what was published and in what is being prepared.
struct Claims {
  let suppressor: Suppressor
  let system: System
  let earlier: [Publication]
  /// What the cells that have to be blank in the new table need.
  let demands: [Cell: Demand]
  /// The new table alone.
  let alone: System?

  /// Those of earlier publications first, the last before the first, then the new table's.
  var all: [Claim] {
    var claims: [Claim] = []
    for number in earlier.indices.reversed() {
      claims += ofTable(number, needs(of: number), in: system) + ofFacts(number)
    }
    let number = system.sheets.count - 1
    claims += ofTable(number, demands.mapValues(\.need), in: system) + ofFacts(number)
    guard let alone else { return claims }
    return claims
      + ofTable(0, demands.compactMapValues(\.change), in: alone).map {
        Claim(place: $0.place, need: $0.need, isAlone: true)
      }
  }

  private func needs(of number: Int) -> [Cell: Need] {
    let publication = earlier[number]
    return Dictionary(
      uniqueKeysWithValues: publication.hidden.map { cell in
        (cell, suppressor.need(of: publication.table[cell]))
      })
  }

  private func ofTable(_ number: Int, _ needs: [Cell: Need], in system: System) -> [Claim] {
    let table = system.sheets[number].table
    var lines: [String: Int] = [:]
    if let space = system.spaceOf[number] {
      for (index, line) in system.spaces[space].lines.enumerated() { lines[line.key] = index }
    }
    return needs.sorted { $0.key < $1.key }.compactMap { cell, need -> Claim? in
      let column = number * system.width + cell.column
      if cell.row == table.totalRow {
        return Claim(place: Place(space: System.totals, line: 0, column: column), need: need)
      }
      guard let space = system.spaceOf[number], let line = lines[table.rows[cell.row]] else {
        return nil
      }
      return Claim(place: Place(space: space, line: line, column: column), need: need)
    }
  }

  /// The small facts that are not in print.
  private func ofFacts(_ number: Int) -> [Claim] {
    system.sheets[number].facts.enumerated().compactMap { index, fact in
      guard suppressor.isSmall(fact.count) else { return nil }
      let column = system.factColumns[number] + index
      let isPrinted = number < earlier.count && earlier[number].printed.contains(fact.name)
      guard !isPrinted else { return nil }
      return Claim(
        place: Place(space: System.totals, line: 0, column: column),
        need: .covers(suppressor.smallCounts))
    }
  }
}

extension Publication {
  /// What a reader saw of a row of a later version; the outer `nil` when the row was not there,
  /// the inner when the cell was blank.
  func seen(_ cell: Cell, in later: CountTable) -> Int?? {
    guard cell.row < later.rowCount else {
      return .some(self[Cell(row: table.totalRow, column: cell.column)])
    }
    guard let row = table.rows.firstIndex(of: later.rows[cell.row]) else { return nil }
    return .some(self[Cell(row: row, column: cell.column)])
  }
}
