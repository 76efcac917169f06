/// The last serials of stations and years, while a transaction gives out more.
package struct OpenNumbers {
  private var last: [NumberSeries: Int] = [:]

  package init() {}

  /// The next serial of a station and year.
  ///
  /// - Parameter stored: the last before the transaction, 0 for none; asked for once.
  package mutating func next(
    of series: NumberSeries, _ stored: () throws -> Int
  ) rethrows -> Int {
    let serial = try (last[series] ?? stored()) + 1
    last[series] = serial
    return serial
  }

  /// Takes the last serials back to be written, by station and year.
  package mutating func takeAll() -> [(series: NumberSeries, serial: Int)] {
    defer { last = [:] }
    return last.sorted { $0.key < $1.key }.map { (series: $0.key, serial: $0.value) }
  }
}
