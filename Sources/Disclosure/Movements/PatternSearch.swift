/// A search for the cheapest movements of one line that keep its equations.
///
/// Best first: the count that must move is moved by one, then the equation that this breaks and
/// that leaves the fewest ways out is mended by moving a further count in it, until none is broken.
struct PatternSearch {
  let space: Space
  let line: Int
  /// What it costs to let a count move, beside the moving itself; `nil` where it cannot.
  let price: (Int) -> Int?
  /// How far a count can fall.
  let room: (Int) -> Int
  /// By how much the first count is wanted to move.
  let amount: Int
  /// What a further count is as a burden, where they are not all the same.
  var burden: (Term) -> Int = { _ in 2 }

  struct Found {
    let terms: [Term]
    let price: Int
  }

  /// Movements that contain these terms, the cheapest first.
  func movements(from seed: [Term], limit: Int, effort: Int) -> [Found] {
    guard var start = node(seed) else { return [] }
    start.violations = space.violations(of: seed, in: line)
    var queue = Heap<Node>()
    var seen: Set<[Term]> = []
    var found: [Found] = []
    queue.push(start)
    var order = 0
    var left = effort
    while left > 0, found.count < limit, let node = queue.pop() {
      guard !node.violations.isEmpty else {
        found.append(Found(terms: node.terms, price: node.price))
        continue
      }
      left -= 1
      for term in repairs(of: node) {
        guard let next = self.next(node, term, &order), seen.insert(next.key).inserted else {
          continue
        }
        queue.push(next)
      }
    }
    return found
  }

  private func node(_ seed: [Term]) -> Node? {
    var cost = 0
    for term in seed {
      guard let price = price(term.column), term.factor >= 0 || room(term.column) >= -term.factor
      else { return nil }
      cost += price
    }
    return Node(
      terms: seed, violations: [], price: cost, burden: 0, order: 0, seedCount: seed.count)
  }

  private func next(_ node: Node, _ term: Term, _ order: inout Int) -> Node? {
    guard node.terms.count < node.seedCount + 48, let price = price(term.column) else { return nil }
    var next = node
    next.terms.append(term)
    next.price += price
    // Many counts are a burden, and so are those that cannot fall as far as they should.
    next.burden += burden(term)
    if term.factor < 0, room(term.column) < amount * -term.factor { next.burden += 6 }
    for change in space.violations(of: [term], in: line) {
      if let known = next.violations.firstIndex(where: { $0.equation == change.equation }) {
        next.violations[known].amount += change.amount
      } else {
        next.violations.append(change)
      }
    }
    next.violations.removeAll { $0.amount == 0 }
    order += 1
    next.order = order
    return next
  }

  /// The ways to mend the broken equation that has the fewest.
  private func repairs(of node: Node) -> [Term] {
    var best: [Term]?
    for violation in node.violations {
      var terms: [Term] = []
      for term in space.equations[violation.equation].terms {
        guard violation.amount % term.factor == 0 else { continue }
        let factor = -violation.amount / term.factor
        guard !node.terms.contains(where: { $0.column == term.column }),
          price(term.column) != nil, factor > 0 || room(term.column) >= -factor
        else { continue }
        terms.append(Term(column: term.column, factor: factor))
      }
      if terms.isEmpty { return [] }
      if terms.count < best?.count ?? Int.max { best = terms }
    }
    return best ?? []
  }
}

private struct Node: Comparable {
  var terms: [Term]
  var violations: [(equation: Int, amount: Int)]
  var price: Int
  var burden: Int
  var order: Int
  let seedCount: Int

  var key: [Term] { terms.sorted { $0.column < $1.column } }

  private var rank: Int { 4 * price + burden + 4 * violations.count }

  static func < (left: Node, right: Node) -> Bool {
    (left.rank, left.order) < (right.rank, right.order)
  }

  static func == (left: Node, right: Node) -> Bool { left.order == right.order }
}
