/// What met a claim before the table, carried on into it.
///
/// The lines that moved then move as they did, and what is tied to them in the new table moves
/// along: the same stock, the sum of the months.
extension Draft {
  /// A proof that extends an older one, and the cells that must be blank for it; `nil` when the
  /// lines do not add up in the new table.
  mutating func extended(_ old: Proof, from before: Movements) -> (proof: Proof, cells: [Place])? {
    guard old.places.isEmpty else { return nil }
    var proof = Proof()
    var cells: Set<Place> = []
    // What goes up and what goes down are two movements.
    for (index, steps) in [old.steps, old.otherSteps].enumerated() {
      var sums: [Int: Int] = [:]
      for (line, seed) in movement(steps, in: before) {
        guard let terms = extended(seed, line) else { return nil }
        let (pattern, sign, _) = movements.insert(terms, in: line.space, isCommon: false)
        let step = Step(space: line.space, line: line.line, pattern: pattern, amount: sign)
        guard
          movements.room(pattern, sign, line.space, line.line, after: [], opening: true) > 0
        else { return nil }
        if index == 0 { proof.steps.append(step) } else { proof.otherSteps.append(step) }
        for term in terms {
          let place = Place(space: line.space, line: line.line, column: term.column)
          if movements.sight(place) == .open { cells.insert(place) }
          guard movements.system.spaceAdding(upTo: term.column) != nil else { continue }
          let sign = line.space == System.totals ? -1 : 1
          sums[term.column, default: 0] += sign * term.factor
        }
      }
      guard sums.values.allSatisfy({ $0 == 0 }) else { return nil }
    }
    return (proof, cells.sorted { ($0.space, $0.line, $0.column) < ($1.space, $1.line, $1.column) })
  }

  /// How each line moves in all, in columns of the new system.
  private func movement(
    _ steps: [Step], in before: Movements
  ) -> [(line: LineNumber, terms: [Term])] {
    var sums: [LineNumber: [Int: Int]] = [:]
    for step in steps {
      let line = LineNumber(space: step.space, line: step.line)
      for term in before.patterns[step.space][step.pattern].terms
      where term.column < before.system.publishedCount {
        // Columns of facts come behind those of all tables.
        let column = term.column + (term.column >= number * width ? width : 0)
        sums[line, default: [:]][column, default: 0] += step.amount * term.factor
      }
    }
    return sums.map { line, columns in
      let terms = columns.filter { $0.value != 0 }.sorted { $0.key < $1.key }
      return (line, terms.map { Term(column: $0.key, factor: $0.value) })
    }.sorted { ($0.0.space, $0.0.line) < ($1.0.space, $1.0.line) }
  }

  private func extended(_ seed: [Term], _ line: LineNumber) -> [Term]? {
    let own = Set(seed.map(\.column))
    let counts = movements.system.spaces[line.space].lines[line.line].counts
    let closing = table.roles?.firstIndex(of: .closing).map { first + $0 }
    let search = PatternSearch(
      space: movements.system.spaces[line.space], line: line.line,
      price: { column in
        let place = Place(space: line.space, line: line.line, column: column)
        if own.contains(column) { return 0 }
        let isNew = (first..<first + width).contains(column)
        let isFact =
          column >= (number + 1) * width && column < movements.system.publishedCount
          && movements.system.publication(of: column) == number
        guard isNew || isFact || column >= movements.system.publishedCount else { return nil }
        return switch movements.sight(place) {
        case .printed: nil
        case .blank: 0
        case .open: price(place)
        }
      },
      room: { own.contains($0) ? Movements.unbounded : counts[$0] }, amount: 1,
      burden: { $0.column == closing ? 1 : 2 })
    return search.movements(from: seed, limit: 1, effort: Movements.effort).first?.terms
  }
}
