extension Course {
  /// Ends without an agreement, is reopened and then resolved, all within the year.
  mutating func resolveAfterReopening() {
    let accepted = takeUp()
    // Ten days are kept for the second attempt.
    let ended = end(
      as: parameters.codes.firstEnding.draw(&random), from: accepted,
      until: calendar.lastDay - 10)
    let reopened = day(
      after: parameters.spans.reopening, from: ended + 1, until: calendar.lastDay)
    add(.reopened(reason: parameters.codes.reopened.draw(&random)), on: reopened)
    let agreed = settle(from: reopened, until: calendar.lastDay)
    followUp(agreed, until: calendar.horizon)
  }

  /// Is resolved in the year and reopened early in the next one, mostly to be resolved again.
  mutating func resolveAndReopen() {
    let agreed = settle(from: takeUp(), until: calendar.lastDay)
    let reopened = day(
      after: parameters.spans.reopeningNextYear, from: calendar.lastDay + 1,
      until: calendar.horizon)
    let performed = followUp(agreed, until: reopened)
    // Only an agreement that was not performed can be in breach.
    add(.reopened(reason: performed ? "repeat" : "breach"), on: reopened)
    guard random.happens(parameters.rates.resolvedAgain) else { return }
    let agreedAgain = settle(from: reopened, until: calendar.horizon)
    followUp(agreedAgain, until: calendar.horizon)
  }
}
