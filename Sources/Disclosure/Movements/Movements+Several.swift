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
}
