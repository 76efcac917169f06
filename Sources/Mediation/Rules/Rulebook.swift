import Formats

/// The rules that change with the law: the code lists, the time limits and the calendar, each row with
/// the days it is in force.
///
/// The shipped one is the data in `seeds/`; whoever works with another hands it to `Casework`.
public struct Rulebook: Sendable {
  private let makeCatalogue: @Sendable () -> Catalogue
  private let makeRules: @Sendable () -> [Rule]
  private let makeCalendar: @Sendable () -> WorkCalendar

  /// The rules shipped with the program.
  public static let shipped = Rulebook(
    catalogue: .shipped, rules: shippedRules, calendar: .shipped)

  /// Each part is evaluated whenever it is asked for, and most commands ask for none: what is dear to
  /// make is made once outside.
  ///
  /// - Parameter rules: every dated row, those of an id in the order of their days.
  public init(
    catalogue: @autoclosure @escaping @Sendable () -> Catalogue,
    rules: @autoclosure @escaping @Sendable () -> [Rule],
    calendar: @autoclosure @escaping @Sendable () -> WorkCalendar
  ) {
    makeCatalogue = catalogue
    makeRules = rules
    makeCalendar = calendar
  }

  public var catalogue: Catalogue { makeCatalogue() }

  /// Every dated row, in the order of the file.
  public var rules: [Rule] { makeRules() }

  public var calendar: WorkCalendar { makeCalendar() }

  /// The limit as it is for what is counted from a day; `nil` when there is none.
  public func rule(_ id: String, on day: Day) -> Rule? {
    rules.first { $0.id == id && $0.isValid(on: day) }
  }

  /// The day a limit ends that is counted from a day.
  ///
  /// - Throws: `MediationError`: `notFound` for an id that no row has, `refused` where none is in force
  ///   on the day or the calendar does not know the year.
  public func due(_ id: String, from day: Day) throws(MediationError) -> Due {
    try inForce(id, on: day, field: .beginning).due(from: day, by: makeCalendar)
  }

  /// A limit as an entry starts it that is counted from a day; `nil` where no rule is in force or the
  /// calendar does not reach.
  func givenLimit(_ id: String, from day: Day) -> GivenLimit? {
    guard let rule = rule(id, on: day), let due = try? rule.due(from: day, by: makeCalendar) else {
      return nil
    }
    return GivenLimit(rule: id, validFrom: rule.validFrom, due: due.day)
  }

  /// The dated rows of a limit.
  ///
  /// - Parameter word: its id; `-` may stand for `_`.
  /// - Throws: `MediationError` of kind `notFound`, naming the nearest id and all there are.
  public func rows(of word: String) throws(MediationError) -> [Rule] {
    let folded = FoldedWord(word)
    let rows = rules.filter { folded.matches(Array($0.id.utf8)[...]) }
    guard rows.isEmpty else { return rows }
    let ids = rules.reduce(into: [String]()) { if !$0.contains($1.id) { $0.append($1.id) } }
    let nearest = NearestWord.of(word, in: ids)
    throw MediationError(
      .notFound, zh: "没有规则“\(word)”" + (nearest.map { "，最接近的是 \($0)" } ?? ""),
      en: "there is no rule “\(word)”" + (nearest.map { "; the nearest is \($0)" } ?? ""),
      field: .rule,
      hint: .words(
        zh: "有：\(ids.joined(separator: "、"))", en: "there are: \(ids.joined(separator: ", "))"))
  }

  /// The row of a limit that is in force on a day.
  ///
  /// - Throws: `MediationError`: `notFound` for an id that no row has, `refused` where none is in force.
  public func inForce(
    _ word: String, on day: Day, field: Field
  ) throws(MediationError) -> Rule {
    let rows = try rows(of: word)
    if let rule = rows.first(where: { $0.isValid(on: day) }) { return rule }
    throw MediationError(
      .refused, zh: "\(day) 时没有施行的规则 \(rows[0].id)",
      en: "no rule \(rows[0].id) is in force on \(day)", field: field,
      hint: .words(
        zh: "施行：\(rows.map(\.validity.zh).joined(separator: "；"))",
        en: "in force: \(rows.map(\.validity.en).joined(separator: "; "))"))
  }
}

extension Rulebook {
  private static let shippedRules = rules(csv: PackageResources.rules_csv)

  /// Reads rules from CSV bytes with the columns of `seeds/rules.csv`; rows that cannot be read are left
  /// out, which the tests of the shipped file would show.
  public static func rules(csv bytes: [UInt8]) -> [Rule] {
    var reader = CSVReader(bytes)
    var rules: [Rule] = []
    while let record = try? reader.next() {
      let fields = record.fields
      guard fields.count == 10, Rule.isID(fields[0]), let number = Int(fields[1]),
        (1...9999).contains(number),
        let count = Rule.Count(rawValue: fields[2]),
        let lastDay = Rule.LastDay(rawValue: fields[4])
      else { continue }
      rules.append(
        Rule(
          id: fields[0], number: number, count: count, start: fields[3], lastDay: lastDay,
          validFrom: Day(fields[5]), validTo: Day(fields[6]),
          label: Phrase(zh: fields[7], en: fields[8]), basis: fields[9]))
    }
    return rules
  }
}
