/// Which disputes of the year are not resolved at its end, and how they stand instead.
struct Fates: Sendable {
  /// Of 56,287 disputes 56,162 are resolved; a year of another size keeps the share.
  private static let disputes = 56_287
  private static let resolved = 56_162

  private var fates: [Int: Fate] = [:]
  private let count: Int

  /// Chooses among the disputes 0 ..< count, which are in the order of registration.
  init(_ count: Int, _ parameters: Parameters, _ random: inout SplitMix64) {
    self.count = count
    let codes = parameters.codes.unresolved
    let unresolved = count - Fates.resolved(of: count)
    let shares = Apportionment.shares(of: unresolved, by: codes.weights)
    for (fate, share) in zip(codes.values, shares) {
      // Open disputes are mostly late ones that had no time left.
      let places = fate == .open ? parameters.spans.openPlace : parameters.spans.endedPlace
      for _ in 0..<share {
        let place = places.number(&random) * count / 10_000
        put(fate, near: place + random.below(count / 10_000))
      }
    }
  }

  /// The share of resolved disputes, rounded to the nearest whole number.
  static func resolved(of count: Int) -> Int {
    (2 * count * resolved + disputes) / (2 * disputes)
  }

  /// Nothing for a dispute that is resolved in the year.
  subscript(sequence: Int) -> Fate? {
    fates[sequence]
  }

  /// Takes the place, or the nearest free one before it, going round at the beginning.
  private mutating func put(_ fate: Fate, near place: Int) {
    var place = place
    while fates[place] != nil {
      place = place > 0 ? place - 1 : count - 1
    }
    fates[place] = fate
  }
}
