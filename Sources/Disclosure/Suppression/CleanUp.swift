/// Publishes again what nothing needs blank.
extension Draft {
  /// Publishes cells that were hidden to cover others, the dearest first.
  mutating func cleanUp() {
    var candidates = reasons.filter { $0.value == .secondary }.map(\.key)
    candidates.sort { (table.price(of: $1), $0) < (table.price(of: $0), $1) }
    for _ in 0..<2 {
      let before = candidates.count
      candidates.removeAll { tryToPublish($0) }
      if candidates.count == before { break }
    }
  }

  private mutating func tryToPublish(_ cell: Cell) -> Bool {
    see(cell, as: .printed)
    guard renewProofs(moving: { $0.place(of: cell).map { [$0] } ?? [] }) else {
      see(cell, as: .blank)
      return false
    }
    forget(cell)
    return true
  }

  /// Prints facts, if every claim that is met stays met.
  mutating func tryToPublish(facts places: [Place]) -> Bool {
    enter(false)
    for place in places { movements.see(place, as: .printed) }
    let isSafe = renewProofs(moving: { $0.isAlone ? [] : places })
    enter(false)
    if !isSafe {
      for place in places { movements.see(place, as: .blank) }
    }
    return isSafe
  }

  /// Finds other proofs for the claims whose proofs move some places; `false` when there are none.
  /// - Parameter moving: the places, in the world that is looked at.
  private mutating func renewProofs(moving: (Draft) -> [Place]) -> Bool {
    var renewed: [(claim: Int, proof: Proof)] = []
    var ended: [Int] = []
    for isAlone in [true, false] {
      enter(isAlone)
      guard self.isAlone == isAlone else { continue }
      let places = moving(self)
      for (index, claim) in claims.enumerated() where claim.isAlone == isAlone {
        guard let proof = proofs[index] else { continue }
        if places.contains(claim.place) {
          if claim.isBinding { return false }
          ended.append(index)
        } else if places.contains(where: { movements.moves(proof, $0) }) {
          guard let other = movements.proof(of: claim) else { return false }
          renewed.append((index, other))
        }
      }
    }
    for (index, proof) in renewed { proofs[index] = proof }
    drop(Set(ended))
    return true
  }
}

extension Movements {
  func moves(_ proof: Proof, _ place: Place) -> Bool {
    func moves(_ step: Step) -> Bool {
      step.space == place.space && step.line == place.line
        && patterns[step.space][step.pattern].factor(of: place.column) != 0
    }
    return proof.places.contains(place) || proof.steps.contains(where: moves)
      || proof.otherSteps.contains(where: moves)
  }
}
