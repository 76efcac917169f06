/// Values with a weight each, to draw one of them.
struct Weighted<Value: Sendable>: Sendable {
  let values: [Value]
  let weights: [Int]
  /// Sums of the weights up to and including each value.
  private let limits: [Int]
  private let total: Int

  /// Nothing when a weight is negative or all together are nothing to draw from.
  init?(_ pairs: [(value: Value, weight: Int)]) {
    var limits: [Int] = []
    var total = 0
    for pair in pairs {
      guard pair.weight >= 0, pair.weight <= 1_000_000_000_000 else { return nil }
      total += pair.weight
      limits.append(total)
    }
    guard total > 0 else { return nil }
    self.values = pairs.map(\.value)
    self.weights = pairs.map(\.weight)
    self.limits = limits
    self.total = total
  }

  /// One value, as often as its weight says.
  func draw(_ random: inout SplitMix64) -> Value {
    values[drawIndex(&random)]
  }

  /// The place of one value: the first whose limit lies above a drawn point.
  func drawIndex(_ random: inout SplitMix64) -> Int {
    let point = random.below(total)
    var low = 0
    var high = limits.count - 1
    while low < high {
      let middle = (low + high) / 2
      if limits[middle] > point { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

extension Weighted where Value == ClosedRange<Int> {
  /// A number of one of the ranges.
  func number(_ random: inout SplitMix64) -> Int {
    random.number(in: draw(&random))
  }
}
