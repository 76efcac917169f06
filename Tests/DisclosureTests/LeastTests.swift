import Disclosure
import Testing

/// How many cells stay blank beside the fewest that would do, found by trying all.
@Suite("The cells left blank")
struct LeastTests {
  @Test("are no more than twice the fewest that would do, taken together")
  func twice() throws {
    var (blank, least) = (0, 0)
    var generator = SplitMix64(seed: 41)
    for number in 0..<24 {
      let table = try #require(
        CountTable.random(
          rows: 2 + number % 2, columns: 4, isLedger: number % 3 > 0, using: &generator))
      let suppression = Suppressor().suppress(Sheet(alone: table))
      #expect(suppression.isProtected)
      blank += suppression.hidden.count
      least += fewest(for: table, atMost: suppression.hidden.count)
    }
    print("blank:", blank, "fewest:", least)
    #expect(least > 0)
    #expect(blank <= 2 * least)
  }

  /// The size of the smallest set of blank cells from which no small count can be told.
  private func fewest(for table: CountTable, atMost most: Int) -> Int {
    let small = Set(table.cells.filter { (1..<5).contains(table[$0]) })
    let others = table.cells.filter { !small.contains($0) }
    for extra in 0..<max(0, most - small.count)
    where subsets(of: others[...], extra, { suffices(small.union($0), for: table) }) {
      return small.count + extra
    }
    return most
  }

  private func suffices(_ hidden: Set<Cell>, for table: CountTable) -> Bool {
    var attacker = Attacker([Publication(Sheet(alone: table), hidden: hidden)])
    return attacker.disclosed().isEmpty
  }

  /// Whether some subset of a size passes.
  private func subsets(
    of cells: ArraySlice<Cell>, _ size: Int, _ passes: ([Cell]) -> Bool
  ) -> Bool {
    guard size > 0 else { return passes([]) }
    guard let first = cells.first, cells.count >= size else { return false }
    return subsets(of: cells.dropFirst(), size - 1) { passes($0 + [first]) }
      || subsets(of: cells.dropFirst(), size, passes)
  }
}
