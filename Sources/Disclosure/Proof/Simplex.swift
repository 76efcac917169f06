/// The least of a weighted sum of variables that are not negative and obey equations.
///
/// A dense tableau of two phases. The variable that promises most enters, or, after many steps that
/// brought nothing, the first that promises anything (Bland's rule, which cannot cycle).
struct Simplex {
  struct Row {
    var factors: [(variable: Int, factor: Double)] = []
    var constant = 0.0
  }

  private static let tolerance = 1e-9

  private let variableCount: Int
  private let width: Int
  private var tableau: [Double]
  private var basis: [Int]
  /// How many entries of the tableau were looked at, about.
  private(set) var work = 0
  /// When to give up.
  private let greatestWork: Int

  init(variableCount: Int, rows: [Row], greatestWork: Int) {
    self.greatestWork = greatestWork
    self.variableCount = variableCount
    // Artificial variables are known by their basis number alone: they never come back.
    width = variableCount + 1
    tableau = [Double](repeating: 0, count: rows.count * width)
    basis = rows.indices.map { variableCount + $0 }
    for (index, row) in rows.enumerated() {
      let sign = row.constant < 0 ? -1.0 : 1.0
      for (variable, factor) in row.factors { tableau[index * width + variable] += sign * factor }
      tableau[index * width + variableCount] = sign * row.constant
    }
  }

  /// The variables' values where the weighted sum is least; `nil` when the equations have no
  /// solution.
  mutating func solution(weights: [Double]) -> [Double]? {
    var objective = [Double](repeating: 0, count: width)
    for row in basis.indices {
      for column in 0..<width { objective[column] -= tableau[row * width + column] }
    }
    minimise(&objective)
    guard objective[variableCount] > -1e-6 else { return nil }
    // A solution there is; from here on it only gets cheaper.
    for row in basis.indices where basis[row] >= variableCount {
      let entering = (0..<variableCount).first { abs(tableau[row * width + $0]) > 1e-7 }
      if let entering { pivot(row, entering, &objective) }
    }
    if weights.contains(where: { $0 != 0 }) {
      objective = weights + [0]
      for row in basis.indices where basis[row] < variableCount && weights[basis[row]] != 0 {
        let weight = weights[basis[row]]
        for column in 0..<width { objective[column] -= weight * tableau[row * width + column] }
      }
      minimise(&objective)
    }
    var values = [Double](repeating: 0, count: variableCount)
    for row in basis.indices where basis[row] < variableCount {
      values[basis[row]] = tableau[row * width + variableCount]
    }
    return values
  }

  private mutating func minimise(_ objective: inout [Double]) {
    var idle = 0
    let most = work + greatestWork
    while work < most {
      work += tableau.count
      guard let entering = entering(objective, isPatient: idle < 40),
        let row = leavingRow(for: entering)
      else { return }
      idle = tableau[row * width + variableCount] > Self.tolerance ? 0 : idle + 1
      pivot(row, entering, &objective)
    }
  }

  private func entering(_ objective: [Double], isPatient: Bool) -> Int? {
    var best: Int?
    var least = -1e-7
    for column in 0..<variableCount where objective[column] < least {
      if !isPatient { return column }
      best = column
      least = objective[column]
    }
    return best
  }

  private func leavingRow(for entering: Int) -> Int? {
    var best: (ratio: Double, row: Int)?
    for row in basis.indices {
      let entry = tableau[row * width + entering]
      guard entry > 1e-7 else { continue }
      let ratio = tableau[row * width + variableCount] / entry
      if let known = best,
        ratio > known.ratio + Self.tolerance
          || (ratio > known.ratio - Self.tolerance && basis[row] > basis[known.row])
      {
        continue
      }
      best = (ratio, row)
    }
    return best?.row
  }

  private mutating func pivot(_ row: Int, _ entering: Int, _ objective: inout [Double]) {
    let (width, rows, start) = (width, basis.count, row * width)
    basis[row] = entering
    tableau.withUnsafeMutableBufferPointer { tableau in
      let inverse = 1 / tableau[start + entering]
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
        tableau[other * width + entering] = 0
      }
      let factor = objective[entering]
      for column in filled { objective[column] -= factor * tableau[start + column] }
      objective[entering] = 0
    }
  }
}
