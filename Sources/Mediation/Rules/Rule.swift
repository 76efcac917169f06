/// A time limit as it is on certain days: so many days from an act, by the law it rests on.
///
/// A limit that changes keeps its id and becomes another dated row; the row in force on the day that
/// is counted from is the one that counts.
public struct Rule: Equatable, Sendable {
  /// What days are counted.
  public enum Count: String, CaseIterable, Sendable {
    /// Every day.
    case days
    case workingDays = "working_days"
  }

  /// What becomes of a last day that is off.
  public enum LastDay: String, CaseIterable, Sendable {
    /// It is the last day all the same.
    case stays
    /// The first working day after it takes its place (procedural rules, art. 35). Counted working
    /// days end on one anyway.
    case moves

    public var label: Phrase {
      switch self {
      case .stays: Phrase(zh: "遇休息日不顺延", en: "stays where it falls, even on a day off")
      case .moves:
        Phrase(zh: "遇休息日顺延到其后第一个工作日", en: "moves from a day off to the next working day")
      }
    }
  }

  /// The same in every dated row of the limit, such as `mediation`.
  public let id: String
  /// How many days, from 1 to 9999.
  public let number: Int
  public let count: Count
  /// What it is counted from, in a word: `accepted`, `ended`, `first_session`, `took_effect`.
  public let start: String
  public let lastDay: LastDay
  /// The first day on which the row is in force; `nil` where none is known.
  public let validFrom: Day?
  /// The first day on which it no longer is.
  public let validTo: Day?
  public let label: Phrase
  /// The law, form or standard it comes from.
  public let basis: String

  /// Whether a word can be a rule's id: up to 40 of `a`–`z`, `0`–`9` and `_`.
  static func isID(_ word: String) -> Bool {
    let bytes = word.utf8
    return (1...40).contains(bytes.count)
      && bytes.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
          UInt8(ascii: "_"):
          true
        default: false
        }
      }
  }

  /// Whether the row is in force for a limit that is counted from a day.
  public func isValid(on day: Day) -> Bool {
    Validity(from: validFrom, to: validTo).contains(day)
  }

  /// How long, in words: `3 working days`.
  public var length: Phrase {
    switch count {
    case .days: Phrase(zh: "\(number) 日", en: number.counted("day"))
    case .workingDays: Phrase(zh: "\(number) 个工作日", en: number.counted("working day"))
    }
  }

  /// The days the row is in force, in words.
  public var validity: Phrase { Validity(from: validFrom, to: validTo).label }
}
