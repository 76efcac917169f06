/// Equations over variables that are not negative, and the least and greatest value of each.
///
/// A dense simplex of two phases with Bland's rule, which cannot cycle. It shares nothing with what
/// it is used to check.
struct LinearProgram {
  /// The sum of `coefficients` times variables is `constant`.
  struct Equation {
    var coefficients: [Int: Double] = [:]
    var constant = 0.0
  }

  private static let tolerance = 1e-7

  private let variableCount: Int
  /// Columns of the tableau: variables, artificial ones, the right-hand side.
  private let width: Int
  /// Row by row; each row solves for its basic variable.
  private var tableau: [Double]
  private var basis: [Int]
  private(set) var isFeasible = true

  init(variableCount: Int, equations: [Equation]) {
    self.variableCount = variableCount
    width = variableCount + equations.count + 1
    tableau = [Double](repeating: 0, count: equations.count * width)
    basis = equations.indices.map { variableCount + $0 }
    for (row, equation) in equations.enumerated() {
      let sign = equation.constant < 0 ? -1.0 : 1.0
      for (variable, coefficient) in equation.coefficients {
        tableau[row * width + variable] = sign * coefficient
      }
      tableau[row * width + basis[row]] = 1
      tableau[row * width + width - 1] = sign * equation.constant
    }
    findStart()
  }

  /// The least value of a variable, and the greatest; `nil` when nothing bounds it.
  mutating func range(of variable: Int) -> (min: Double, max: Double?) {
    (least(of: variable), greatest(of: variable))
  }

  mutating func least(of variable: Int) -> Double { minimise([variable: 1]) ?? 0 }

  /// `nil` when nothing bounds it.
  mutating func greatest(of variable: Int) -> Double? { minimise([variable: -1]).map { -$0 } }

  /// The value of a variable in the solution last looked at.
  func value(of variable: Int) -> Double {
    basis.firstIndex(of: variable).map(rightSide) ?? 0
  }

  private func rightSide(_ row: Int) -> Double { tableau[row * width + width - 1] }

  // Phase 1: the artificial variables go to 0 and leave the basis; a row none can leave says 0 = 0.
  private mutating func findStart() {
    let artificial = Dictionary(uniqueKeysWithValues: basis.map { ($0, 1.0) })
    isFeasible = (minimise(artificial) ?? 1) < Self.tolerance
    for row in basis.indices where basis[row] >= variableCount {
      let entering = (0..<variableCount).first {
        abs(tableau[row * width + $0]) > Self.tolerance
      }
      if let entering { pivot(row, entering) }
    }
  }

  /// The least value of a weighted sum; `nil` when it has none.
  private mutating func minimise(_ weights: [Int: Double]) -> Double? {
    // Artificial variables never come back.
    var reduced = [Double](repeating: 0, count: width)
    for (variable, weight) in weights { reduced[variable] = weight }
    for row in basis.indices {
      guard let weight = weights[basis[row]] else { continue }
      subtract(row, times: weight, from: &reduced)
    }
    while let entering = (0..<variableCount).first(where: { reduced[$0] < -Self.tolerance }) {
      guard let row = leavingRow(for: entering) else { return nil }
      pivot(row, entering)
      subtract(row, times: reduced[entering], from: &reduced)
    }
    return -reduced[width - 1]
  }

  private func leavingRow(for entering: Int) -> Int? {
    var best: (ratio: Double, row: Int)?
    for row in basis.indices {
      let entry = tableau[row * width + entering]
      guard entry > Self.tolerance else { continue }
      let ratio = rightSide(row) / entry
      guard let known = best else {
        best = (ratio, row)
        continue
      }
      let isTie = abs(ratio - known.ratio) < Self.tolerance
      if isTie ? basis[row] < basis[known.row] : ratio < known.ratio { best = (ratio, row) }
    }
    return best?.row
  }

  private func subtract(_ row: Int, times factor: Double, from objective: inout [Double]) {
    for column in 0..<width { objective[column] -= factor * tableau[row * width + column] }
  }

  private mutating func pivot(_ row: Int, _ entering: Int) {
    let (width, rows, start) = (width, basis.count, row * width)
    basis[row] = entering
    tableau.withUnsafeMutableBufferPointer { tableau in
      let inverse = 1 / tableau[start + entering]
      // Most entries are 0; the others are few.
      var filled: [Int] = []
      for column in 0..<width where tableau[start + column] != 0 {
        tableau[start + column] *= inverse
        filled.append(column)
      }
      for other in 0..<rows where other != row {
        let factor = tableau[other * width + entering]
        guard factor != 0 else { continue }
        for column in filled {
          tableau[other * width + column] -= factor * tableau[start + column]
        }
      }
    }
  }
}
