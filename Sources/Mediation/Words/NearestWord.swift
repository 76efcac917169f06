import Formats

extension Sequence<String> {
  /// The word among them that somebody most likely meant; `nil` where none is near.
  ///
  /// Near is what a third of the letters, at least one and at most three, make another word of; what
  /// begins with the word is near too. The first of equals.
  public func nearest(to word: String) -> String? {
    let typed = Array(word.narrow.lowercased().unicodeScalars)
    guard !typed.isEmpty, typed.count <= 64 else { return nil }
    let reach = Swift.min(3, Swift.max(1, typed.count / 3))
    var best: (word: String, steps: Int)?
    for candidate in self {
      let letters = Array(candidate.lowercased().unicodeScalars)
      guard letters.count <= 64, letters != typed || candidate != word else { continue }
      let isBeginning = typed.count > 1 && letters.starts(with: typed)
      let steps = isBeginning ? 1 : distance(typed, letters, reach)
      if steps <= reach, steps < best?.steps ?? .max { best = (candidate, steps) }
    }
    return best?.word
  }
}

/// How many letters are to be added, taken away, changed or swapped with their neighbours; more than
/// `reach` where the lengths alone say so.
private func distance(
  _ left: [Unicode.Scalar], _ right: [Unicode.Scalar], _ reach: Int
) -> Int {
  guard abs(left.count - right.count) <= reach else { return reach + 1 }
  var before: [Int] = []
  var last = Array(0...right.count)
  for (index, scalar) in left.enumerated() {
    var row = [index + 1]
    for (column, other) in right.enumerated() {
      var steps = Swift.min(
        last[column] + (scalar == other ? 0 : 1), last[column + 1] + 1, row[column] + 1)
      if index > 0, column > 0, scalar == right[column - 1], other == left[index - 1] {
        steps = Swift.min(steps, before[column - 1] + 1)
      }
      row.append(steps)
    }
    (before, last) = (last, row)
  }
  return last[right.count]
}
