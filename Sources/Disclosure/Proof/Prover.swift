/// Proofs, with what is blank already, that a count can move.
extension Movements {
  /// Moves a count so far, or as far as is found.
  mutating func reach(_ place: Place, by amount: Int) -> [Step] {
    var steps: [Step] = []
    var left = abs(amount)
    guard left > 0 else { return [] }
    let way = amount > 0 ? 1 : -1
    let known = patterns[place.space].moving(place.column)
    if let alone = alone(place, way, along: known, amount: left) { return alone }
    advance(place, way, along: known, &left, &steps)
    if left > 0, place.space == System.totals, let space = system.spaceAdding(upTo: place.column) {
      let lifted = patterns[space].moving(place.column).flatMap { lifts($0, space) }
      advance(place, way, along: lifted, &left, &steps)
    }
    while left > 0 {
      let before = left
      let found = search(place, way, amount: left, limit: 6, effort: Self.effort, after: steps) {
        $0 == .blank ? 0 : nil
      }
      let numbers = found.map { insert($0.terms, in: place.space).number }
      advance(place, way, along: numbers, &left, &steps)
      if left == before { break }
    }
    return steps
  }

  /// Steps along one pattern that suffice.
  private mutating func alone(
    _ place: Place, _ way: Int, along numbers: [Int], amount: Int
  ) -> [Step]? {
    for number in numbers {
      let factor = patterns[place.space][number].factor(of: place.column)
      guard abs(factor) == 1 else { continue }
      let moved = move(place, along: number, way * factor, amount: amount, after: [])
      if moved.amount == amount { return moved.steps }
    }
    return nil
  }

  /// How far the steps of a proof move a count.
  func distance(_ steps: [Step], of place: Place) -> Int {
    steps.reduce(0) { sum, step in
      guard step.space == place.space, step.line == place.line else { return sum }
      return sum + step.amount * patterns[step.space][step.pattern].factor(of: place.column)
    }
  }

  private mutating func advance(
    _ place: Place, _ way: Int, along numbers: [Int], _ left: inout Int, _ steps: inout [Step]
  ) {
    for number in numbers where left > 0 {
      let factor = patterns[place.space][number].factor(of: place.column)
      guard abs(factor) == 1 else { continue }
      let moved = move(place, along: number, way * factor, amount: left, after: steps)
      steps += moved.steps
      left -= moved.amount
    }
  }

  func search(
    _ place: Place, _ way: Int, amount: Int, limit: Int, effort: Int, after steps: [Step],
    price: @escaping (Sight) -> Int?
  ) -> [PatternSearch.Found] {
    search(place, way, amount: amount, limit: limit, effort: effort, after: steps) { sight, _ in
      price(sight)
    }
  }

  /// Patterns of its line that move a count.
  func search(
    _ place: Place, _ way: Int, amount: Int, limit: Int, effort: Int, after steps: [Step],
    price: @escaping (Sight, Int) -> Int?
  ) -> [PatternSearch.Found] {
    let line = system.spaces[place.space].lines[place.line]
    let moved = steps.filter { $0.space == place.space && $0.line == place.line }
    let search = PatternSearch(
      space: system.spaces[place.space], line: place.line,
      price: { price(line.sights[$0], $0) },
      room: { rest(place.space, place.line, $0, after: moved) }, amount: amount)
    return search.movements(
      from: [Term(column: place.column, factor: way)], limit: limit, effort: effort)
  }

  /// A proof of a claim; `nil` when none is found.
  mutating func proof(of claim: Claim) -> Proof? {
    let count = count(claim.place)
    switch claim.need {
    case .covers(let counts):
      guard let down = way(claim.place, by: min(0, counts.lowerBound - count)),
        let up = way(claim.place, by: max(0, counts.upperBound - count))
      else { return nil }
      return down + up
    case .spans(let width):
      let up = reach(claim.place, by: width)
      let above = distance(up, of: claim.place)
      guard above < width else { return Proof(steps: up) }
      let down = reach(claim.place, by: above - width)
      if distance(down, of: claim.place) == above - width {
        return Proof(steps: up, otherSteps: down)
      }
      return program(claim.place, by: width) ?? program(claim.place, by: -width)
    }
  }

  /// A proof that a count can move so far.
  private mutating func way(_ place: Place, by amount: Int) -> Proof? {
    let steps = reach(place, by: amount)
    if distance(steps, of: place) == amount { return Proof(steps: steps) }
    return program(place, by: amount)
  }

  private mutating func program(_ place: Place, by amount: Int) -> Proof? {
    guard isThorough, amount > 0 || count(place) >= -amount else { return nil }
    guard let moved = relaxed(place, by: amount, opening: nil) else { return nil }
    guard moved.values.allSatisfy({ abs($0 - $0.rounded()) < 1e-6 }) else {
      return Proof(places: moved.keys.sorted())
    }
    var terms: [LineNumber: [Term]] = [:]
    for (place, change) in moved.sorted(by: { $0.key < $1.key }) {
      terms[LineNumber(space: place.space, line: place.line), default: []]
        .append(Term(column: place.column, factor: Int(change.rounded())))
    }
    return Proof(
      steps: terms.sorted { $0.key < $1.key }.map { line, terms in
        let (number, sign, _) = insert(terms, in: line.space, isCommon: false)
        return Step(space: line.space, line: line.line, pattern: number, amount: sign)
      })
  }

  /// Asks linear programs, a small one first, for counts that move when one does.
  mutating func relaxed(
    _ place: Place, by amount: Int, opening price: ((Place) -> Int)?
  ) -> [Place: Double]? {
    var attempts = [(true, 300), (true, 1000), (false, 2000)]
    if price != nil {
      attempts = [(true, 400), (false, 900)]
    } else if !guide.isEmpty {
      attempts.insert((false, 0), at: 0)
    }
    isCertain = false
    for (isNear, size) in attempts {
      guard work < Self.greatestWork else { return nil }
      var relaxation = Relaxation(self, moving: place, guide: guide, isNear: isNear, size: size)
      let found = relaxation.movement(by: amount, opening: price)
      work += relaxation.work
      if let found { return found }
      isCertain = relaxation.isWhole
      if relaxation.isWhole { return nil }
    }
    return nil
  }
}
