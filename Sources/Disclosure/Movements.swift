/// Movements of counts in the system of all publications, made of patterns of single lines.
///
/// A line that moves along a pattern is made up for by other lines of its space that move along the
/// same pattern the other way, or by the totals that move along with it: then all columns add up.
/// Totals that move take the rows of other groupings with them. So every movement made here keeps
/// all equations, and what it does not find may still exist.
///
/// Source of the idea of movable patterns: S. Giessing and D. Repsilber, Tools and strategies to
/// protect multiple tables with the GHQUAR cell suppression engine (2002), whose hypercubes are
/// the patterns of two cells.
struct Movements: Sendable {
  var system: System
  var patterns: [Patterns]
  private var fitting: [[[Int: Bool]]]
  private var movers: [Movers: Cached<[Int]>] = [:]
  private var lifts: [PatternKey: Cached<[Int]>] = [:]
  private var parts: [PatternKey: [Int]] = [:]
  /// Changes when some count of the space becomes blank or printed.
  private var versions: [Int]

  static let unbounded = 1 << 40
  static let effort = 300
  /// Whether linear programs are asked where nothing else helps: that takes its time.
  var isThorough = false
  /// The lines that they should look at first.
  var guide: [LineNumber] = []
  /// The most work for one.
  var patience = 50_000_000
  /// Whether the last that found nothing had looked at everything.
  var isCertain = false
  /// The work they did.
  var work = 0
  static let greatestWork = 25_000_000_000

  init(_ system: System) {
    self.system = system
    patterns = system.spaces.map { _ in Patterns() }
    fitting = system.spaces.map { _ in [] }
    versions = system.spaces.map { _ in 0 }
  }

  func sight(_ place: Place) -> Sight {
    system.spaces[place.space].lines[place.line].sights[place.column]
  }

  func count(_ place: Place) -> Int {
    system.spaces[place.space].lines[place.line].counts[place.column]
  }

  mutating func see(_ place: Place, as sight: Sight) {
    system.spaces[place.space].lines[place.line].sights[place.column] = sight
    versions[place.space] += 1
  }

  mutating func insert(
    _ movement: [Term], in space: Int, isCommon: Bool = true
  ) -> (number: Int, sign: Int, isNew: Bool) {
    let (pattern, sign) = Pattern.normal(movement)
    let (number, isNew) = patterns[space].insert(pattern, isCommon: isCommon)
    if isNew { fitting[space].append([:]) }
    return (number, sign, isNew)
  }
}

private struct Cached<Value: Sendable>: Sendable {
  let version: Int
  let value: Value
}

private struct PatternKey: Hashable {
  let space: Int
  let pattern: Int
}

private struct Movers: Hashable {
  let space: Int
  let pattern: Int
  let isUp: Bool
}

// Single lines.
extension Movements {
  /// Whether the line's equations allow the pattern.
  mutating func fits(_ pattern: Int, _ space: Int, _ line: Int) -> Bool {
    let kind = system.spaces[space].lines[line].kind
    if let known = fitting[space][pattern][kind] { return known }
    let terms = patterns[space][pattern].terms
    let fits = system.spaces[space].violations(of: terms, in: line).isEmpty
    fitting[space][pattern][kind] = fits
    return fits
  }

  /// How many steps a line can move along a pattern after others.
  mutating func room(
    _ pattern: Int, _ sign: Int, _ space: Int, _ line: Int, after steps: [Step],
    opening: Bool = false
  ) -> Int {
    guard fits(pattern, space, line) else { return 0 }
    let moved = steps.filter { $0.space == space && $0.line == line }
    var room = Self.unbounded
    for term in patterns[space][pattern].terms {
      switch system.spaces[space].lines[line].sights[term.column] {
      case .printed: return 0
      case .open where !opening: return 0
      case .open, .blank: break
      }
      guard term.factor * sign < 0 else { continue }
      let rest = rest(space, line, term.column, after: moved)
      room = min(room, rest / abs(term.factor))
      if room == 0 { return 0 }
    }
    return room
  }

  /// What is left of a count after steps of its line.
  func rest(_ space: Int, _ line: Int, _ column: Int, after moved: [Step]) -> Int {
    var rest = system.spaces[space].lines[line].counts[column]
    for step in moved where step.space == space && step.line == line {
      rest += step.amount * patterns[space][step.pattern].factor(of: column)
    }
    return rest
  }

  /// The lines that could move along a pattern, those that can go farthest first.
  private mutating func movers(_ pattern: Int, _ sign: Int, _ space: Int) -> [Int] {
    let key = Movers(space: space, pattern: pattern, isUp: sign > 0)
    if let known = movers[key], known.version == versions[space] { return known.value }
    var rooms: [(line: Int, room: Int)] = []
    for line in system.spaces[space].lines.indices {
      let room = room(pattern, sign, space, line, after: [])
      if room > 0 { rooms.append((line, room)) }
    }
    rooms.sort { ($1.room, $0.line) < ($0.room, $1.line) }
    let lines = rooms.map(\.line)
    movers[key] = Cached(version: versions[space], value: lines)
    return lines
  }
}

// Several lines together.
extension Movements {
  /// Moves lines of a space along a pattern, `amount` steps together or as many as they can.
  mutating func spread(
    _ pattern: Int, _ sign: Int, _ space: Int, amount: Int, except line: Int?, after steps: [Step]
  ) -> [Step] {
    var taken: [Step] = []
    var left = amount
    for mover in movers(pattern, sign, space) where mover != line && left > 0 {
      let room = min(left, room(pattern, sign, space, mover, after: steps))
      guard room > 0 else { continue }
      taken.append(Step(space: space, line: mover, pattern: pattern, amount: sign * room))
      left -= room
    }
    return taken
  }

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

  /// Moves the count at a place by moving its line along a pattern; `amount` steps or fewer.
  mutating func move(
    _ place: Place, along pattern: Int, _ sign: Int, amount: Int, after steps: [Step]
  ) -> (steps: [Step], amount: Int) {
    if place.space == System.totals {
      return moveTotals(pattern, sign, amount: amount, except: nil, after: steps)
    }
    let own = min(amount, room(pattern, sign, place.space, place.line, after: steps))
    guard own > 0 else { return ([], 0) }
    var moved = spread(
      pattern, -sign, place.space, amount: own, except: place.line, after: steps)
    var got = moved.total
    if got < own {
      for lift in lifts(pattern, place.space) where got < own {
        let same = isLift(lift, pattern, place.space)
        let more = moveTotals(
          lift, sign * same, amount: own - got, except: place.space, after: steps + moved)
        moved += more.steps
        got += more.amount
      }
    }
    guard got > 0 else { return ([], 0) }
    return (
      moved + [
        Step(space: place.space, line: place.line, pattern: pattern, amount: sign * got)
      ], got
    )
  }

  /// The sign with which a pattern of the totals moves as one of a space does.
  func isLift(_ lift: Int, _ pattern: Int, _ space: Int) -> Int {
    for term in patterns[space][pattern].terms where term.column < system.publishedCount {
      return patterns[System.totals][lift].factor(of: term.column) == term.factor ? 1 : -1
    }
    return 1
  }
}

extension [Step] {
  /// How many steps all lines take together.
  var total: Int { reduce(0) { $0 + abs($1.amount) } }

  /// The first of the steps, so many together.
  func limited(to amount: Int) -> [Step] {
    var left = amount
    return compactMap { step in
      let taken = Swift.min(left, abs(step.amount))
      left -= taken
      guard taken > 0 else { return nil }
      return Step(
        space: step.space, line: step.line, pattern: step.pattern,
        amount: step.amount > 0 ? taken : -taken)
    }
  }
}
