/// A period, the parts of it that were published, and what they leave out.
struct Sum: Hashable, Sendable {
  /// The number of a publication.
  let parent: Int
  /// Publications, in the order of time, none overlapping another.
  let parts: [Int]
  let gaps: [Range<Int>]

  init(parent: Int, parts: [Int], sheets: [Sheet]) {
    self.parent = parent
    self.parts = parts
    let whole = sheets[parent].span
    var gaps: [Range<Int>] = []
    var day = whole.lowerBound
    for part in parts {
      let span = sheets[part].span
      if day < span.lowerBound { gaps.append(day..<span.lowerBound) }
      day = span.upperBound
    }
    if day < whole.upperBound { gaps.append(day..<whole.upperBound) }
    self.gaps = gaps
  }
}
