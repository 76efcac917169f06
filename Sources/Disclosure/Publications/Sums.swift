/// The sums that can be formed of publications.
struct Sums {
  /// The most of one period, so that many versions of many parts stay tractable.
  static let greatestCount = 64

  let sheets: [Sheet]
  let members: [Int]

  /// Each period with each choice of parts, of whatever version.
  var all: [Sum] {
    members.flatMap { parent in
      choices(within: sheets[parent].span).map { Sum(parent: parent, parts: $0, sheets: sheets) }
    }
  }

  /// The choices of published periods within another that overlap nowhere and leave no room for a
  /// further one; those of later versions and longer periods first.
  private func choices(within whole: Range<Int>) -> [[Int]] {
    let inner = members.filter { whole.contains(sheets[$0].span) && sheets[$0].span != whole }
    var choices: [[Int]] = []
    func choose(_ chosen: [Int], from day: Int) {
      guard choices.count < Self.greatestCount else { return }
      let next = inner.filter { sheets[$0].span.lowerBound >= day }
      guard let end = next.map({ sheets[$0].span.upperBound }).min() else {
        if !chosen.isEmpty { choices.append(chosen) }
        return
      }
      let fitting = next.filter { sheets[$0].span.lowerBound < end }
      for number in fitting.sorted(by: { (sheets[$1].span.count, $1) < (sheets[$0].span.count, $0) }
      ) {
        choose(chosen + [number], from: sheets[number].span.upperBound)
      }
    }
    choose([], from: whole.lowerBound)
    return choices
  }
}

extension Range where Bound == Int {
  /// Whether one begins within the other and ends outside.
  func crosses(_ other: Range<Int>) -> Bool {
    overlaps(other) && !contains(other) && !other.contains(self)
  }
}
