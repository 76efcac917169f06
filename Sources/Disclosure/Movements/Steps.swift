extension [Step] {
  /// How many steps all lines take together.
  var total: Int { reduce(0) { $0 + abs($1.amount) } }

  /// The first of the steps, so many together.
  func limited(to amount: Int) -> [Step] {
    var left = amount
    return compactMap { step in
      let taken = Swift.min(left, abs(step.amount))
      left -= taken
      guard taken > 0 else { return nil }
      return Step(
        space: step.space, line: step.line, pattern: step.pattern,
        amount: step.amount > 0 ? taken : -taken)
    }
  }
}
