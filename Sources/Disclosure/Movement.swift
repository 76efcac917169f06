/// One cell moved up or down, and the other cells moved along so that every equation still holds.
///
/// The unit pushed through the cell's arc has to come back to its tail: moving as far as possible
/// is a greatest flow between the two ends of the arc (Ford and Fulkerson), so what `advance` can
/// no longer add is impossible. Counts stay whole, since they start whole.
struct Movement {
  enum Direction: CaseIterable {
    case down, up
  }

  let network: Network
  let cell: Int
  let direction: Direction
  /// How far the cell has moved; `Slack.unbounded` when nothing stops it.
  private(set) var amount = 0
  /// How far each other cell has moved, up being positive.
  private var deltas: [Int]

  init(of cell: Int, _ direction: Direction, in network: Network) {
    self.network = network
    self.cell = cell
    self.direction = direction
    deltas = [Int](repeating: 0, count: network.tails.count)
  }

  /// The cells that move, this one included; empty when none does.
  var cells: [Int] {
    amount == 0 ? [] : [cell] + deltas.indices.filter { deltas[$0] != 0 }
  }

  /// Moves on until `limit` or until nothing gives.
  mutating func advance(to limit: Int, within slack: Slack) {
    advance(to: limit, within: slack) { $0.shortestPath(within: slack) }
  }

  /// Moves on as cheaply as step by step can be.
  /// - Parameter prices: what it costs to move each cell; one that moves already costs nothing.
  mutating func advance(to limit: Int, within slack: Slack, prices: [Int]) {
    advance(to: limit, within: slack) { $0.cheapestPath(within: slack, prices: prices) }
  }

  private mutating func advance(
    to limit: Int, within slack: Slack, along path: (Movement) -> [Step]?
  ) {
    let wanted = min(limit, direction == .up ? slack.up[cell] : slack.down[cell])
    while amount < wanted, let steps = path(self) {
      let room = steps.reduce(Slack.unbounded) { min($0, self.room(for: $1, within: slack)) }
      let isUnbounded = room == Slack.unbounded && wanted == Slack.unbounded
      let pushed = isUnbounded ? 1 : min(room, wanted - amount)
      for step in steps { deltas[step.cell] += step.grows ? pushed : -pushed }
      amount = isUnbounded ? Slack.unbounded : amount + pushed
    }
  }
}

/// A cell that grows or shrinks on the way back.
private struct Step {
  let cell: Int
  let grows: Bool
}

extension Movement {
  private var start: Int { direction == .up ? network.heads[cell] : network.tails[cell] }
  private var goal: Int { direction == .up ? network.tails[cell] : network.heads[cell] }

  private func room(for step: Step, within slack: Slack) -> Int {
    if step.grows {
      let bound = slack.up[step.cell]
      return bound == Slack.unbounded ? bound : bound - deltas[step.cell]
    }
    return slack.down[step.cell] + deltas[step.cell]
  }

  /// The step over a cell away from `node`, and where it leads.
  private func step(over cell: Int, from node: Int) -> (step: Step, node: Int) {
    let grows = network.tails[cell] == node
    return (Step(cell: cell, grows: grows), grows ? network.heads[cell] : network.tails[cell])
  }

  private func shortestPath(within slack: Slack) -> [Step]? {
    var arrivals = [Step?](repeating: nil, count: network.cells.count)
    var queue = [start]
    var next = 0
    while next < queue.count {
      let node = queue[next]
      next += 1
      for cell in network.cells[node] where cell != self.cell {
        let (step, neighbour) = step(over: cell, from: node)
        guard arrivals[neighbour] == nil, neighbour != start, room(for: step, within: slack) > 0
        else { continue }
        arrivals[neighbour] = step
        if neighbour == goal { return path(arrivals) }
        queue.append(neighbour)
      }
    }
    return nil
  }

  // Dijkstra with a plain scan for the nearest node: there are a few hundred at most.
  private func cheapestPath(within slack: Slack, prices: [Int]) -> [Step]? {
    var arrivals = [Step?](repeating: nil, count: network.cells.count)
    var costs = [Int](repeating: Int.max, count: network.cells.count)
    var waiting: Set<Int> = [start]
    costs[start] = 0
    while let node = waiting.min(by: { (costs[$0], $0) < (costs[$1], $1) }) {
      if node == goal { return path(arrivals) }
      waiting.remove(node)
      for cell in network.cells[node] where cell != self.cell {
        let (step, neighbour) = step(over: cell, from: node)
        let cost = costs[node] + (deltas[cell] == 0 ? prices[cell] : 0)
        guard cost < costs[neighbour], room(for: step, within: slack) > 0 else { continue }
        costs[neighbour] = cost
        arrivals[neighbour] = step
        waiting.insert(neighbour)
      }
    }
    return nil
  }

  private func path(_ arrivals: [Step?]) -> [Step] {
    var steps: [Step] = []
    var node = goal
    while node != start, let step = arrivals[node] {
      steps.append(step)
      node = step.grows ? network.tails[step.cell] : network.heads[step.cell]
    }
    return steps
  }
}
