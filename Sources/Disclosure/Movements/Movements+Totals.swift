// Movements of the totals, and of the lines that add up to them.
extension Movements {
  /// Patterns of the totals that move the columns of a space as one of its patterns does.
  mutating func lifts(_ pattern: Int, _ space: Int) -> [Int] {
    let key = PatternKey(space: space, pattern: pattern)
    if let known = lifts[key], known.version == versions[System.totals] { return known.value }
    let found = lifted(pattern, space, limit: 3) { sight, _ in sight == .blank ? 0 : nil }
    let numbers = found.map { insert($0.terms, in: System.totals).number }
    lifts[key] = Cached(version: versions[System.totals], value: numbers)
    return numbers
  }

  func lifted(
    _ pattern: Int, _ space: Int, limit: Int, price: @escaping (Sight, Int) -> Int?
  ) -> [PatternSearch.Found] {
    let seed = patterns[space][pattern].terms.filter { $0.column < system.publishedCount }
    let line = system.spaces[System.totals].lines[0]
    guard seed.allSatisfy({ price(line.sights[$0.column], $0.column) != nil }) else { return [] }
    let own = Set(seed.map(\.column))
    let search = PatternSearch(
      space: system.spaces[System.totals], line: 0,
      price: { column in
        if system.spaceAdding(upTo: column) == space, !own.contains(column) { return nil }
        return price(line.sights[column], column)
      },
      // Which way it is to move is not known yet.
      room: { line.counts[$0] > 0 || own.contains($0) ? Self.unbounded : 0 }, amount: 1)
    return search.movements(from: seed, limit: limit, effort: Self.effort)
  }

  /// The spaces whose lines add up to totals that a pattern moves.
  func spaces(movedBy pattern: Int) -> [Int] {
    var spaces: [Int] = []
    for term in patterns[System.totals][pattern].terms {
      guard let space = system.spaceAdding(upTo: term.column), !spaces.contains(space) else {
        continue
      }
      spaces.append(space)
    }
    return spaces
  }

  /// Patterns of a space that move its columns as one of the totals does, with the sign to take.
  mutating func parts(_ pattern: Int, in space: Int) -> [(number: Int, sign: Int)] {
    let key = PatternKey(space: space, pattern: pattern)
    let terms = patterns[System.totals][pattern].terms
    let seed = terms.filter { system.spaceAdding(upTo: $0.column) == space }
    if let known = parts[key] {
      return known.map { ($0, sign(of: $0, in: space, along: seed)) }
    }
    var numbers: [Int] = []
    var kinds: Set<Int> = []
    for (index, line) in system.spaces[space].lines.enumerated()
    where kinds.count < 6 && kinds.insert(line.kind).inserted {
      let search = PatternSearch(
        space: system.spaces[space], line: index,
        price: { [system] column in
          column >= system.publishedCount || seed.contains { $0.column == column } ? 0 : nil
        },
        room: { _ in Self.unbounded }, amount: 1)
      for found in search.movements(from: seed, limit: 2, effort: Self.effort) {
        let number = insert(found.terms, in: space).number
        if !numbers.contains(number) { numbers.append(number) }
      }
    }
    parts[key] = numbers
    return numbers.map { ($0, sign(of: $0, in: space, along: seed)) }
  }

  private func sign(of pattern: Int, in space: Int, along seed: [Term]) -> Int {
    guard let first = seed.first else { return 1 }
    return patterns[space][pattern].factor(of: first.column) == first.factor ? 1 : -1
  }

  /// Moves the totals along a pattern, and the rows of the spaces they are sums of.
  /// - Parameter space: one whose rows have moved already.
  mutating func moveTotals(
    _ pattern: Int, _ sign: Int, amount: Int, except space: Int?, after steps: [Step]
  ) -> (steps: [Step], amount: Int) {
    var possible = min(amount, room(pattern, sign, System.totals, 0, after: steps))
    guard possible > 0 else { return ([], 0) }
    let others = spaces(movedBy: pattern).filter { $0 != space }
    var moved: [[Step]] = []
    for other in others {
      moved.append(moveRows(pattern, sign, in: other, amount: possible, after: steps))
      possible = min(possible, moved.last?.total ?? 0)
      if possible == 0 { return ([], 0) }
    }
    let own = Step(space: System.totals, line: 0, pattern: pattern, amount: sign * possible)
    return ([own] + moved.flatMap { $0.limited(to: possible) }, possible)
  }

  /// Moves rows as a pattern of the totals does.
  private mutating func moveRows(
    _ pattern: Int, _ sign: Int, in space: Int, amount: Int, after steps: [Step]
  ) -> [Step] {
    var moved: [Step] = []
    for part in parts(pattern, in: space) where moved.total < amount {
      moved += spread(
        part.number, sign * part.sign, space, amount: amount - moved.total, except: nil,
        after: steps + moved)
    }
    return moved
  }

  /// The sign with which a pattern of the totals moves as one of a space does.
  func isLift(_ lift: Int, _ pattern: Int, _ space: Int) -> Int {
    for term in patterns[space][pattern].terms where term.column < system.publishedCount {
      return patterns[System.totals][lift].factor(of: term.column) == term.factor ? 1 : -1
    }
    return 1
  }
}
