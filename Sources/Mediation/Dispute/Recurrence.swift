/// A resolution and, where the dispute came back, the first day it did: what recurrence is made of.
public struct Recurrence: Equatable, Sendable {
  public let resolvedOn: Day
  /// The first day after it on which the dispute was reopened or somebody called again.
  public let cameBackOn: Day?

  public init(resolvedOn: Day, cameBackOn: Day?) {
    self.resolvedOn = resolvedOn
    self.cameBackOn = cameBackOn
  }

  /// How long a resolution had held by the end of a period; `nil` for one that is not followed then
  /// (`Measure.recurrence`).
  func span(before end: Day) -> Span? {
    guard resolvedOn < end, resolvedOn >= end - Measure.recurrenceDays else { return nil }
    let back = cameBackOn.flatMap { $0 < end ? $0 : nil }
    return Span(days: (back ?? end - 1) - resolvedOn, ending: back == nil ? nil : .resolved)
  }
}

extension Recurrence: Numbered {
  // Both days in 24 bits, lifted so that none is zero or less; zero for none.
  private static let lift = 1 << 23

  public var number: Int {
    (resolvedOn.ordinal + Recurrence.lift) << 24
      | (cameBackOn.map { $0.ordinal + Recurrence.lift } ?? 0)
  }

  public init(number: Int) {
    let back = number & (1 << 24 - 1)
    self.init(
      resolvedOn: Day(ordinal: (number >> 24) - Recurrence.lift),
      cameBackOn: back == 0 ? nil : Day(ordinal: back - Recurrence.lift))
  }
}

extension Dispute {
  /// The resolutions of a dispute.
  var recurrences: [Recurrence] {
    spells.indices.compactMap { index in
      guard spells[index].endedAs == .resolved, let day = spells[index].endedOn else { return nil }
      return Recurrence(resolvedOn: day, cameBackOn: recurrence(afterSpellAt: index))
    }
  }

  /// The first day after a spell's ending on which the dispute came back: reopened, or called again.
  func recurrence(afterSpellAt index: Int) -> Day? {
    guard let ended = spells[index].endedOn else { return nil }
    var first = index + 1 < spells.count ? spells[index + 1].openedOn : nil
    for day in repeats where day > ended && first.map({ day < $0 }) ?? true { first = day }
    return first
  }
}
