/// A day nobody works, and why.
public struct DayOff: Equatable, Sendable {
  public let day: Day
  public let reason: Reason

  public enum Reason: Equatable, Sendable {
    /// A Saturday or Sunday.
    case weekend
    case holiday(Holiday)
  }

  /// What a notice of the State Council gives a day off for.
  public struct Holiday: Equatable, Sendable {
    /// As the notice calls it; where two fall together both, with `、` between them.
    public let name: String
    /// The notice, and who else tells of the day.
    public let source: String

    /// The notice alone.
    public var notice: String { String(source.prefix { $0 != ";" }) }
  }
}

extension DayOff.Reason {
  /// The name of the reason in both languages.
  public var label: Phrase {
    switch self {
    case .weekend: Phrase(zh: "休息日", en: "weekend")
    case .holiday(let holiday): holiday.label
    }
  }
}

extension DayOff.Holiday {
  /// The name in both languages; one that came later stands in English as in Chinese.
  var label: Phrase {
    let names = name.split(separator: "、").map { DayOff.Holiday.english[String($0)] ?? String($0) }
    return Phrase(zh: name, en: names.joined(separator: " and "))
  }

  private static let english = [
    "元旦": "New Year", "春节": "Spring Festival", "春节（延长）": "Spring Festival, extended",
    "清明节": "Qingming", "劳动节": "Labour Day", "端午节": "Dragon Boat Festival",
    "中秋节": "Mid-Autumn Festival", "国庆节": "National Day",
    "抗战胜利70周年纪念日": "70th anniversary of victory",
  ]
}
