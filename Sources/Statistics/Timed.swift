/// What holds from a day on, until the next of its kind.
protocol Timed {
  var time: Int { get }
}

extension Array where Element: Timed {
  /// The last element on or before a day, among elements in order of time; `nil` before the first.
  func last(upTo day: Int) -> Element? {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = low + (high - low) / 2
      if self[middle].time <= day { low = middle + 1 } else { high = middle }
    }
    return low == startIndex ? nil : self[low - 1]
  }
}
