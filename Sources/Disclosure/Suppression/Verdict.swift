/// What comes of a draft beside the blank cells.
extension Draft {
  /// Prints the rates that give nothing away; the names of the facts that are printed.
  mutating func print(
    _ rates: [[String]], of sheet: Sheet, isSmall: (Int) -> Bool
  ) -> Set<String> {
    enter(false)
    var printed: Set<String> = []
    for rate in rates {
      let indices = sheet.facts.indices.filter { rate.contains(sheet.facts[$0].name) }
      guard !indices.contains(where: { isSmall(sheet.facts[$0].count) }) else { continue }
      let places = indices.map { index in
        Place(
          space: System.totals, line: 0,
          column: movements.system.factColumns[number] + index)
      }.filter { movements.sight($0) != .printed }
      if tryToPublish(facts: places) { printed.formUnion(rate) }
    }
    return printed
  }

  /// The claims that are not met and that what was published before does not break.
  mutating func broken(
    _ earlier: [Publication], plain suppressor: Suppressor
  ) -> (cells: [Cell], publications: [Int]) {
    var cells: [Cell] = []
    var old: [Claim] = []
    var publications: [Int] = []
    for (index, claim) in claims.enumerated() where proofs[index] == nil && claim.isBinding {
      enter(claim.isAlone)
      let publication = movements.system.publication(of: claim.place.column)
      if let cell = cell(at: claim.place) {
        cells.append(cell)
      } else if publication == number {
        publications.append(number)
      } else if !isLost.contains(claim.place) {
        old.append(claim)
      }
    }
    if !old.isEmpty {
      enter(false)
      publications += old.map { movements.system.publication(of: $0.place.column) }
    }
    return (cells.sorted(), publications)
  }
}
