import Testing

@testable import Reporting

@Suite("A stair of shares")
struct StepCurveTests {
  private typealias Point = Chart.Steps.Point

  private func curve(_ points: [Point], lastDay: Int = 30) -> Chart.Steps {
    Chart.Steps("x", points, lastDay: lastDay)
  }

  @Test("is drawn in the order of its days, within its days and between nothing and all")
  func drawn() {
    let drawn = curve([
      Point(day: 9, share: 1.5, low: -0.2, high: 2), Point(day: 2, share: 0.5, low: nil, high: nil),
      Point(day: 31, share: 0.1, low: nil, high: nil),
      Point(day: 4, share: .nan, low: nil, high: nil),
    ]).drawn
    #expect(drawn.map(\.day) == [2, 9])
    #expect(drawn.map(\.share) == [0.5, 1])
    #expect(drawn[1].low == 0 && drawn[1].high == 1)
  }

  @Test("has a band for each run of points with an interval")
  func bands() {
    func point(_ day: Int, _ isKnown: Bool) -> Point {
      Point(day: day, share: 0.5, low: isKnown ? 0.4 : nil, high: isKnown ? 0.6 : nil)
    }
    let bands = StepBand.bands(
      of: curve([point(1, true), point(3, true), point(5, false), point(8, true)]))
    #expect(bands.map { $0.points.map(\.day) } == [[1, 3], [8]])
    #expect(bands.map(\.end) == [5, 30])
  }
}
