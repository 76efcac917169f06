extension Chart.Steps {
  /// The points that can be drawn, in the order of their days: shares between 0 and 1, none after
  /// the last day.
  var drawn: [Point] {
    points.filter { (0...max(0, lastDay)).contains($0.day) && $0.share.isFinite }
      .map {
        Point(
          day: $0.day, share: clamped($0.share), low: $0.low.map(clamped),
          high: $0.high.map(clamped))
      }
      .sorted { $0.day < $1.day }
  }

  private func clamped(_ share: Double) -> Double {
    share.isFinite ? min(1, max(0, share)) : share
  }
}

/// The runs of points that have an interval, each with the day it ends on.
struct StepBand {
  let points: [Chart.Steps.Point]
  let end: Int

  static func bands(of curve: Chart.Steps) -> [StepBand] {
    var bands: [StepBand] = []
    var run: [Chart.Steps.Point] = []
    for point in curve.drawn {
      if let low = point.low, let high = point.high, low.isFinite, high.isFinite {
        run.append(point)
      } else if !run.isEmpty {
        bands.append(StepBand(points: run, end: point.day))
        run = []
      }
    }
    if !run.isEmpty { bands.append(StepBand(points: run, end: curve.lastDay)) }
    return bands
  }
}
