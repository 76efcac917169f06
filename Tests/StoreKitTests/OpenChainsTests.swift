import Journal
import StoreKit
import Testing

@Suite("What a transaction has open")
struct OpenChainsTests {
  @Test("is asked for once and handed back in the order of the codes")
  func chains() {
    var chains = OpenChains()
    var asked: [String] = []
    for station in ["ZY01", "JS07", "ZY01", "AB01", "JS07"] {
      let open = chains.chain(of: station) {
        asked.append(station)
        return Chain(identity: Array(station.utf8))
      }
      #expect(open.station == station)
      _ = open.append([1])
    }
    #expect(asked == ["ZY01", "JS07", "AB01"])
    let taken = chains.takeAll()
    #expect(taken.map(\.station) == ["AB01", "JS07", "ZY01"])
    #expect(taken.map(\.chain.sequence) == [1, 2, 2])
    #expect(chains.takeAll().isEmpty)
  }

  @Test("gives serials without a gap and hands the last ones back by station and year")
  func numbers() {
    var numbers = OpenNumbers()
    let (later, first) = (
      NumberSeries(station: "ZY01", year: 2020), NumberSeries(station: "JS07", year: 2021)
    )
    let before = NumberSeries(station: "JS07", year: 2020)
    #expect(numbers.next(of: later) { 0 } == 1)
    #expect(numbers.next(of: first) { 41 } == 42)
    #expect(numbers.next(of: first) { 0 } == 43)
    #expect(numbers.next(of: before) { 7 } == 8)
    let taken = numbers.takeAll()
    #expect(taken.map(\.series) == [before, first, later])
    #expect(taken.map(\.serial) == [8, 43, 1])
    #expect(numbers.takeAll().isEmpty)
  }
}
