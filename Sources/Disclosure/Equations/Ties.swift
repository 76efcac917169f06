/// Writes down the equations of a space: what every reader knows of a row through all publications.
///
/// A row balances in each publication. What there is at one moment is the same wherever it is
/// printed, what happened in one period the same in all versions, and what happened in a period is
/// the sum of its parts. Late entries may break any of these but the first: a line for which an
/// equation does not hold is left out of it.
struct Ties {
  private var space: Space
  private let sheets: [Sheet]
  private let members: [Int]
  private let factColumns: [Int]
  private let isOfTotals: Bool
  private let width: Int
  /// By sum: its equations.
  private var ranges: [Range<Int>] = []

  init(space: Space, sheets: [Sheet], members: [Int], factColumns: [Int], isOfTotals: Bool) {
    self.space = space
    self.sheets = sheets
    self.members = members
    self.factColumns = factColumns
    self.isOfTotals = isOfTotals
    width = sheets.first?.table.columnCount ?? 0
  }

  /// The space with its equations.
  mutating func tied() -> Space {
    balance()
    linkEqualCounts()
    if isOfTotals { relateFacts() }
    let sums = Sums(sheets: sheets, members: members).all
    for sum in sums { add(sum) }
    space.close(omitting: superseded(sums))
    return space
  }

  private var roles: [CountTable.Role]? { sheets.first?.table.roles }

  private func column(_ number: Int, _ column: Int) -> Int { number * width + column }

  private mutating func balance() {
    guard let roles else { return }
    for number in members {
      space.equations.append(
        Equation(
          terms: roles.enumerated().map { Term(column: column(number, $0), factor: $1.sign) }))
    }
  }

  /// Links counts of the same thing, each to those before it.
  private mutating func linkEqualCounts() {
    var groups: [Subject: [Int]] = [:]
    for number in members {
      let sheet = sheets[number]
      for index in 0..<width {
        groups[Subject(sheet, index, roles?[index]), default: []].append(column(number, index))
      }
      guard isOfTotals else { continue }
      for (index, fact) in sheet.facts.enumerated() {
        groups[.fact(sheet.span, fact.name), default: []].append(factColumns[number] + index)
      }
    }
    for columns in groups.values.sorted(by: { $0[0] < $1[0] }) {
      for (later, column) in columns.enumerated() {
        for earlier in 0..<later {
          space.equations.append(
            Equation(
              terms: [Term(column: columns[earlier], factor: 1), Term(column: column, factor: -1)],
              between: Array(columns[earlier + 1..<later])))
        }
      }
    }
  }

  private mutating func relateFacts() {
    for number in members {
      let sheet = sheets[number]
      for relation in sheet.relations {
        var terms = relation.columns.sorted { $0.key < $1.key }
          .map { Term(column: column(number, $0.key), factor: $0.value) }
        for (index, fact) in sheet.facts.enumerated() {
          if let factor = relation.facts[fact.name] {
            terms.append(Term(column: factColumns[number] + index, factor: factor))
          }
        }
        space.equations.append(Equation(terms: terms))
      }
    }
  }
}

// Sums over time.
extension Ties {
  /// Adds the equations of a period and its parts, a column for each flow in each gap between them.
  private mutating func add(_ sum: Sum) {
    var tracks: [Track] = []
    for index in 0..<width where roles?[index].isFlow == true {
      tracks.append(
        Track(
          parent: column(sum.parent, index), parts: sum.parts.map { column($0, index) },
          isWhole: true, sign: roles?[index].sign ?? 0))
    }
    if isOfTotals { tracks += factTracks(of: sum) }
    let first = space.equations.count
    for index in tracks.indices {
      tracks[index].gaps = sum.gaps.map { _ in space.addColumn() }
      if sum.gaps.isEmpty { tracks[index].missing = space.addColumn() }
      space.equations.append(tracks[index].equation)
    }
    let balances = sum.gaps.indices.map { balance(of: $0, in: sum, tracks) }
    space.equations += balances
    ranges.append(first..<space.equations.count)
    for line in space.lines.indices { fill(line, sum, tracks, balances) }
  }

  /// By line: the equations of sums that say no more than one with further parts, which holds.
  private func superseded(_ sums: [Sum]) -> [Set<Int>] {
    var omitted = [Set<Int>](repeating: [], count: space.lines.count)
    for (number, sum) in sums.enumerated() {
      for (other, finer) in sums.enumerated()
      where finer.parent == sum.parent && Set(sum.parts).isStrictSubset(of: finer.parts) {
        for line in space.lines.indices
        where ranges[other].allSatisfy({ space.holds($0, in: line) }) {
          omitted[line].formUnion(ranges[number])
        }
      }
    }
    return omitted
  }

  private func factTracks(of sum: Sum) -> [Track] {
    func column(_ number: Int, _ name: String) -> Int? {
      sheets[number].facts.firstIndex { $0.name == name && $0.isAdditive }
        .map { factColumns[number] + $0 }
    }
    return sheets[sum.parent].facts.compactMap { fact in
      guard let parent = column(sum.parent, fact.name) else { return nil }
      let parts = sum.parts.compactMap { column($0, fact.name) }
      return Track(
        parent: parent, parts: parts, isWhole: parts.count == sum.parts.count, sign: 0)
    }
  }

  /// What is there at a gap's start and what happens in it make what is there at its end.
  private func balance(of gap: Int, in sum: Sum, _ tracks: [Track]) -> Equation {
    guard let roles, let opening = roles.firstIndex(of: .opening),
      let closing = roles.firstIndex(of: .closing)
    else { return Equation(terms: []) }
    let span = sum.gaps[gap]
    let before = sum.parts.first { sheets[$0].span.upperBound == span.lowerBound }
    let after = sum.parts.first { sheets[$0].span.lowerBound == span.upperBound }
    let start = before.map { column($0, closing) } ?? column(sum.parent, opening)
    let end = after.map { column($0, opening) } ?? column(sum.parent, closing)
    return Equation(
      terms: [Term(column: start, factor: 1), Term(column: end, factor: -1)]
        + tracks.filter { $0.sign != 0 }.map { Term(column: $0.gaps[gap], factor: $0.sign) })
  }

  /// Finds counts for the gaps of a line, so that as many of the equations hold as can.
  private mutating func fill(
    _ line: Int, _ sum: Sum, _ tracks: [Track], _ balances: [Equation]
  ) {
    let counts = space.lines[line].counts
    var rests = tracks.map { $0.rest(counts) }
    let isMissing =
      !isOfTotals
      && sum.parts.contains { number in
        !sheets[number].table.rows.contains(space.lines[line].key)
      }
    let flows = tracks.indices.filter { tracks[$0].sign != 0 }
    // What each gap has to gain; what it gains comes from an incoming flow, what it loses goes
    // with an outgoing one.
    var gains = balances.map { equation in
      -equation.terms.prefix(2).reduce(0) { $0 + $1.factor * counts[$1.column] }
    }
    var shares = tracks.map { [Int](repeating: 0, count: $0.gaps.count) }
    for gap in gains.indices where flows.allSatisfy({ rests[$0] >= 0 }) {
      for flow in flows where gains[gap] * tracks[flow].sign > 0 {
        let moved = min(abs(gains[gap]), rests[flow])
        shares[flow][gap] += moved
        rests[flow] -= moved
        gains[gap] -= moved * tracks[flow].sign
      }
    }
    for (index, track) in tracks.enumerated() {
      let rest = rests[index]
      if rest > 0, !shares[index].isEmpty { shares[index][0] += rest }
      for (gap, column) in track.gaps.enumerated() {
        set(line, column, shares[index][gap], isBlank: rest >= 0)
      }
      if let missing = track.missing, rest > 0, isMissing || !track.isWhole {
        set(line, missing, rest, isBlank: true)
      }
    }
  }

  private mutating func set(_ line: Int, _ column: Int, _ count: Int, isBlank: Bool) {
    space.lines[line].counts[column] = count
    space.lines[line].sights[column] = isBlank ? .blank : .printed
  }
}

/// What a count is about: counts of the same thing are equal.
private enum Subject: Hashable {
  case stock(day: Int)
  case cell(Range<Int>, Int)
  case fact(Range<Int>, String)

  init(_ sheet: Sheet, _ column: Int, _ role: CountTable.Role?) {
    switch role {
    case .opening: self = .stock(day: sheet.span.lowerBound)
    case .closing: self = .stock(day: sheet.span.upperBound)
    case .incoming, .outgoing, nil: self = .cell(sheet.span, column)
    }
  }
}

/// One flow in a period and its parts.
private struct Track {
  let parent: Int
  let parts: [Int]
  /// Whether all parts have it.
  let isWhole: Bool
  /// Its sign in the row's balance; 0 when it is not in it.
  let sign: Int
  /// By gap.
  var gaps: [Int] = []
  /// What is in parts that do not tell it.
  var missing: Int?

  init(parent: Int, parts: [Int], isWhole: Bool, sign: Int) {
    self.parent = parent
    self.parts = parts
    self.isWhole = isWhole
    self.sign = sign
  }

  var equation: Equation {
    let others = parts + gaps + (missing.map { [$0] } ?? [])
    return Equation(
      terms: [Term(column: parent, factor: 1)] + others.map { Term(column: $0, factor: -1) })
  }

  func rest(_ counts: [Int]) -> Int {
    counts[parent] - parts.reduce(0) { $0 + counts[$1] }
  }
}
