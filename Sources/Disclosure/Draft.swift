/// A table while it is decided which of its cells stay blank.
struct Draft {
  let table: CountTable
  let network: Network
  /// How far blank cells move.
  private var slack: Slack
  /// How far cells would move if all that can be were blank.
  private let openSlack: Slack
  /// What hiding each cell costs.
  private let fullPrices: [Int]
  /// The same, but nothing for cells that are blank.
  private var prices: [Int]
  private(set) var reasons: [Int: Suppression.Reason] = [:]
  /// In the order they were hidden.
  private(set) var claims: [Claim<Int>] = []
  /// What a blank cell needs when nothing more is known of it.
  private let plainNeed: Need

  /// A table with nothing blank yet.
  /// - Parameter known: cells that readers know already; they stay as they are and cover nothing.
  /// - Parameter stale: cells that earlier versions print with the same count, taken as the last.
  init(_ table: CountTable, known: Set<Int>, stale: Set<Int>, plainNeed: Need) {
    self.table = table
    self.plainNeed = plainNeed
    network = Network(table)
    slack = Slack(cellCount: table.indices.count)
    openSlack = Slack(table, hidden: table.indices.map { !known.contains($0) })
    fullPrices = table.indices.map { table.price(of: $0) * (stale.contains($0) ? 8 : 1) }
    prices = fullPrices
  }

  /// Leaves the cell blank and remembers what it needs.
  mutating func hide(_ cell: Int, _ reason: Suppression.Reason, need: Need) {
    slack.open(cell, down: table.values[cell])
    prices[cell] = 0
    reasons[cell] = reason
    claims.append(Claim(place: cell, count: table.values[cell], need: need, ownCell: cell))
  }

  /// Hides what is missing until every claim is met, or no hiding could meet it.
  ///
  /// Hiding more never takes away what a claim was met by, so each is looked at once; what is
  /// hidden on the way is a claim itself.
  mutating func protect() {
    var next = 0
    while next < claims.count {
      strengthen(claims[next])
      next += 1
    }
  }

  private mutating func strengthen(_ claim: Claim<Int>) {
    switch claim.need {
    case .covers(let counts):
      secure(claim.place, .up, by: counts.upperBound - claim.count)
      secure(claim.place, .down, by: claim.count - counts.lowerBound)
    case .spans(let width):
      let down = reach(of: claim.place, .down, upTo: width).amount
      let up = secure(claim.place, .up, by: width - down)
      secure(claim.place, .down, by: width - up)
    }
  }

  /// Hides the cheapest cells that let a cell move so far; returns how far it gets.
  @discardableResult
  private mutating func secure(
    _ cell: Int, _ direction: Movement.Direction, by amount: Int
  ) -> Int {
    var movement = Movement(of: cell, direction, in: network)
    movement.advance(to: amount, within: slack)
    guard movement.amount < amount else { return movement.amount }
    movement.advance(to: amount, within: openSlack, prices: prices)
    for cell in movement.cells where reasons[cell] == nil {
      hide(cell, .secondary, need: plainNeed)
    }
    return movement.amount
  }

  /// Publishes again what nothing needs blank, the dearest first.
  mutating func cleanUp() {
    let candidates = table.indices.filter { reasons[$0] == .secondary }
      .sorted { (fullPrices[$1], $0) < (fullPrices[$0], $1) }
    publishSuperfluous(among: candidates, keeping: claims)
    claims.removeAll { reasons[$0.place] == nil }
  }

  /// What was decided, every claim tried once more.
  var suppression: Suppression {
    let unmet = claims.filter { witness(for: $0) == nil }
    return Suppression(
      table: table,
      reasons: Dictionary(uniqueKeysWithValues: reasons.map { (table.cell(at: $0), $1) }),
      exposed: unmet.map { table.cell(at: $0.place) }.sorted())
  }
}

extension Draft: Protection {
  func reach(of cell: Int, _ direction: Movement.Direction, upTo limit: Int) -> Reach {
    var movement = Movement(of: cell, direction, in: network)
    movement.advance(to: limit, within: slack)
    return Reach(amount: movement.amount, cells: movement.cells)
  }

  mutating func hide(_ cell: Int) {
    slack.open(cell, down: table.values[cell])
    reasons[cell] = .secondary
  }

  mutating func publish(_ cell: Int) {
    slack.close(cell)
    reasons[cell] = nil
  }
}
