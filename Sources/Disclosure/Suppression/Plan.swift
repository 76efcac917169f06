/// Cells to leave blank so that a count can move along a pattern, and what that costs.
struct Plan {
  var cells: [Place] = []
  var price = 0
  /// How far the count then moves.
  var amount = 0
}

/// Looks for the cheapest cells to leave blank.
extension Draft {
  /// The cheapest cells found that let a count move on; `nil` when none do.
  mutating func plan(_ place: Place, _ way: Int, amount: Int, after steps: [Step]) -> Plan? {
    var numbers = Array(movements.patterns[place.space].moving(place.column).suffix(40))
    let found = movements.search(
      place, way, amount: amount, limit: 12, effort: 8 * Movements.effort, after: steps
    ) { [table, first, width] sight, column in
      Self.price(sight, column - first, in: table, row: place, width: width)
    }
    for one in found {
      let number = movements.insert(one.terms, in: place.space).number
      if !numbers.contains(number) { numbers.append(number) }
    }
    if place.space == System.totals, let space = movements.system.spaceAdding(upTo: place.column) {
      for below in movements.patterns[space].moving(place.column).suffix(20) {
        for lift in pricedLifts(below, space) where !numbers.contains(lift) { numbers.append(lift) }
      }
    }
    var best: Plan?
    for number in numbers {
      let factor = movements.patterns[place.space][number].factor(of: place.column)
      guard abs(factor) == 1,
        let plan = plan(place, along: number, way * factor, amount: amount, after: steps)
      else { continue }
      guard let known = best else {
        best = plan
        continue
      }
      if plan.price * known.amount < known.price * plan.amount { best = plan }
    }
    return best ?? (movements.isThorough ? relaxed(place, by: way * amount) : nil)
  }

  /// What a linear program would move for a count to move so far from where it is in truth.
  private mutating func relaxed(_ place: Place, by amount: Int) -> Plan? {
    let present = self
    let moved = movements.relaxed(place, by: amount, opening: { present.price($0) })
    guard let moved else { return nil }
    let places = moved.keys.sorted()
    movements.guide += Proof(places: places).lines.filter { !movements.guide.contains($0) }
    let cells = places.filter { movements.sight($0) == .open }
    return Plan(cells: cells, price: cells.reduce(0) { $0 + price($1) }, amount: abs(amount))
  }

  private mutating func plan(
    _ place: Place, along pattern: Int, _ sign: Int, amount: Int, after steps: [Step]
  ) -> Plan? {
    if place.space == System.totals {
      return planTotals(pattern, sign, amount: amount, except: nil, after: steps)
    }
    guard
      var plan = planLine(pattern, sign, place.space, place.line, amount: amount, after: steps)
    else { return nil }
    let free = movements.spread(
      pattern, -sign, place.space, amount: plan.amount, except: place.line, after: steps)
    let got = free.total
    guard got < plan.amount else { return plan }
    let rest = plan.amount - got
    var options: [Plan] = []
    if let line = cheapestLine(
      pattern, -sign, place.space, amount: rest, except: place.line, after: steps + free)
    {
      options.append(line)
    }
    for lift in pricedLifts(pattern, place.space) {
      let same = movements.isLift(lift, pattern, place.space)
      if let totals = planTotals(
        lift, sign * same, amount: rest, except: place.space, after: steps + free)
      {
        options.append(totals)
      }
    }
    let best = options.min { $0.price * $1.amount < $1.price * $0.amount }
    plan.amount = got + (best?.amount ?? 0)
    guard plan.amount > 0 else { return nil }
    plan.cells += best?.cells ?? []
    plan.price += best?.price ?? 0
    return plan
  }

  private mutating func pricedLifts(_ pattern: Int, _ space: Int) -> [Int] {
    let total = Place(space: System.totals, line: 0, column: 0)
    return movements.lifted(pattern, space, limit: 3) { [table, first, width] sight, column in
      Self.price(sight, column - first, in: table, row: total, width: width)
    }.map { movements.insert($0.terms, in: System.totals).number }
  }

  /// One line moving along a pattern.
  private mutating func planLine(
    _ pattern: Int, _ sign: Int, _ space: Int, _ line: Int, amount: Int, after steps: [Step]
  ) -> Plan? {
    let room = movements.room(pattern, sign, space, line, after: steps, opening: true)
    guard room > 0 else { return nil }
    var plan = Plan(amount: min(amount, room))
    for term in movements.patterns[space][pattern].terms {
      let place = Place(space: space, line: line, column: term.column)
      guard movements.sight(place) == .open else { continue }
      plan.cells.append(place)
      plan.price += price(place)
    }
    return plan
  }

  /// The line, not all blank yet, that moves along a pattern for the least.
  private mutating func cheapestLine(
    _ pattern: Int, _ sign: Int, _ space: Int, amount: Int, except own: Int?, after steps: [Step]
  ) -> Plan? {
    var best: Plan?
    for line in movements.system.spaces[space].lines.indices where line != own {
      guard let plan = planLine(pattern, sign, space, line, amount: amount, after: steps),
        plan.price > 0
      else { continue }
      if let known = best, plan.price * known.amount >= known.price * plan.amount { continue }
      best = plan
    }
    return best
  }

  private mutating func planTotals(
    _ pattern: Int, _ sign: Int, amount: Int, except space: Int?, after steps: [Step]
  ) -> Plan? {
    guard
      var plan = planLine(pattern, sign, System.totals, 0, amount: amount, after: steps)
    else { return nil }
    for other in movements.spaces(movedBy: pattern) where other != space {
      guard let rows = planRows(pattern, sign, in: other, amount: plan.amount, after: steps) else {
        return nil
      }
      plan.amount = min(plan.amount, rows.amount)
      plan.cells += rows.cells
      plan.price += rows.price
    }
    return plan
  }

  private mutating func planRows(
    _ pattern: Int, _ sign: Int, in space: Int, amount: Int, after steps: [Step]
  ) -> Plan? {
    var best: Plan?
    for part in movements.parts(pattern, in: space) {
      let free = movements.spread(
        part.number, sign * part.sign, space, amount: amount, except: nil, after: steps)
      var plan = Plan(amount: free.total)
      if plan.amount < amount,
        let line = cheapestLine(
          part.number, sign * part.sign, space, amount: amount - plan.amount, except: nil,
          after: steps + free)
      {
        plan.cells = line.cells
        plan.price = line.price
        plan.amount += line.amount
      }
      guard plan.amount > 0 else { continue }
      if let known = best, plan.price * known.amount >= known.price * plan.amount { continue }
      best = plan
    }
    return best
  }
}
