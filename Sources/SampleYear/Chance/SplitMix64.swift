/// The SplitMix64 generator: small, fast, and the same on every machine.
///
/// Draws use integer arithmetic only, so a seed always tells the same year.
struct SplitMix64: Sendable {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  /// The next 64 bits.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A number from 0 up to, not including, `bound`; 0 when nothing lies below it.
  mutating func below(_ bound: Int) -> Int {
    guard bound > 0 else { return 0 }
    return Int(next().multipliedFullWidth(by: UInt64(bound)).high)
  }

  /// A number of the closed range.
  mutating func number(in range: ClosedRange<Int>) -> Int {
    range.lowerBound + below(range.count)
  }

  /// True for `rate` draws of ten thousand.
  mutating func happens(_ rate: Int) -> Bool {
    below(10_000) < rate
  }

  /// A generator of its own for one dispute, so that a long story does not shift the next one.
  mutating func fork() -> SplitMix64 {
    SplitMix64(seed: next())
  }
}
