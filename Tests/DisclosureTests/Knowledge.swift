import Disclosure

/// What a reader of several publications knows, as equations between counts.
///
/// Written from what the figures mean, cell by cell, and not from how they are protected.
struct Knowledge {
  /// A count: of a cell, of a fact, or of what happened between two publications.
  enum Unknown: Hashable {
    case cell(publication: Int, Cell)
    case fact(publication: Int, String)
    case gap(sum: Int, span: Int, unit: String, column: Int)
  }

  typealias Terms = [(factor: Double, unknown: Unknown)]

  let publications: [Publication]
  /// Sums that are 0.
  private(set) var equations: [Terms] = []
  private var sumCount = 0

  init(_ publications: [Publication]) {
    self.publications = publications
    for number in publications.indices { readTable(number) }
    for first in publications.indices {
      for second in publications.indices where first < second { compare(first, second) }
    }
    for parent in publications.indices { readSums(of: parent) }
  }

  /// The true count, and whether it was printed; nothing for a gap.
  func count(_ unknown: Unknown) -> (count: Int, isPrinted: Bool)? {
    switch unknown {
    case .cell(let number, let cell):
      return (publications[number].table[cell], !publications[number].hidden.contains(cell))
    case .fact(let number, let name):
      guard let fact = publications[number].sheet.facts.first(where: { $0.name == name }) else {
        return nil
      }
      return (fact.count, publications[number].printed.contains(name))
    case .gap: return nil
    }
  }

  private func truth(_ terms: Terms) -> Double {
    terms.reduce(0) { $0 + $1.factor * Double(count($1.unknown)?.count ?? 0) }
  }

  private mutating func addIfTrue(_ terms: Terms) {
    if truth(terms) == 0 { equations.append(terms) }
  }

  private mutating func readTable(_ number: Int) {
    let sheet = publications[number].sheet
    let table = sheet.table
    func cell(_ row: Int, _ column: Int) -> Unknown {
      .cell(publication: number, Cell(row: row, column: column))
    }
    if table.rowCount > 0 {
      for column in 0..<table.columnCount {
        equations.append(
          (0..<table.rowCount).map { (1, cell($0, column)) } + [(-1, cell(table.totalRow, column))])
      }
    }
    if let roles = table.roles {
      for row in 0...table.totalRow {
        equations.append(
          roles.enumerated().map { ($1 == .opening || $1 == .incoming ? 1 : -1, cell(row, $0)) })
      }
    }
    for relation in sheet.relations {
      addIfTrue(
        relation.facts.map { (Double($1), .fact(publication: number, $0)) }
          + relation.columns.map { (Double($1), cell(table.totalRow, $0)) })
    }
  }

  /// The rows that two publications have in common, the total row among them.
  private func units(_ first: Int, _ second: Int) -> [String?] {
    let (one, two) = (publications[first].sheet, publications[second].sheet)
    guard one.grouping == two.grouping else { return [nil] }
    return [nil] + one.table.rows.filter(two.table.rows.contains)
  }

  private func cell(_ number: Int, _ unit: String?, _ column: Int) -> Unknown? {
    let table = publications[number].table
    guard let row = unit.map({ table.rows.firstIndex(of: $0) }) ?? table.totalRow else {
      return nil
    }
    return .cell(publication: number, Cell(row: row, column: column))
  }

  private mutating func compare(_ first: Int, _ second: Int) {
    let (one, two) = (publications[first].sheet, publications[second].sheet)
    func day(_ sheet: Sheet, _ role: CountTable.Role) -> Int? {
      switch role {
      case .opening: sheet.span.lowerBound
      case .closing: sheet.span.upperBound
      case .incoming, .outgoing: nil
      }
    }
    let roles = one.table.roles ?? []
    for unit in units(first, second) {
      for (left, role) in roles.enumerated() {
        for (right, other) in roles.enumerated() {
          let isSame =
            if let leftDay = day(one, role) { leftDay == day(two, other) } else {
              left == right && one.span == two.span
            }
          guard isSame, let a = cell(first, unit, left), let b = cell(second, unit, right) else {
            continue
          }
          addIfTrue([(1, a), (-1, b)])
        }
      }
    }
    guard one.span == two.span else { return }
    for fact in one.facts where two.facts.contains(where: { $0.name == fact.name }) {
      addIfTrue([
        (1, .fact(publication: first, fact.name)), (-1, .fact(publication: second, fact.name)),
      ])
    }
  }
}

// Sums over time.
extension Knowledge {
  /// Every choice of publications within a period, none overlapping another, that cannot be added
  /// to: what happened in the period is what happened in them and in the gaps they leave.
  private func choices(within whole: Range<Int>, grouping: String?) -> [[Int]] {
    let inner = publications.indices.filter { number in
      let sheet = publications[number].sheet
      return whole.contains(sheet.span) && sheet.span != whole
        && (grouping.map { $0 == sheet.grouping } ?? true)
    }
    var choices: [[Int]] = []
    func choose(_ chosen: [Int], from day: Int) {
      guard choices.count < 400 else { return }
      let next = inner.filter { publications[$0].sheet.span.lowerBound >= day }
      guard
        let least = next.map({ publications[$0].sheet.span.upperBound }).min()
      else {
        if !chosen.isEmpty { choices.append(chosen) }
        return
      }
      for number in next where publications[number].sheet.span.lowerBound < least {
        choose(chosen + [number], from: publications[number].sheet.span.upperBound)
      }
    }
    choose([], from: whole.lowerBound)
    return choices
  }

  fileprivate mutating func readSums(of parent: Int) {
    let sheet = publications[parent].sheet
    for parts in choices(within: sheet.span, grouping: sheet.grouping) {
      for unit in sheet.table.rows
      where parts.allSatisfy({ publications[$0].table.rows.contains(unit) }) {
        readSum(of: parent, parts, unit: unit)
      }
    }
    for parts in choices(within: sheet.span, grouping: nil) {
      readSum(of: parent, parts, unit: nil)
      for fact in sheet.facts where fact.isAdditive {
        let facts = parts.map { Unknown.fact(publication: $0, fact.name) }
        guard facts.allSatisfy({ count($0) != nil }) else { continue }
        let whole: Terms =
          [(1, .fact(publication: parent, fact.name))] + facts.map { (-1, $0) }
        let gap = Unknown.gap(sum: sumCount, span: 0, unit: fact.name, column: -1)
        sumCount += 1
        if gaps(of: parent, parts).isEmpty {
          addIfTrue(whole)
        } else if truth(whole) >= 0 {
          equations.append(whole + [(-1, gap)])
        }
      }
    }
  }

  private func gaps(of parent: Int, _ parts: [Int]) -> [Range<Int>] {
    let whole = publications[parent].sheet.span
    let spans = parts.map { publications[$0].sheet.span }
    let starts = [whole.lowerBound] + spans.map(\.upperBound)
    let ends = spans.map(\.lowerBound) + [whole.upperBound]
    return zip(starts, ends).filter { $0 < $1 }.map { $0..<$1 }
  }

  private mutating func readSum(of parent: Int, _ parts: [Int], unit: String?) {
    let roles = publications[parent].table.roles ?? []
    let gaps = gaps(of: parent, parts)
    let sum = sumCount
    sumCount += 1
    func gap(_ span: Int, _ column: Int) -> Unknown {
      .gap(sum: sum, span: span, unit: unit ?? "", column: column)
    }
    var rests = (incoming: 0.0, outgoing: 0.0)
    var isWhole = true
    for (column, role) in roles.enumerated() where role == .incoming || role == .outgoing {
      let terms: Terms =
        ([parent] + parts).enumerated().compactMap { place, number in
          cell(number, unit, column).map { (place == 0 ? 1 : -1, $0) }
        }
      let rest = truth(terms)
      if role == .incoming { rests.incoming += rest } else { rests.outgoing += rest }
      guard rest == 0 || (!gaps.isEmpty && rest > 0) else {
        isWhole = false
        continue
      }
      equations.append(terms + gaps.indices.map { (-1, gap($0, column)) })
    }
    guard isWhole, !gaps.isEmpty, let opening = roles.firstIndex(of: .opening),
      let closing = roles.firstIndex(of: .closing)
    else { return }
    // What is there when a gap begins and what happens in it make what is there when it ends.
    var balances: [Terms] = []
    var gains: [Double] = []
    for (number, span) in gaps.enumerated() {
      let before = parts.first { publications[$0].sheet.span.upperBound == span.lowerBound }
      let after = parts.first { publications[$0].sheet.span.lowerBound == span.upperBound }
      guard let start = cell(before ?? parent, unit, before == nil ? opening : closing),
        let end = cell(after ?? parent, unit, after == nil ? closing : opening)
      else { return }
      let ends: Terms = [(1, start), (-1, end)]
      gains.append(-truth(ends))
      balances.append(
        ends
          + roles.enumerated().filter { $1 == .incoming || $1 == .outgoing }
          .map { ($1 == .incoming ? 1 : -1, gap(number, $0)) })
    }
    let (up, down) = (gains.filter { $0 > 0 }.reduce(0, +), gains.filter { $0 < 0 }.reduce(0, +))
    let net = rests.incoming - rests.outgoing
    guard up <= rests.incoming, -down <= rests.outgoing, up + down == net else { return }
    equations += balances
  }
}
