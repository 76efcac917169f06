import Testing

@testable import Reporting

@Suite("An axis")
struct AxisTests {
  @Test(
    "goes up in round numbers to one that is not below the largest value",
    arguments: [
      (0, 5, 1, 1), (1, 5, 1, 1), (5, 5, 1, 5), (6, 5, 2, 6), (11, 5, 5, 15), (26, 5, 10, 30),
      (100, 5, 20, 100), (101, 5, 50, 150), (56_287, 5, 20_000, 60_000), (7, 1, 10, 10),
    ])
  func rounds(largest: Int, steps: Int, step: Int, end: Int) {
    let axis = Axis(upTo: largest, steps: steps)
    #expect(axis.step == step)
    #expect(axis.end == end)
    #expect(axis.ticks.first == 0 && axis.ticks.last == end)
    #expect(axis.ticks.count <= steps + 1)
  }

  @Test("ends, whatever it is asked", arguments: [Int.min, -1, Int.max])
  func extremes(largest: Int) {
    let axis = Axis(upTo: largest, steps: 4)
    #expect(axis.step > 0 && axis.end >= axis.step)
  }
}
