import Formats

/// Which disputes are asked for; every condition that is set must hold.
public struct DisputeFilter: Equatable, Sendable {
  public var statuses: Set<Status> = []
  public var stations: Set<String> = []
  /// The stations whose disputes the asker may see; `nil` for all.
  public var scope: Set<String>?
  /// Whether only files that are kept closer are asked for.
  public var isProtected = false
  public var districts: Set<String> = []
  public var categories: Set<Category> = []
  public var sources: Set<Source> = []
  public var outcomes: Set<Outcome> = []
  public var mediators: Set<String> = []
  public var grids: Set<String> = []
  public var registeredFrom: Day?
  /// The last day of registration that is included.
  public var registeredTo: Day?
  /// What is looked for in the disputes' text; see `seek`.
  public private(set) var text: String?

  public init() {}

  /// Reads words such as `status:open station:JS07 category:neighbour,family
  /// registered.after:2021-03-01`, keys and values in either language.
  ///
  /// - Throws: `MediationError` of kind `usage` for a key or value that is not understood.
  public init(words: [String], today: Day) throws(MediationError) {
    self.init()
    var bounds = SaidBounds()
    for word in words { try add(word, today: today, &bounds) }
  }

  /// Asks for disputes whose text holds some words: what was told or agreed and what was remarked,
  /// or a party's name as a whole, compared as `SearchText` says: whatever the case, the width and the
  /// dots of a name.
  ///
  /// What was taken back, phones, addresses and numbers of identity are not looked at, and files
  /// that are kept closer are none of the disputes found.
  ///
  /// - Throws: `MediationError` of kind `usage` for words that are blank, `refused` for too many.
  public mutating func seek(_ text: String) throws(MediationError) {
    guard !text.isBlank else {
      throw MediationError(
        .usage, zh: "要写找什么", en: "there is nothing to look for", field: .searchText,
        hint: .searchFor("漏水"))
    }
    try TextRule.name.check(text, field: .searchText)
    self.text = text
  }

  /// The keys a filter understands.
  public static let keys = [
    "status", "station", "district", "category", "source", "outcome", "mediator", "grid",
    "registered", "registered.after", "registered.before",
  ]

  private static let chineseKeys = [
    "状态": "status", "派出所": "station", "区县": "district", "类别": "category", "来源": "source",
    "结果": "outcome", "调解员": "mediator", "网格": "grid", "登记": "registered",
  ]

  private mutating func add(
    _ word: String, today: Day, _ bounds: inout SaidBounds
  ) throws(MediationError) {
    guard let mark = DisputeFilter.mark(in: word) else { throw DisputeFilter.unknown(word) }
    let written = String(word[..<mark.lowerBound]).narrow
    let key = DisputeFilter.chineseKeys[written] ?? written
    let values = word[mark.upperBound...].split(separator: ",").map(String.init)
    guard !values.isEmpty else { throw DisputeFilter.unknown(word) }
    for value in values {
      try bounds.say("\(written):\(value)", key)
      try add(value, to: key, in: word, today: today)
    }
  }

  /// Where the first colon stands, of either width.
  private static func mark(in word: String) -> Range<String.Index>? {
    guard let wide = word.firstRange(ofBytes: "：") else { return word.firstRange(ofBytes: ":") }
    guard let narrow = word.firstRange(ofBytes: ":") else { return wide }
    return narrow.lowerBound < wide.lowerBound ? narrow : wide
  }

  private mutating func add(
    _ value: String, to key: String, in word: String, today: Day
  ) throws(MediationError) {
    switch key {
    case "status": statuses.formUnion(try DisputeFilter.statuses(value))
    case "station": stations.insert(UnitCode.station(value.narrow) ?? value)
    case "district": districts.insert(value)
    case "category": categories.insert(try DisputeFilter.code(value))
    case "source": sources.insert(try DisputeFilter.code(value))
    case "outcome": outcomes.formUnion(try DisputeFilter.outcomes(value))
    case "mediator": mediators.insert(UnitCode.person(value.narrow) ?? value)
    case "grid": grids.insert(value)
    case "registered": try addRegistered(value, today: today)
    case "registered.after", "registered.from":
      registeredFrom = try DisputeFilter.day(value, today: today)
    case "registered.before":
      registeredTo = try DisputeFilter.day(value, today: today) - 1
    default: throw DisputeFilter.unknown(word)
    }
  }

  /// `registered:2021-03`, `registered:2021` or one day.
  private mutating func addRegistered(_ value: String, today: Day) throws(MediationError) {
    if let period = Period(words: value) {
      registeredFrom = period.start
      registeredTo = period.lastDay
    } else {
      let day = try DisputeFilter.day(value, today: today)
      registeredFrom = day
      registeredTo = day
    }
  }

  private static func statuses(_ value: String) throws(MediationError) -> Set<Status> {
    switch value {
    case "open", "未了结", "未化解": Set(Status.allCases.filter(\.isOpen))
    default: [try code(value)]
    }
  }

  private static func outcomes(_ value: String) throws(MediationError) -> Set<Outcome> {
    switch value {
    case "resolved", "已化解": Set(Outcome.allCases.filter(\.isResolved))
    default: [try code(value)]
    }
  }

  private static func code<C: Code>(_ value: String) throws(MediationError) -> C {
    guard let code = C(understanding: value) else {
      throw MediationError(
        .usage, zh: "不认识的\(C.list)“\(value)”", en: "unknown \(C.list) “\(value)”",
        field: .column(C.list),
        hint: .seeList(.codes(C.list)))
    }
    return code
  }

  private static func day(_ value: String, today: Day) throws(MediationError) -> Day {
    guard let day = Day(words: value, today: today) else {
      throw MediationError(
        .usage, zh: "看不懂的日期“\(value)”", en: "“\(value)” is no day", field: .column("registered"),
        hint: .words(zh: "例：2021-03-05、昨天、-3d", en: "e.g. 2021-03-05, yesterday, -3d"))
    }
    return day
  }

  private static func unknown(_ word: String) -> MediationError {
    MediationError(
      .usage, zh: "看不懂的筛选条件“\(word)”", en: "“\(word)” is no filter", field: .filter,
      hint: .words(
        zh: "写成 键:值，键有 \(keys.joined(separator: "、"))",
        en: "write key:value; the keys are \(keys.joined(separator: ", "))"))
  }
}

/// The words that have bounded the days of registration: each bound can be one day only.
private struct SaidBounds {
  private var first: String?
  private var last: String?

  /// Takes a word of a filter.
  ///
  /// - Throws: `MediationError` naming both words when another has set the same bound.
  mutating func say(_ word: String, _ key: String) throws(MediationError) {
    let isFirst = key == "registered" || key == "registered.after" || key == "registered.from"
    let isLast = key == "registered" || key == "registered.before"
    if let other = (isFirst ? first : nil) ?? (isLast ? last : nil) {
      throw MediationError(
        .usage, zh: "“\(other)”和“\(word)”只能写一个",
        en: "“\(other)” and “\(word)” exclude each other", field: .column("registered"),
        hint: .words(
          zh: "一段日子写 registered.after:… registered.before:…",
          en: "a span of days is registered.after:… registered.before:…"))
    }
    if isFirst { first = word }
    if isLast { last = word }
  }
}
