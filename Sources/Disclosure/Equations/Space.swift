/// The rows of all publications of one grouping, or all their total rows as one.
///
/// Columns are numbered through all publications; behind them come those that are in none, which
/// belong to this space alone.
struct Space: Sendable {
  var equations: [Equation] = []
  var lines: [Line]
  var columnCount: Int
  /// By column: the equations it is in.
  private(set) var equationsAt: [[Int]] = []

  init(lines: [Line], columnCount: Int) {
    self.lines = lines
    self.columnCount = columnCount
  }

  /// A new column in no table: 0 and known to be, until told otherwise.
  mutating func addColumn() -> Int {
    for line in lines.indices {
      lines[line].counts.append(0)
      lines[line].sights.append(.printed)
    }
    columnCount += 1
    return columnCount - 1
  }

  /// Finds out which equations each line obeys.
  /// - Parameter omitted: by line, equations that follow from others.
  mutating func close(omitting omitted: [Set<Int>]) {
    equationsAt = [[Int]](repeating: [], count: columnCount)
    for (number, equation) in equations.enumerated() {
      for term in equation.terms { equationsAt[term.column].append(number) }
    }
    var kinds: [[Bool]: Int] = [:]
    for index in lines.indices {
      lines[index].obeys = equations.indices.map { number in
        !omitted[index].contains(number) && holds(number, in: index)
      }
      let next = kinds.count
      lines[index].kind = kinds[lines[index].obeys, default: next]
      kinds[lines[index].obeys] = lines[index].kind
    }
  }

  /// Whether the true counts of a line obey an equation that does not follow from others.
  func holds(_ number: Int, in line: Int) -> Bool {
    let (equation, counts) = (equations[number], lines[line].counts)
    guard equation.terms.reduce(0, { $0 + $1.factor * counts[$1.column] }) == 0 else {
      return false
    }
    return equation.between.isEmpty
      || !equation.between.contains { counts[$0] == counts[equation.terms[0].column] }
  }

  /// How far each equation of a line is from holding when these counts move.
  func violations(of terms: [Term], in line: Int) -> [(equation: Int, amount: Int)] {
    var amounts: [(equation: Int, amount: Int)] = []
    for term in terms {
      for equation in equationsAt[term.column] where lines[line].obeys[equation] {
        for other in equations[equation].terms where other.column == term.column {
          let change = other.factor * term.factor
          if let known = amounts.firstIndex(where: { $0.equation == equation }) {
            amounts[known].amount += change
          } else {
            amounts.append((equation, change))
          }
        }
      }
    }
    amounts.removeAll { $0.amount == 0 }
    return amounts
  }
}
