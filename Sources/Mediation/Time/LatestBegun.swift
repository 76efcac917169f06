extension Sequence {
  /// What holds on a day of things that each hold from a day on, in the order they were entered: the one that
  /// began last by then, of one day the one entered last; `nil` where none had begun.
  func latest(begunBy day: Day, _ beginning: (Element) -> Day) -> Element? {
    enumerated().filter { beginning($0.element) <= day }
      .max { (beginning($0.element), $0.offset) < (beginning($1.element), $1.offset) }?.element
  }
}
