/// Round numbers along an axis that begins at zero: 1, 2 or 5 times a power of ten apart.
struct Axis: Equatable, Sendable {
  let step: Int
  /// The first round number that is not below the largest value.
  let end: Int

  /// - Parameter count: how many steps there may be at most.
  init(upTo largest: Int, steps count: Int) {
    let largest = min(max(1, largest), 1_000_000_000_000_000)
    var power = 1
    var step = 1
    search: while true {
      for factor in [1, 2, 5] {
        step = factor * power
        if step * max(1, count) >= largest { break search }
      }
      power *= 10
    }
    self.step = step
    end = (largest + step - 1) / step * step
  }

  var ticks: [Int] { Array(stride(from: 0, through: end, by: step)) }
}
