import GRDB
import Mediation

extension MeasureQuery {
  mutating func countEndings() throws {
    let agreement = "s.outcome = 'agreement'"
    try count(
      [
        (.mediated, "s.session_on IS NOT NULL"),
        (.mediatedAgreed, "s.session_on IS NOT NULL AND \(agreement)"),
        (.agreements, agreement), (.written, "\(agreement) AND s.form = 'written'"),
      ],
      from: """
        spell AS s \(disputes)
        WHERE s.ended_on >= :start AND s.ended_on < :end
        """)
  }

  mutating func countPerformance() throws {
    let due = "coalesce(s.perform_by, s.performed_on)"
    try count(
      [(.due, "TRUE"), (.performed, "s.performed_on IS NOT NULL AND s.performed_on < :end")],
      from: """
        spell AS s \(disputes)
        WHERE s.outcome = 'agreement' AND \(due) >= :start AND \(due) < :end
          AND s.ended_on < :end
        """)
    // Overdue at the end of the period: never performed, or performed only later.
    for late in [
      "s.performed_on IS NULL AND s.perform_by IS NOT NULL AND s.perform_by < :end",
      "s.performed_on > s.perform_by AND s.performed_on >= :end AND s.perform_by < :end",
    ] {
      try count(
        [(.overdue, "s.reopened_on IS NULL OR s.reopened_on >= :end")],
        from: """
          spell AS s \(disputes)
          WHERE s.outcome = 'agreement' AND \(late) AND s.ended_on < :end
          """)
    }
  }

  mutating func countVisits() throws {
    try count(
      [
        (.visitDue, "TRUE"),
        (
          .visitedInTime,
          """
          EXISTS (SELECT 1 FROM visit AS v WHERE v.dispute_id = s.dispute_id
            AND v.visited_on BETWEEN s.ended_on AND s.visit_by)
          """
        ),
      ],
      from: """
        spell AS s \(disputes)
        WHERE s.visit_by >= :start AND s.visit_by < :end AND s.ended_on < :end
          AND (s.reopened_on IS NULL OR s.reopened_on > s.visit_by)
        """)
    try count(
      [
        (.visits, "TRUE"), (.answered, "v.satisfaction <> 'no_answer'"),
        (.satisfied, "v.satisfaction = 'satisfied'"),
      ],
      from: """
        visit AS v \(isWhole ? "" : "JOIN dispute AS d ON d.id = v.dispute_id")
        WHERE v.visited_on >= :start AND v.visited_on < :end
        """)
  }

  mutating func countLimits() throws {
    // A limit falls due on the day it was met, or else on its own.
    try count(
      [(.limited, "TRUE"), (.onTime, "TRUE")],
      from: """
        spell AS s \(disputes)
        WHERE s.ended_on >= :start AND s.ended_on < :end AND s.ended_on <= s.settle_by
        """)
    try count(
      [(.limited, "TRUE")],
      from: """
        spell AS s \(disputes)
        WHERE s.settle_by >= :start AND s.settle_by < :end
          AND (s.ended_on IS NULL OR s.ended_on > s.settle_by)
        """)
    try count(
      [(.overLimit, "t.settle_by < :end")], from: openAtEnd)
  }

  /// The disputes of the cohort: registered in the period and not merged by its end.
  ///
  /// A dispute is registered on the day its first spell opens, which has an index.
  private static let cohort = """
    spell AS f CROSS JOIN dispute AS d ON d.id = f.dispute_id
    JOIN spell AS l ON l.dispute_id = d.id
      AND l.opened_on < :end AND (l.reopened_on IS NULL OR l.reopened_on >= :end)
    WHERE f.opened_on >= :start AND f.opened_on < :end AND f.position = 1
      AND (l.ended_as = 'merged' AND l.ended_on < :end) IS NOT TRUE
    """

  mutating func countIntake() throws {
    let bodies = Measure.escalationBodies.sorted().map { "'\($0)'" }.joined(separator: ", ")
    try count(
      [
        (.intake, "TRUE"),
        (
          .escalated,
          """
          EXISTS (SELECT 1 FROM spell AS r WHERE r.dispute_id = d.id
            AND r.referred_to IN (\(bodies)) AND r.ended_on < :end)
          """
        ), (.enteredHere, "d.source_ref IS NULL"),
      ], from: MeasureQuery.cohort)
    var lags: [(String, Int, Bool, Int)] = []
    try groups(
      "d.registered_on, d.entered_at", from: MeasureQuery.cohort + " AND d.source_ref IS NULL"
    ) { key, row, number in
      guard let registered = Day(try row.value(2) as String),
        let entered = Instant(try row.value(3) as String)
      else {
        return
      }
      let month = Period.month(year: registered.year, month: registered.month)
      lags.append(
        (key, max(0, entered.day - registered), entered.day >= month.end, number))
    }
    for (key, days, isLate, number) in lags {
      counts[key, default: MeasureCounts()].lags[days, default: 0] += number
      if isLate { counts[key, default: MeasureCounts()][.enteredLate] += number }
    }
  }

  mutating func countOutcomes() throws {
    let to: [String: (any DatabaseValueConvertible)?] = ["followed": end.description]
    var found: [(String, WritableKeyPath<MeasureCounts, [Span: Int]>, Span, Int)] = []
    func collect(
      _ path: WritableKeyPath<MeasureCounts, [Span: Int]>, where condition: String
    ) throws {
      try groups(
        "d.registered_on, d.entered_at, s.ended_on, s.ended_as",
        from: """
          spell AS f CROSS JOIN dispute AS d ON d.id = f.dispute_id
          JOIN spell AS s ON s.dispute_id = d.id
          WHERE f.opened_on >= :start AND f.opened_on < :end AND f.position = 1
            AND f.opened_on < :followed AND \(condition)
          """, to
      ) { key, row, number in
        guard let registered = Day(try row.value(2) as String),
          let entered = Instant(try row.value(3) as String)
        else { return }
        let ended = (try row.value(4) as String?).flatMap { Day($0) }.flatMap {
          $0 < end ? $0 : nil
        }
        let ending = (try row.value(5) as String?).flatMap(Spell.Ending.init(rawValue:))
        let span = Span(
          days: (ended ?? end - 1) - registered, entry: max(0, entered.day - registered),
          ending: ended == nil ? nil : ending)
        found.append((key, path, span, number))
      }
    }
    try collect(\.firstOutcomes, where: "s.position = 1")
    try collect(
      \.lastOutcomes,
      where: "s.opened_on < :followed AND (s.reopened_on IS NULL OR s.reopened_on >= :followed)")
    for (key, path, span, number) in found {
      counts[key, default: MeasureCounts()][keyPath: path][span, default: 0] += number
    }
  }

  /// Recurrence: what came back, and after how long, of the resolutions of the days before; durable
  /// resolution: what was performed and quiet for ninety days.
  mutating func countRecurrences() throws {
    let from = period.end - Measure.recurrenceDays
    // Nearly all stay quiet; those are counted by their day without looking at each.
    let called = "SELECT c.dispute_id FROM repeat_call AS c"
    try countSpans(
      from: from, "s.reopened_on IS NULL AND s.dispute_id NOT IN (\(called))", returned: nil)
    try countSpans(
      from: from, "(s.reopened_on IS NOT NULL OR s.dispute_id IN (\(called)))",
      returned: MeasureQuery.returned)
    try countDurable()
  }

  /// The first day after the resolution on which somebody called again.
  private static let returned = """
    min(coalesce(s.reopened_on, '9999-12-31'), coalesce((
      SELECT min(f.called_on) FROM repeat_call AS f
      WHERE f.dispute_id = s.dispute_id AND f.called_on > s.ended_on), '9999-12-31'))
    """

  private mutating func countSpans(
    from: Day, _ condition: String, returned: String?
  ) throws {
    var found: [(String, Span, Int)] = []
    try groups(
      "s.ended_on, \(returned ?? "NULL")",
      from: """
        spell AS s \(disputes)
        WHERE s.ended_as = 'resolved' AND s.ended_on >= :from AND s.ended_on < :end
          AND \(condition)
        """, ["from": from.description]
    ) { key, row, number in
      guard let ended = Day(try row.value(2) as String) else { return }
      let back = (try row.value(3) as String?).flatMap { Day($0) }
      let seen = back.flatMap { $0 < period.end ? $0 : nil }
      found.append(
        (
          key,
          Span(days: (seen ?? period.lastDay) - ended, ending: seen == nil ? nil : .resolved),
          number
        ))
    }
    for (key, span, number) in found {
      counts[key, default: MeasureCounts()].recurrences[span, default: 0] += number
    }
  }

  private mutating func countDurable() throws {
    let days = (period.start - Measure.quietDays, period.end - Measure.quietDays)
    var found: [(String, Bool, Int)] = []
    try groups(
      "s.ended_on, s.outcome, s.performed_on, \(MeasureQuery.returned)",
      from: """
        spell AS s \(disputes)
        WHERE s.ended_as = 'resolved' AND s.ended_on >= :from AND s.ended_on < :to
        """, ["from": days.0.description, "to": days.1.description]
    ) { key, row, number in
      guard let ended = Day(try row.value(2) as String) else { return }
      let quiet = ended + Measure.quietDays
      let outcome: String? = try row.value(3)
      let performedOn = (try row.value(4) as String?).flatMap { Day($0) }
      let back = (try row.value(5) as String?).flatMap { Day($0) }
      let isPerformed = outcome != "agreement" || performedOn.map { $0 <= quiet } ?? false
      found.append((key, isPerformed && back.map { $0 > quiet } ?? true, number))
    }
    for (key, isDurable, number) in found {
      counts[key, default: MeasureCounts()][.quietDue] += number
      if isDurable { counts[key, default: MeasureCounts()][.durable] += number }
    }
  }

  mutating func countAges() throws {
    var found: [(String, Int, Int)] = []
    try groups(
      "t.opened_on", from: openAtEnd
    ) { key, row, number in
      if let opened = Day(try row.value(2) as String) {
        found.append((key, period.lastDay - opened, number))
      }
    }
    for (key, age, number) in found {
      counts[key, default: MeasureCounts()].ages[age, default: 0] += number
    }
  }
}
