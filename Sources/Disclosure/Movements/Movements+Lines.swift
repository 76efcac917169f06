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
  mutating func movers(_ pattern: Int, _ sign: Int, _ space: Int) -> [Int] {
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
