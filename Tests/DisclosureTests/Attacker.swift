import Disclosure

/// A reader with a linear program: everything that can be worked out from what is published, all
/// of it as one system.
struct Attacker {
  let knowledge: Knowledge
  private var variables: [Knowledge.Unknown: Int] = [:]
  private var program: LinearProgram

  init(_ publications: [Publication]) {
    knowledge = Knowledge(publications)
    // Counts that are equal are one variable.
    var parents: [Knowledge.Unknown: Knowledge.Unknown] = [:]
    func root(_ unknown: Knowledge.Unknown) -> Knowledge.Unknown {
      var root = unknown
      while let parent = parents[root] { root = parent }
      return root
    }
    var fixed: [Knowledge.Unknown: Int] = [:]
    var unknowns: Set<Knowledge.Unknown> = []
    for equation in knowledge.equations {
      for term in equation { unknowns.insert(term.unknown) }
      guard equation.count == 2, equation[0].factor == -equation[1].factor else { continue }
      let (one, two) = (root(equation[0].unknown), root(equation[1].unknown))
      if one != two { parents[two] = one }
    }
    for unknown in unknowns {
      if let (count, isPrinted) = knowledge.count(unknown), isPrinted {
        fixed[root(unknown)] = count
      }
    }
    var variables: [Knowledge.Unknown: Int] = [:]
    var equations: [LinearProgram.Equation] = []
    var seen: Set<[Int: Double]> = []
    for terms in knowledge.equations {
      var equation = LinearProgram.Equation()
      for (factor, unknown) in terms {
        let root = root(unknown)
        if let count = fixed[root] {
          equation.constant -= factor * Double(count)
        } else {
          let variable = variables[root] ?? variables.count
          variables[root] = variable
          equation.coefficients[variable, default: 0] += factor
        }
      }
      equation.coefficients = equation.coefficients.filter { $0.value != 0 }
      guard !equation.coefficients.isEmpty, seen.insert(equation.coefficients).inserted else {
        continue
      }
      equations.append(equation)
    }
    program = LinearProgram(variableCount: variables.count, equations: equations)
    for unknown in unknowns where fixed[root(unknown)] == nil {
      self.variables[unknown] = variables[root(unknown)]
    }
  }

  init(_ publication: Publication) { self.init([publication]) }

  var isFeasible: Bool { program.isFeasible }

  /// The counts a cell or a fact may have.
  mutating func range(of unknown: Knowledge.Unknown) -> CountRange {
    guard let variable = variables[unknown] else {
      let count = knowledge.count(unknown)?.count ?? 0
      let isFree = knowledge.count(unknown).map { !$0.isPrinted } ?? true
      let isTied = knowledge.equations.contains { $0.contains { $0.unknown == unknown } }
      return isFree && !isTied
        ? CountRange(min: 0, max: nil) : CountRange(min: count, max: count)
    }
    let (least, greatest) = program.range(of: variable)
    return CountRange(min: Int(least.rounded()), max: greatest.map { Int($0.rounded()) })
  }

  mutating func range(of cell: Cell, in publication: Int = 0) -> CountRange {
    range(of: .cell(publication: publication, cell))
  }

  /// The small counts, in cells and facts, that can be told from some number of 0 to 4.
  mutating func disclosed() -> [Knowledge.Unknown] {
    var small: [Knowledge.Unknown] = []
    for (number, publication) in knowledge.publications.enumerated() {
      small += publication.table.cells.filter { (1..<5).contains(publication.table[$0]) }
        .map { .cell(publication: number, $0) }
      small += publication.sheet.facts.filter { (1..<5).contains($0.count) }
        .map { .fact(publication: number, $0.name) }
    }
    // A solution that has a count at 0, or at 4 and more, settles that side for it.
    var low: Set<Int> = []
    var high: Set<Int> = []
    func note(_ program: LinearProgram) {
      for unknown in small {
        guard let variable = variables[unknown] else { continue }
        let value = program.value(of: variable)
        if value < 0.5 { low.insert(variable) }
        if value > 3.5 { high.insert(variable) }
      }
    }
    note(program)
    var disclosed: [Knowledge.Unknown] = []
    for unknown in small {
      guard let variable = variables[unknown] else {
        if !range(of: unknown).covers(0...4) { disclosed.append(unknown) }
        continue
      }
      if !low.contains(variable) {
        let least = program.least(of: variable)
        note(program)
        if least > 0.001 { disclosed.append(unknown); continue }
      }
      if !high.contains(variable) {
        let greatest = program.greatest(of: variable)
        note(program)
        if let greatest, greatest < 3.999 { disclosed.append(unknown) }
      }
    }
    return disclosed
  }
}
