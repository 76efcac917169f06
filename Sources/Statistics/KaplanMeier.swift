/// The share that has not ended after so many days, where some observations are not over yet.
///
/// On each day the share falls by the part of those at risk that end: the product of `1 - d/n`.
/// E. L. Kaplan and P. Meier, "Nonparametric Estimation from Incomplete Observations", JASA 53,
/// 1958. With delayed entry the product is taken over those at risk by then, and the result is
/// conditional on having been there to be watched; when all of a small early risk set end, the
/// share is 0 from there on.
public struct KaplanMeier: Equatable, Sendable {
  /// One for every day on which an observation ends, with an ending or censored, in order.
  public let steps: [Step]

  public init(_ observations: some Sequence<Observation>) {
    var survival = 1.0
    var greenwood = 0.0
    steps = RiskSet.sets(of: observations).map { set in
      let (n, d) = (Double(set.atRisk), Double(set.events))
      survival *= (n - d) / n
      greenwood += d / (n * (n - d))
      return Step(
        time: set.time, atRisk: set.atRisk, events: set.events, censored: set.censored,
        survival: survival,
        standardError: survival > 0 ? survival * greenwood.squareRoot() : nil)
    }
  }

  /// The step that holds on `day`: the last one on or before it; `nil` before the first.
  public func step(at day: Int) -> Step? { steps.last(upTo: day) }

  /// The share that has not ended by the end of `day`; 1 before the first step, and after the last
  /// what it was there.
  public func survival(at day: Int) -> Double { step(at: day)?.survival ?? 1 }
}
