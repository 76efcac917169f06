import Disclosure

/// A reader with a linear program: everything that can be worked out from what is published.
///
/// Several tables may be read together, with equations between their cells.
struct Attacker {
  /// A cell of one of the tables.
  struct Unknown: Hashable {
    let table: Int
    let cell: Cell
  }

  private let publications: [Publication]
  private let variables: [Unknown: Int]
  private var program: LinearProgram

  /// - Parameter sumsUp: whether the last table is the sum of the others, cell by cell.
  init(_ publications: [Publication], lastIsSum sumsUp: Bool = false) {
    var unknowns: [Unknown] = []
    for (number, publication) in publications.enumerated() {
      unknowns += publication.hidden.sorted().map { Unknown(table: number, cell: $0) }
    }
    let variables = Dictionary(uniqueKeysWithValues: zip(unknowns, unknowns.indices))
    self.publications = publications
    self.variables = variables

    /// The equation: the sum of sign times count over the terms is 0.
    func equation(_ terms: [(sign: Double, Unknown)]) -> LinearProgram.Equation {
      var equation = LinearProgram.Equation()
      for (sign, unknown) in terms {
        if let variable = variables[unknown] {
          equation.coefficients[variable] = sign
        } else if let printed = publications[unknown.table][unknown.cell] {
          equation.constant -= sign * Double(printed)
        }
      }
      return equation
    }

    var equations: [LinearProgram.Equation] = []
    for (number, publication) in publications.enumerated() {
      let table = publication.table
      func unknown(_ row: Int, _ column: Int) -> Unknown {
        Unknown(table: number, cell: Cell(row: row, column: column))
      }
      for column in 0..<table.columnCount {
        equations.append(
          equation(
            (0..<table.rowCount).map { (1, unknown($0, column)) }
              + [(-1, unknown(table.totalRow, column))]))
      }
      if let sides = table.sides {
        for row in 0...table.totalRow {
          equations.append(
            equation(sides.enumerated().map { ($1 == .incoming ? 1 : -1, unknown(row, $0)) }))
        }
      }
    }
    if sumsUp, let whole = publications.indices.last {
      for cell in publications[whole].table.cells {
        equations.append(
          equation(
            (0..<whole).map { (1, Unknown(table: $0, cell: cell)) }
              + [(-1, Unknown(table: whole, cell: cell))]))
      }
    }
    program = LinearProgram(
      variableCount: unknowns.count,
      equations: equations.filter { !$0.coefficients.isEmpty })
  }

  init(_ publication: Publication) { self.init([publication]) }

  var isFeasible: Bool { program.isFeasible }

  /// The counts a cell of the table with that number may have.
  mutating func range(of cell: Cell, in table: Int = 0) -> CountRange {
    guard let variable = variables[Unknown(table: table, cell: cell)] else {
      let printed = publications[table].table[cell]
      return CountRange(min: printed, max: printed)
    }
    let (least, greatest) = program.range(of: variable)
    return CountRange(min: Int(least.rounded()), max: greatest.map { Int($0.rounded()) })
  }
}
