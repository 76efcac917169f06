/// How long something was watched and how the watching ended; `count` of them alike.
///
/// Times are whole days since the thing itself began, which may be before it was first watched.
public struct Observation: Hashable, Sendable {
  /// The day it ended, or the last day it was known not to have.
  public let time: Int
  /// The day from which it was watched; 0 for from the beginning.
  ///
  /// What had ended by then would never have been seen (left truncation), so it is at risk only
  /// after that day.
  public let entry: Int
  /// Which of several endings it came to; `nil` when it had not ended (right censoring).
  public let cause: Int?
  /// How many alike, each of whom counts.
  public let count: Int

  public init(time: Int, entry: Int = 0, cause: Int?, count: Int = 1) {
    self.time = time
    self.entry = entry
    self.cause = cause
    self.count = count
  }

  /// Whether the observation could have been seen to end on `day`: it was watched by then and had
  /// not ended before.
  ///
  /// That is `entry < day <= time`; without delayed entry it is `0 <= day <= time`, so an ending on
  /// day 0 has all those at risk that were watched from the beginning. What is censored on a day is
  /// still at risk on it: at ties endings come before censorings.
  public func isAtRisk(on day: Int) -> Bool {
    day <= time && (entry > 0 ? entry < day : day >= 0)
  }

  /// Whether there is a day on which the observation is at risk; one without contributes nothing.
  ///
  /// False for a `time` up to a delayed `entry`, for a negative `time`, and for a `count` under one.
  public var isEverAtRisk: Bool { count > 0 && isAtRisk(on: time) }
}
