/// The system of all publications as a linear program, for counts whose movement no pattern shows.
///
/// In a large system only some counts take part: those near in time, of the lines that can give
/// most. The others stay where they are, so that what is found is possible, but not all that is
/// possible is found.
struct Relaxation {
  private let movements: Movements
  private let place: Place
  private let lines: [LineNumber]
  /// By publication: whether its counts take part.
  private let isNear: [Bool]
  /// Whether all counts take part.
  let isWhole: Bool
  /// How many steps of work it took.
  private(set) var work = 0

  /// - Parameters:
  ///   - guide: lines that take part before others.
  ///   - size: the most counts that take part, apart from those of the line itself.
  init(
    _ movements: Movements, moving place: Place, guide: [LineNumber], isNear: Bool, size: Int
  ) {
    self.movements = movements
    self.place = place
    let system = movements.system
    let span = system.sheets[system.publication(of: place.column)].span
    let near = system.sheets.map {
      !isNear || ($0.span.lowerBound <= span.upperBound && span.lowerBound <= $0.span.upperBound)
    }
    self.isNear = near
    let first = LineNumber(space: place.space, line: place.line)
    let totals = LineNumber(space: System.totals, line: 0)
    var lines = first == totals ? [first] : [first, totals]
    let linked = Self.linked(to: place, in: system)
    var others: [(number: LineNumber, worth: Int, size: Int)] = []
    for (space, content) in system.spaces.enumerated() where space != System.totals {
      for (index, line) in content.lines.enumerated() {
        let number = LineNumber(space: space, line: index)
        guard number != first else { continue }
        var (worth, size) = (guide.contains(number) ? 1 << 40 : 0, 0)
        for column in 0..<content.columnCount where line.sights[column] != .printed {
          let publication = column < system.publishedCount ? system.publication(of: column) : nil
          guard publication.map({ near[$0] }) ?? true else { continue }
          size += 1
          if linked[column], line.sights[column] == .blank { worth += 10 }
          if linked[column] { worth += 5 * min(5, line.counts[column]) }
        }
        if size > 0 { others.append((number, worth, size)) }
      }
    }
    others.sort {
      ($1.worth, $0.number.space, $0.number.line) < ($0.worth, $1.number.space, $1.number.line)
    }
    var left = size
    for other in others {
      left -= other.size
      if left < 0, !guide.contains(other.number) { break }
      lines.append(other.number)
    }
    self.lines = lines
    isWhole = left >= 0 && near.allSatisfy { $0 }
  }

  /// By column: whether a count of the line there may have to move along.
  private static func linked(to place: Place, in system: System) -> [Bool] {
    let space = system.spaces[place.space]
    let line = space.lines[place.line]
    var linked = [Bool](repeating: false, count: system.spaces.map(\.columnCount).max() ?? 0)
    var last = [place.column]
    linked[place.column] = true
    for _ in 0..<2 {
      var next: [Int] = []
      for column in last {
        for equation in space.equationsAt[column] where line.obeys[equation] {
          for term in space.equations[equation].terms
          where !linked[term.column] && line.sights[term.column] != .printed {
            linked[term.column] = true
            next.append(term.column)
          }
        }
      }
      last = next
    }
    return linked
  }

  /// The counts that move when the one does, by so much; `nil` when it cannot.
  /// - Parameter price: what it costs to move a count that is open; without it none does.
  mutating func movement(by amount: Int, opening price: ((Place) -> Int)?) -> [Place: Double]? {
    var builder = Builder(movements.system, lines, isNear, isOpening: price != nil)
    guard builder.variables[place] != nil else { return nil }
    builder.addEquations()
    builder.fix(place, at: movements.count(place) + amount)
    if let price { builder.charge(price) }
    var simplex = Simplex(
      variableCount: builder.weights.count, rows: builder.rows,
      greatestWork: price == nil ? movements.patience : 1_000_000_000)
    let solution = simplex.solution(weights: builder.weights)
    work += simplex.work
    guard let values = solution else { return nil }
    var moved: [Place: Double] = [:]
    for place in builder.places {
      guard let variable = builder.variables[place] else { continue }
      let change = values[variable] - Double(movements.count(place))
      if abs(change) > 1e-6 { moved[place] = change }
    }
    return moved
  }
}

/// Writes down the program.
private struct Builder {
  let system: System
  let lines: [LineNumber]
  private(set) var places: [Place] = []
  private(set) var variables: [Place: Int] = [:]
  private(set) var weights: [Double] = []
  private(set) var rows: [Simplex.Row] = []

  init(
    _ system: System, _ lines: [LineNumber], _ isNear: [Bool], isOpening: Bool
  ) {
    self.system = system
    self.lines = lines
    for number in lines {
      let (space, line) = (number.space, number.line)
      let content = system.spaces[space]
      for (column, sight) in content.lines[line].sights.enumerated()
      where sight == .blank || (isOpening && sight == .open) {
        guard column >= system.publishedCount || isNear[system.publication(of: column)] else {
          continue
        }
        let place = Place(space: space, line: line, column: column)
        guard sight == .blank, let same = equal(to: place) else {
          variables[place] = weights.count
          weights.append(0)
          places.append(place)
          continue
        }
        variables[place] = same
        places.append(place)
      }
    }
  }

  /// The variable of a count that must be the same and is blank.
  private func equal(to place: Place) -> Int? {
    let space = system.spaces[place.space]
    for number in space.equationsAt[place.column]
    where space.lines[place.line].obeys[number] && space.equations[number].terms.count == 2 {
      let terms = space.equations[number].terms
      guard terms[0].factor == -terms[1].factor else { continue }
      let other = terms[0].column == place.column ? terms[1].column : terms[0].column
      guard space.lines[place.line].sights[other] == .blank else { continue }
      let variable = variables[Place(space: place.space, line: place.line, column: other)]
      if let variable { return variable }
    }
    return nil
  }

  private func count(_ place: Place) -> Double {
    Double(system.spaces[place.space].lines[place.line].counts[place.column])
  }

  private mutating func addRow(_ terms: [(place: Place, factor: Int)]) {
    var factors: [Int: Double] = [:]
    var constant = 0.0
    for (place, factor) in terms {
      guard let variable = variables[place] else { continue }
      factors[variable, default: 0] += Double(factor)
      constant += Double(factor) * count(place)
    }
    let kept = factors.filter { $0.value != 0 }.sorted { $0.key < $1.key }
    guard !kept.isEmpty else { return }
    rows.append(
      Simplex.Row(factors: kept.map { (variable: $0.key, factor: $0.value) }, constant: constant))
  }

  mutating func addEquations() {
    for number in lines {
      let (space, line) = (number.space, number.line)
      let content = system.spaces[space]
      for (number, equation) in content.equations.enumerated()
      where content.lines[line].obeys[number] {
        addRow(
          equation.terms.map {
            (Place(space: space, line: line, column: $0.column), $0.factor)
          })
      }
    }
    for column in 0..<system.publishedCount {
      guard let space = system.spaceAdding(upTo: column) else { continue }
      addRow(
        lines.filter { $0.space == space || $0.space == System.totals }.map { line in
          (
            Place(space: line.space, line: line.line, column: column),
            line.space == System.totals ? -1 : 1
          )
        })
    }
  }

  mutating func fix(_ place: Place, at count: Int) {
    guard let variable = variables[place] else { return }
    rows.append(
      Simplex.Row(factors: [(variable: variable, factor: 1)], constant: Double(count)))
  }

  /// Lets the counts that are open cost something for every step they move, less for greater ones.
  mutating func charge(_ price: (Place) -> Int) {
    for place in places {
      guard let variable = variables[place],
        system.spaces[place.space].lines[place.line].sights[place.column] == .open
      else { continue }
      let up = weights.count
      weights += [Double(price(place)), Double(price(place))]
      rows.append(
        Simplex.Row(
          factors: [
            (variable: variable, factor: 1), (variable: up, factor: -1),
            (variable: up + 1, factor: 1),
          ], constant: count(place)))
    }
  }
}
