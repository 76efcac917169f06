import Formats
import Mediation

/// Who has reported for a month: with entries, with a nil report, or not at all.
public struct StatusReport: Report {
  public enum Submission: String, CaseIterable, Sendable {
    case reported
    case nilReported = "nil"
    case silent

    var label: Phrase {
      switch self {
      case .reported: Phrase(zh: "已报", en: "reported")
      case .nilReported: Phrase(zh: "零报告", en: "nil report")
      case .silent: Phrase(zh: "未报", en: "silent")
      }
    }
  }

  struct Row: Equatable, Sendable {
    let station: Unit
    let submission: Submission
    /// Disputes registered, and endings, in the month.
    let registered: Int
    let ended: Int
    let nilReport: OfficeRecord.Dated<NilReport>?
  }

  public let period: Period
  public let asOf: Instant
  public let office: Phrase
  /// The last day entries of the month are taken as in time.
  public let cutOff: Day
  let rows: [Row]

  public static func compile(_ period: Period, from known: Knowledge) throws -> StatusReport {
    let tally = try known.tally(in: period, by: .station)
    let rows = try known.stations(on: period.lastDay).map { station in
      let counts = tally.counts[station.code, default: LedgerCounts()]
      let ended = LedgerColumn.outgoing.reduce(0) { $1 == .openEnd ? $0 : $0 + counts[$1] }
      let nilReport = known.office.nilReport(of: station.code, for: period)
      let submission: Submission =
        counts.hasMoved ? .reported : nilReport != nil ? .nilReported : .silent
      return Row(
        station: station, submission: submission, registered: counts[.new], ended: ended,
        nilReport: nilReport)
    }
    return StatusReport(
      period: period, asOf: known.asOf, office: try known.officeName(on: period.lastDay),
      cutOff: known.office.cutOff?.lastDay(for: period) ?? period.lastDay, rows: rows)
  }

  public func stations(_ submission: Submission) -> [String] {
    rows.filter { $0.submission == submission }.map(\.station.code)
  }

  public var figures: JSON {
    [
      "report": "status", "period": .string(period.description),
      "cut_off": .string(cutOff.description),
      "counts": .object(
        Submission.allCases.map {
          JSON.Member($0.rawValue, .integer(stations($0).count))
        }),
      "rows": .array(
        rows.map { row in
          [
            "unit": .string(row.station.code), "name": .string(row.station.name),
            "status": .string(row.submission.rawValue), "registered": .integer(row.registered),
            "ended": .integer(row.ended), "nil_by": .optional(row.nilReport?.value.by),
            "nil_at": .optional(row.nilReport?.enteredAt.description),
          ]
        }),
    ]
  }

  public func document(_ language: Language) -> Document {
    let counts = Submission.allCases.map { submission in
      Phrase(
        zh: "\(submission.label.zh) \(stations(submission).count)",
        en: "\(stations(submission).count) \(submission.label.en)")
    }
    return Document(
      title: Phrase(zh: "月报报送情况 \(period)", en: "Month's end, \(period)")(language),
      office: office(language).visible(),
      scope: Phrase(
        zh: "录入截止 \(cutOff)；按 \(asOf) 前录入的数据；没有报送不等于零",
        en: "entries taken until \(cutOff); as entered by \(asOf); silence is not zero")(language),
      blocks: [
        .table(lines(language)),
        .text(
          Phrase(
            zh: counts.map(\.zh).joined(separator: "，") + "。",
            en: counts.map(\.en).joined(separator: ", ") + ".")(language)),
      ], definitions: [],
      imprint: [digestLine(language)], language: language)
  }

  public func lines(_ language: Language) -> Table {
    let headings: [(String, Phrase, Alignment)] = [
      ("unit", Wording.code, .left), ("name", Wording.station, .left),
      ("status", Phrase(zh: "报送", en: "status"), .left),
      ("registered", Phrase(zh: "登记", en: "registered"), .right),
      ("ended", Phrase(zh: "了结", en: "ended"), .right),
      ("nil_by", Phrase(zh: "零报告人", en: "nil report by"), .left),
      ("nil_at", Phrase(zh: "录入时刻", en: "entered at"), .left),
    ]
    return Table(
      columns: headings.map { Table.Column($0.0, $0.1(language), $0.2) },
      rows: rows.map { row in
        [
          .text(row.station.code), .text(row.station.name), .text(row.submission.label(language)),
          .number(row.registered), .number(row.ended), .text(row.nilReport?.value.by ?? ""),
          .text(row.nilReport?.enteredAt.description ?? ""),
        ]
      })
  }
}
