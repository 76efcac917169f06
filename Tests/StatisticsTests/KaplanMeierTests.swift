import Statistics
import Testing

@Suite("A survival curve")
struct KaplanMeierTests {
  @Test("there is an oracle for it")
  func oracle() {
    #expect(Oracle.survival.count >= 40)
    #expect(Oracle.survival.count { $0.scipy != nil } >= 24)
  }

  @Test(
    "is the product of exact fractions, ties and delayed entry included",
    arguments: Oracle.survival)
  func steps(set: Oracle.Survival) {
    let curve = KaplanMeier(set.input)
    #expect(curve.steps.map(\.time) == set.steps.map(\.time))
    for (step, expected) in zip(curve.steps, set.steps) {
      #expect(step.atRisk == expected.atRisk)
      #expect(step.events == expected.events.reduce(0, +))
      #expect(step.censored == expected.censored)
      #expect(agree(step.survival, expected.survival))
      #expect(agree(step.standardError, expected.standardError))
    }
  }

  @Test("has SciPy's shares and intervals", arguments: Oracle.survival.filter { $0.scipy != nil })
  func scipy(set: Oracle.Survival) throws {
    let expected = try #require(set.scipy)
    let curve = KaplanMeier(set.input)
    for (index, time) in expected.time.enumerated() {
      #expect(agree(curve.survival(at: time), expected.survival[index]))
      // At 0 and 1 the log-log scale ends: no interval there, whatever SciPy fills in.
      guard let interval = curve.step(at: time)?.interval else { continue }
      #expect(agree(interval.low, expected.logLogLow[index]))
      #expect(agree(interval.high, expected.logLogHigh[index]))
      let plain = curve.step(at: time)?.plainInterval
      #expect(agree(plain?.low, expected.linearLow[index]))
      #expect(agree(plain?.high, expected.linearHigh[index]))
    }
  }

  @Test("reaches its quantiles on the exact day, or not at all", arguments: Oracle.survival)
  func quantiles(set: Oracle.Survival) {
    let curve = KaplanMeier(set.input)
    for quantile in set.quantiles {
      #expect(curve.quantile(quantile.p) == quantile.day)
      let interval = curve.quantileInterval(quantile.p)
      #expect(interval.low == quantile.low && interval.high == quantile.high)
    }
  }

  /// E. A. Gehan, "A Generalized Wilcoxon Test", Biometrika 52, 1965: the 6-MP arm, as printed in
  /// textbooks to three decimals.
  @Test("is the published one for the leukaemia trial's 6-MP arm")
  func freireich() throws {
    let set = try #require(Oracle.survival.first { $0.name.contains("Freireich") })
    let curve = KaplanMeier(set.input)
    let published = [
      (6, 0.857), (7, 0.807), (10, 0.753), (13, 0.690), (16, 0.627), (22, 0.538), (23, 0.448),
    ]
    for (day, share) in published { #expect(abs(curve.survival(at: day) - share) < 0.0005) }
    #expect(curve.quantile(0.5) == 23)
    #expect(curve.quantile(0.9) == nil)
  }

  @Test("of nothing is whole")
  func empty() {
    #expect(KaplanMeier([]).survival(at: 9) == 1)
    #expect(KaplanMeier([]).quantile(0.5) == nil)
  }
}

@Suite("Incidence by cause")
struct AalenJohansenTests {
  @Test("is the sum of exact fractions", arguments: Oracle.survival)
  func incidence(set: Oracle.Survival) {
    let curves = AalenJohansen(set.input, causes: set.causes)
    #expect(curves.steps.map(\.time) == set.steps.map(\.time))
    for (step, expected) in zip(curves.steps, set.steps) {
      #expect(step.events == expected.events)
      #expect(zip(step.incidence, expected.incidence).allSatisfy { agree($0, $1) })
      #expect(step.incidence.count == expected.incidence.count)
    }
  }

  @Test("adds up to one with what has not ended", arguments: Oracle.survival)
  func whole(set: Oracle.Survival) {
    for step in AalenJohansen(set.input, causes: set.causes).steps {
      #expect(abs(step.incidence.reduce(step.survival, +) - 1) < 1e-12)
    }
  }
}

@Suite("Wilson's interval")
struct WilsonTests {
  @Test("is SciPy's")
  func scipy() {
    #expect(Oracle.wilson.count >= 60)
    for pair in Oracle.wilson {
      let interval = ConfidenceInterval.wilson(pair.k, of: pair.n)
      #expect(agree(interval?.low, pair.low), "\(pair.k) of \(pair.n)")
      #expect(agree(interval?.high, pair.high), "\(pair.k) of \(pair.n)")
    }
  }

  @Test("begins at nothing for none, ends at all for all, and needs a denominator")
  func ends() {
    #expect(ConfidenceInterval.wilson(0, of: 7)?.low == 0)
    #expect(ConfidenceInterval.wilson(7, of: 7)?.high == 1)
    #expect(ConfidenceInterval.wilson(0, of: 0) == nil)
    #expect(ConfidenceInterval.wilson(8, of: 7) == nil)
  }
}
