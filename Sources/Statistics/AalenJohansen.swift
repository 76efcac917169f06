/// The share that has come to each of several endings after so many days, where some observations
/// are not over yet.
///
/// Of those still without an ending, each day gives each cause its part of those at risk: the sum
/// of `S(t-) d/n`. The causes and what has not ended add up to 1, which one minus `KaplanMeier` for
/// each cause by itself does not. O. Aalen and S. Johansen, "An Empirical Transition Matrix for
/// Non-homogeneous Markov Chains Based on Censored Observations", Scandinavian Journal of
/// Statistics 5, 1978. Of delayed entry the same is true as of `KaplanMeier`.
public struct AalenJohansen: Equatable, Sendable {
  /// A day on which observations end, and what holds from it on until the next.
  public struct Step: Equatable, Sendable {
    public let time: Int
    public let atRisk: Int
    /// How many come to each ending on the day, by cause.
    public let events: [Int]
    public let censored: Int
    /// The share that has come to each ending by the end of the day, by cause.
    public let incidence: [Double]
    /// The share that has come to none.
    public let survival: Double
  }

  public let causes: Int
  /// One for every day on which an observation ends, with an ending or censored, in order.
  public let steps: [Step]

  /// Every cause that contributes must be in `0..<causes`; another one is a programmer's error.
  public init(_ observations: some Sequence<Observation>, causes: Int) {
    self.causes = causes
    var survival = 1.0
    var incidence = [Double](repeating: 0, count: causes)
    steps = RiskSet.sets(of: observations).map { set in
      let events = set.events(causes: causes)
      let n = Double(set.atRisk)
      for cause in 0..<causes { incidence[cause] += survival * Double(events[cause]) / n }
      survival *= (n - Double(set.events)) / n
      return Step(
        time: set.time, atRisk: set.atRisk, events: events, censored: set.censored,
        incidence: incidence, survival: survival)
    }
  }

  /// The step that holds on `day`: the last one on or before it; `nil` before the first.
  public func step(at day: Int) -> Step? { steps.last(upTo: day) }

  /// The share that has come to the ending `cause` by the end of `day`.
  public func incidence(of cause: Int, at day: Int) -> Double {
    precondition((0..<causes).contains(cause), "not one of the causes")
    return step(at: day)?.incidence[cause] ?? 0
  }

  /// The share that has come to no ending by the end of `day`.
  public func survival(at day: Int) -> Double { step(at: day)?.survival ?? 1 }
}

extension AalenJohansen.Step: Timed {}

extension RiskSet {
  /// How many of those that leave have come to each ending.
  fileprivate func events(causes: Int) -> [Int] {
    leaving.reduce(into: [Int](repeating: 0, count: causes)) { events, observation in
      guard let cause = observation.cause else { return }
      precondition((0..<causes).contains(cause), "not one of the causes")
      events[cause] += observation.count
    }
  }
}
