import GRDB
import Mediation

extension DisputeFilter {
  /// The filter as a WHERE clause with bound values only.
  var sql: (condition: String, arguments: StatementArguments) {
    var writing = FilterSQL(isOfSomeStations: isOfSomeStations)
    var conditions = expression.factors.map { writing.sql(of: $0) }
    if let scope { conditions.append(writing.among("d.station", scope)) }
    let condition = conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND ")
    return (condition, StatementArguments(writing.values))
  }

  /// Whether it needs the functions of a search.
  var needsFunctions: Bool { seeks }

  /// Whether the stations narrow what is looked at.
  var isOfSomeStations: Bool {
    scope != nil
      || expression.factors.contains {
        switch $0 {
        case .condition(.station), .condition(.district): true
        default: false
        }
      }
  }
}

/// A filter on its way into SQL.
///
/// NULL is no value: a condition on it does not hold, so what is negated is compared with TRUE.
struct FilterSQL {
  /// Of some stations the disputes come first and what is looked for with them; of all, what is looked
  /// for is walked through as it lies in the file, which is five times as fast.
  let isOfSomeStations: Bool
  private(set) var values: [(any DatabaseValueConvertible)?] = []

  init(isOfSomeStations: Bool) { self.isOfSomeStations = isOfSomeStations }

  mutating func sql(of expression: DisputeFilter.Expression) -> String {
    switch expression {
    case .all(let parts): joined(parts, " AND ", none: "TRUE")
    case .any(let parts): joined(parts, " OR ", none: "FALSE")
    case .not(let part): "(\(sql(of: part))) IS NOT TRUE"
    case .condition(let condition): sql(of: condition)
    }
  }

  private mutating func joined(
    _ parts: [DisputeFilter.Expression], _ word: String, none: String
  ) -> String {
    guard !parts.isEmpty else { return none }
    return "(" + parts.map { sql(of: $0) }.joined(separator: word) + ")"
  }

  /// Who leads, or sits beside; codes have no blanks in them.
  private mutating func ofMediators(_ codes: Set<String>) -> String {
    guard !codes.isEmpty else { return "FALSE" }
    let leads = among("d.mediator", codes)
    for code in codes.sorted() { bind(" \(code) ") }
    let sit = codes.map { _ in "instr(d.other_mediators, ?) > 0" }.joined(separator: " OR ")
    return "(\(leads) OR (d.other_mediators IS NOT NULL AND (\(sit))))"
  }

  private mutating func sql(of condition: DisputeFilter.Condition) -> String {
    switch condition {
    case .status(let codes):
      // Said in the words of the partial index, so that it is used.
      codes == Lifecycle.openStatuses
        ? FilterSQL.isOpen : among("d.status", codes.map(\.rawValue))
    case .station(let codes): among("d.station", codes)
    case .district(let codes): ofDistrict(codes)
    case .category(let codes): among("d.category", codes.map(\.rawValue))
    case .source(let codes): among("d.source", codes.map(\.rawValue))
    case .outcome(let codes): among("d.outcome", codes.map(\.rawValue))
    case .form(let codes): among("d.form", codes.map(\.rawValue))
    case .mediator(let codes): ofMediators(codes)
    case .registrar(let codes): registered(by: codes)
    case .grid(let names): "(\(among("d.grid", names)) AND \(FilterSQL.isOpenToSearch))"
    case .day(let key, let span): within(span, of: key)
    case .amount(let from, let to): amount(from: from, to: to)
    case .text(let text): holding(FilterSQL.text, text)
    case .party(let name): holding(FilterSQL.name, name)
    case .reference(let references):
      "(\(among("d.source_ref", references)) AND \(FilterSQL.isOpenToSearch))"
    case .has(let key): key.isThere
    case .lacks(let key): key.isMissing
    case .late(let day): late(on: day)
    case .isProtected:
      "d.id IN (SELECT m.dispute_id FROM file_mark AS m WHERE m.kind <> 'destroyed')"
    }
  }

  private mutating func bind(_ value: some DatabaseValueConvertible) {
    values.append(value)
  }

  mutating func among(_ column: String, _ set: some Collection<String>) -> String {
    guard !set.isEmpty else { return "FALSE" }
    for value in set.sorted() { bind(value) }
    return "\(column) IN (\(FilterSQL.marks(set.count)))"
  }

  private static func marks(_ count: Int) -> String {
    String(repeating: "?, ", count: count - 1) + "?"
  }
}

extension FilterSQL {
  static let isOpen = """
    (d.status = 'registered' OR d.status = 'accepted' OR d.status = 'mediating'
      OR d.status = 'reopened')
    """

  fileprivate static let isNotMarked =
    "NOT EXISTS (SELECT 1 FROM file_mark AS m WHERE m.dispute_id = d.id)"
  static let isOpenToSearch = "d.status <> 'voided' AND \(isNotMarked)"

  private mutating func ofDistrict(_ codes: Set<String>) -> String {
    let isInDistrict = among("s.parent", codes)
    return """
      d.station IN (SELECT s.code FROM unit AS s WHERE s.kind = 'station' AND \(isInDistrict))
      """
  }

  /// The first entry of a dispute is its registration.
  private mutating func registered(by codes: Set<String>) -> String {
    let isTheirs = among("o.entered_by", codes)
    return """
      d.id IN (SELECT e.dispute_id FROM operation AS o JOIN event AS e ON e.operation_id = o.id
        WHERE \(isTheirs) AND NOT EXISTS (SELECT 1 FROM event AS f
          WHERE f.dispute_id = e.dispute_id AND f.id < e.id))
      """
  }

  private mutating func within(_ span: DaySpan, of key: FilterKey) -> String {
    let column = key.column
    var bounds: [String] = []
    let isInstant = key == .entered
    if let first = span.first {
      bounds.append("\(column) \(isInstant ? ">" : ">=") ?")
      bind(isInstant ? Instant.end(of: first - 1).description : first.description)
    }
    if let last = span.last {
      bounds.append("\(column) <= ?")
      bind(isInstant ? Instant.end(of: last).description : last.description)
    }
    guard !bounds.isEmpty else { return "\(column) IS NOT NULL" }
    return bounds.count == 1 ? bounds[0] : "(\(bounds.joined(separator: " AND ")))"
  }

  private mutating func amount(from: Int?, to: Int?) -> String {
    bind(from ?? 0)
    bind(to ?? Int.max)
    return "(amount_fen(\(FilterSQL.amount)) BETWEEN ? AND ? AND \(FilterSQL.isOpenToSearch))"
  }

  fileprivate static let amount = """
    (SELECT p.value FROM personal AS p
      WHERE p.event_id = \(DisputeRow.textEvent)
        AND p.position = coalesce(d.text_position, 1) AND p.field = 'amount')
    """

  private mutating func late(on day: Day) -> String {
    bind(day.description)
    bind(day.description)
    return """
      (d.status = 'agreed' AND d.perform_by < ? OR \(FilterSQL.isOpen) AND EXISTS (
        SELECT 1 FROM spell AS s WHERE s.dispute_id = d.id AND s.ended_on IS NULL AND s.settle_by < ?))
      """
  }

  private static let text = "text_hit(p.field, p.value, ?) > 0"
  private static let name = """
    p.field >= 'party.' AND p.field < 'party/' AND text_hit(p.field, p.value, ?) = \(SearchedField.name.rawValue)
    """
  /// That what brought a text was not taken back, or brought back since: each operation undoes the one
  /// before.
  static let isEffective = """
    NOT EXISTS (SELECT 1 FROM operation AS o WHERE o.undoes = e.operation_id
      AND (WITH RECURSIVE redoing (id, depth) AS (SELECT o.id, 0
        UNION ALL SELECT r.id, depth + 1 FROM redoing JOIN operation AS r ON r.undoes = redoing.id)
        SELECT max(depth) % 2 = 0 FROM redoing))
    """

  /// That text `p` of event `e` was not corrected since, as what was registered can be.
  static let holdsNow = """
    (p.field IN ('terms', 'note', 'to') OR p.field >= 'terms.' AND p.field < 'terms/' OR NOT EXISTS (SELECT 1 FROM dispute AS c
      JOIN event AS t ON t.station = c.station AND t.sequence = c.text_sequence
      WHERE c.id = e.dispute_id AND (t.id > e.id OR t.id = e.id AND c.text_position > p.position)))
    """

  /// That one of a dispute's texts is such (`SearchFunctions`).
  private mutating func holding(_ isSuch: String, _ words: String) -> String {
    bind(words)
    let holds = "\(isSuch) AND \(FilterSQL.isEffective) AND \(FilterSQL.holdsNow)"
    let found =
      isOfSomeStations
      ? """
      EXISTS (SELECT 1 FROM event AS e JOIN personal AS p ON p.event_id = e.id
        WHERE e.dispute_id = d.id AND \(holds))
      """
      : """
      d.id IN (SELECT e.dispute_id FROM personal AS p CROSS JOIN event AS e ON e.id = p.event_id
        WHERE \(holds))
      """
    return "(\(found) AND \(FilterSQL.isNotMarked))"
  }
}

extension FilterKey {
  /// Where the register has what the key asks for.
  var column: String {
    switch self {
    case .registered: "d.registered_on"
    case .entered: "d.entered_at"
    case .accepted: "d.accepted_on"
    case .agreed: "d.agreed_on"
    case .due: "d.perform_by"
    case .performed: "d.performed_on"
    case .closed: "d.closed_on"
    case .moved: "d.moved_on"
    case .ref: "d.source_ref"
    case .money: FilterSQL.amount
    default: "d.\(rawValue)"
    }
  }

  /// A reference that was erased is empty.
  private var isAbsent: String {
    self == .ref ? "coalesce(\(column), '') = ''" : "\(column) IS NULL"
  }

  fileprivate var isThere: String {
    isSought ? "(NOT (\(isAbsent)) AND \(FilterSQL.isOpenToSearch))" : "\(column) IS NOT NULL"
  }

  fileprivate var isMissing: String {
    isSought ? "(\(isAbsent) AND \(FilterSQL.isOpenToSearch))" : "\(column) IS NULL"
  }
}
