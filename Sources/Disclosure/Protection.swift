/// Blank cells that protect each other, in a table that is being prepared.
protocol Protection {
  associatedtype Place: Sendable

  /// How far the cell at a place can certainly move, if that is less than `limit`.
  func reach(of place: Place, _ direction: Movement.Direction, upTo limit: Int) -> Reach

  mutating func hide(_ cell: Int)
  mutating func publish(_ cell: Int)
}

/// How far a cell can move, and the blank cells of the table being prepared that it takes.
struct Reach: Sendable {
  static let none = Reach(amount: 0, cells: [])

  let amount: Int
  let cells: [Int]
}

extension Protection {
  /// Blank cells that suffice for a claim; `nil` when it is not met.
  func witness(for claim: Claim<Place>) -> [Int]? {
    switch claim.need {
    case .covers(let counts):
      let above = max(0, counts.upperBound - claim.count)
      let below = max(0, claim.count - counts.lowerBound)
      let up = reach(of: claim.place, .up, upTo: above)
      guard up.amount >= above else { return nil }
      let down = reach(of: claim.place, .down, upTo: below)
      return down.amount >= below ? up.cells + down.cells : nil
    case .spans(let width):
      let up = reach(of: claim.place, .up, upTo: width)
      guard up.amount < width else { return up.cells }
      let down = reach(of: claim.place, .down, upTo: width - up.amount)
      return up.amount + down.amount >= width ? up.cells + down.cells : nil
    }
  }

  /// Publishes again, in this order, every candidate that no claim needs blank.
  ///
  /// A claim is tried again only when the blank cells it was met by are touched. Publishing a cell
  /// ends its own claim, which may free others: the candidates are gone through until none is left
  /// that could be published alone. Claims that are not met hold nothing back.
  mutating func publishSuperfluous(among candidates: [Int], keeping claims: [Claim<Place>]) {
    var candidates = candidates
    var witnesses = claims.map(witness(for:))
    var isDone = false
    while !isDone {
      let before = candidates.count
      candidates.removeAll { tryToPublish($0, keeping: claims, met: &witnesses) }
      isDone = candidates.count == before
    }
  }

  private mutating func tryToPublish(
    _ cell: Int, keeping claims: [Claim<Place>], met witnesses: inout [[Int]?]
  ) -> Bool {
    publish(cell)
    var renewed: [(claim: Int, witness: [Int]?)] = []
    for (index, claim) in claims.enumerated() {
      guard let witness = witnesses[index] else { continue }
      if claim.ownCell == cell {
        renewed.append((index, nil))
      } else if witness.contains(cell) {
        guard let other = self.witness(for: claim) else {
          hide(cell)
          return false
        }
        renewed.append((index, other))
      }
    }
    for (index, witness) in renewed { witnesses[index] = witness }
    return true
  }
}
