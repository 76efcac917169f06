/// A table while it is decided which of its cells stay blank, among all that was published.
struct Draft {
  /// The world that is looked at: all publications, or this one alone.
  var movements: Movements
  /// The other world, where it is of use.
  private var otherMovements: Movements?
  private(set) var isAlone = false
  /// What there was before the table, where it is of use.
  private var previous: Movements?
  private let earlier: [Publication]
  /// Claims that what was published before does not meet.
  private(set) var isLost: Set<Place> = []
  let table: CountTable
  let width: Int
  /// What a blank cell needs when nothing more is known of it.
  let plainNeed: Need
  /// By line of the table's space: the row; the totals apart.
  private let rows: [Int: Int]
  private(set) var claims: [Claim] = []
  var proofs: [Proof?] = []
  private(set) var reasons: [Cell: Suppression.Reason]

  /// - Parameters:
  ///   - system: all publications, the table's the last.
  ///   - alone: the table alone; `nil` when no claim is about that.
  init(
    _ system: System, alone: System?, earlier: [Publication],
    reasons: [Cell: Suppression.Reason], claims: [Claim], plainNeed: Need
  ) {
    self.earlier = earlier
    movements = Movements(system)
    otherMovements = alone.map(Movements.init)
    let number = system.sheets.count - 1
    table = system.sheets[number].table
    width = system.width
    self.reasons = reasons
    self.claims = claims
    self.plainNeed = plainNeed
    proofs = claims.map { _ in nil }
    var rows: [Int: Int] = [:]
    if let space = system.spaceOf[number] {
      let indices = Dictionary(
        uniqueKeysWithValues: table.rows.enumerated().map { ($1, $0) })
      for (line, content) in system.spaces[space].lines.enumerated() {
        rows[line] = indices[content.key]
      }
    }
    self.rows = rows
  }

  /// The number of the table among the publications.
  var number: Int { movements.system.sheets.count - 1 }

  /// The table's first column.
  var first: Int { number * width }

  /// Looks at the world a claim is about.
  mutating func enter(_ isAlone: Bool) {
    guard isAlone != self.isAlone, var other = otherMovements else { return }
    swap(&movements, &other)
    otherMovements = other
    self.isAlone = isAlone
  }

  /// Lets readers see a cell, or not, in both worlds.
  mutating func see(_ cell: Cell, as sight: Sight) {
    for isAlone in [!isAlone, isAlone] {
      enter(isAlone)
      if let place = place(of: cell) { movements.see(place, as: sight) }
    }
  }

  mutating func proof(of claim: Claim) -> Proof? {
    enter(claim.isAlone)
    return movements.proof(of: claim)
  }

  /// The cell of the table at a place; `nil` when it is in none or in another.
  func cell(at place: Place) -> Cell? {
    guard (first..<first + width).contains(place.column) else { return nil }
    let row = place.space == System.totals ? table.totalRow : rows[place.line]
    return row.map { Cell(row: $0, column: place.column - first) }
  }

  func price(_ place: Place) -> Int { cell(at: place).map(table.price(of:)) ?? 0 }

  static func price(
    _ sight: Sight, _ column: Int, in table: CountTable, row place: Place, width: Int
  ) -> Int? {
    switch sight {
    case .printed: nil
    case .blank: 0
    case .open: place.space == System.totals ? 45 : 21
    }
  }

  /// Hides what is missing until every claim is met, or no hiding could meet it.
  mutating func protect() {
    var next = 0
    while next < claims.count {
      secure(next)
      next += 1
    }
    for index in claims.indices where proofs[index] == nil {
      guard isWorthIt(claims[index]) else { continue }
      proofs[index] = thoroughProof(of: claims[index])
    }
  }

  private mutating func secure(_ index: Int) {
    let claim = claims[index]
    proofs[index] = proof(of: claim)
    guard proofs[index] == nil else { return }
    var old: Proof?
    let isOld = !claim.isAlone && movements.system.publication(of: claim.place.column) != number
    if isOld {
      // What it was met by before tells which lines can meet it now.
      old = previousProof(of: claim)
      guard let old else { return }
      movements.guide = old.lines
    }
    defer { movements.guide = [] }
    for _ in 0..<16 {
      if !hideMore(for: claim) {
        if let old, let previous, let (proof, cells) = extended(old, from: previous) {
          for cell in cells { hide(cell) }
          proofs[index] = proof
          return
        }
        if isWorthIt(claim) { proofs[index] = thoroughProof(of: claim) }
        guard proofs[index] == nil, isWorthIt(claim) else { return }
        movements.isThorough = true
        defer { movements.isThorough = false }
        guard hideMore(for: claim) else {
          return
        }
      }
      proofs[index] = proof(of: claim)
      guard proofs[index] == nil else { return }
    }
  }

  /// What met an earlier publication's claim before; a claim that nothing met is lost.
  private mutating func previousProof(of claim: Claim) -> Proof? {
    var before = previous ?? Movements(System(earlier, nil))
    previous = nil
    before.isThorough = isWorthIt(claim)
    before.isCertain = false
    before.patience = 1_000_000_000
    // Columns of facts come behind those of all tables.
    let isFact = claim.place.column >= (number + 1) * width
    let column = claim.place.column - (isFact ? width : 0)
    let place = Place(space: claim.place.space, line: claim.place.line, column: column)
    let proof = before.proof(of: Claim(place: place, need: claim.need))
    if proof == nil, before.isCertain { isLost.insert(claim.place) }
    previous = before
    return proof
  }

  /// Whether it is worth taking longer over a claim.
  private mutating func isWorthIt(_ claim: Claim) -> Bool {
    enter(claim.isAlone)
    return claim.isBinding || movements.system.publication(of: claim.place.column) == number
  }

  private mutating func thoroughProof(of claim: Claim) -> Proof? {
    enter(claim.isAlone)
    movements.isThorough = true
    defer { movements.isThorough = false }
    return movements.proof(of: claim)
  }

  /// Hides the cheapest cells that bring a claim nearer; `false` when none do.
  private mutating func hideMore(for claim: Claim) -> Bool {
    let place = claim.place
    let count = movements.count(place)
    switch claim.need {
    case .covers(let counts):
      return hide(toMove: place, by: min(0, counts.lowerBound - count))
        || hide(toMove: place, by: max(0, counts.upperBound - count))
    case .spans(let width):
      let steps = movements.reach(place, by: -width)
      let down = movements.distance(steps, of: place)
      return hide(toMove: place, by: width + down) || hide(toMove: place, by: -width)
    }
  }

  private mutating func hide(toMove place: Place, by amount: Int) -> Bool {
    let steps = movements.reach(place, by: amount)
    let left = amount - movements.distance(steps, of: place)
    guard left != 0,
      let plan = plan(place, left > 0 ? 1 : -1, amount: abs(left), after: steps),
      !plan.cells.isEmpty || movements.isThorough
    else { return false }
    for place in plan.cells { hide(place) }
    return true
  }

  private mutating func hide(_ place: Place) {
    guard let cell = cell(at: place), reasons[cell] == nil else { return }
    reasons[cell] = .secondary
    see(cell, as: .blank)
    let isAlone = isAlone
    enter(false)
    if let place = self.place(of: cell) { claims.append(Claim(place: place, need: plainNeed)) }
    enter(isAlone)
    proofs.append(nil)
  }

  mutating func forget(_ cell: Cell) { reasons[cell] = nil }

  /// Ends claims of counts that are printed.
  mutating func drop(_ ended: Set<Int>) {
    guard !ended.isEmpty else { return }
    let kept = claims.indices.filter { !ended.contains($0) }
    claims = kept.map { claims[$0] }
    proofs = kept.map { proofs[$0] }
  }

  func place(of cell: Cell) -> Place? {
    if cell.row == table.totalRow {
      return Place(space: System.totals, line: 0, column: first + cell.column)
    }
    guard let space = movements.system.spaceOf[number],
      let line = rows.first(where: { $0.value == cell.row })?.key
    else { return nil }
    return Place(space: space, line: line, column: first + cell.column)
  }
}
