import Formats
import Mediation

/// What the year's paragraph tells besides the ledger: people at work, mediation desks and who sits
/// on them, proceedings.
public struct YearFigures: Equatable, Sendable {
  public let year: Int
  /// `nil` where nobody noted the figure.
  public let officers: Int?
  public let auxiliaries: Int?
  public let threeZeroUnits: Int?
  /// Stations with at least one mediator who is no officer or auxiliary.
  public let desks: Int
  public let stations: Int
  /// Who sits on the desks, by kind.
  public let seats: [Mediator.Kind: Int]
  public let found: Int
  public let resolved: Int
  public let reconsiderations: Int
  /// Those of them that ended by mediation or settlement.
  public let reconsiderationsSettled: Int
  public let litigations: Int
  public let litigationsLost: Int

  init(_ period: Period, _ known: Knowledge, _ counts: LedgerCounts) throws {
    let office = known.office
    year = period.start.year
    // A figure that was noted holds; else those who look after cells at the end of the period are counted.
    officers =
      office.figure(.officers, in: period) ?? office.countOfStaff(\.officer, on: period.lastDay)
    auxiliaries =
      office.figure(.auxiliaries, in: period)
      ?? office.countOfStaff(\.auxiliary, on: period.lastDay)
    threeZeroUnits = office.figure(.threeZeroUnits, in: period)
    let sitting = try known.mediators.map { office.mediator($0, on: period.lastDay) }
      .filter { YearFigures.deskKinds.contains($0.kind) }
    desks = Set(sitting.compactMap(\.station)).count
    stations = try known.stationCount
    seats = Dictionary(grouping: sitting, by: \.kind).mapValues(\.count)
    found = counts.cohortRegistered
    resolved = counts.resolvedStanding
    let concluded = office.proceedings.map(\.value).filter { period.contains($0.concludedOn) }
    let reviewed = concluded.filter { $0.kind == .reconsideration }
    reconsiderations = reviewed.count
    reconsiderationsSettled = reviewed.count { [.mediated, .settled].contains($0.result) }
    let sued = concluded.filter { $0.kind == .litigation }
    litigations = sued.count
    litigationsLost = sued.count { $0.result == .overturned }
  }

  /// Who makes a mediation desk (公调对接): everybody but the station's own people.
  static let deskKinds: [Mediator.Kind] = [
    .villageCadre, .peoplesMediator, .publicInterestLawyer, .retiredPartyMember, .unstated,
  ]

  /// The founding report's paragraph, from data.
  var paragraph: Phrase {
    let rate = Rate(resolved, of: found)
    let unknown = Phrase(zh: "（未登记）", en: "(not noted)")
    func number(_ value: Int?) -> Phrase {
      value.map { Phrase(Table.grouped($0)) } ?? unknown
    }
    let seated = YearFigures.deskKinds.compactMap { kind in
      seats[kind].map { (kind.label, $0) }
    }
    let seatsZh = seated.map { "\($0.0.zh) \($0.1) 人" }.joined(separator: "、")
    let seatsEn = seated.map { "\($0.1) \($0.0.en)" }.joined(separator: ", ")
    let won = litigationsLost == 0 && litigations > 0
    return Phrase(
      zh: "\(year) 年，社区民警 \(number(officers).zh) 名、社区辅警 \(number(auxiliaries).zh) 名在岗；"
        + "\(stations) 个派出所中 \(desks) 个设有公调对接办公室"
        + (seated.isEmpty ? "" : "（\(seatsZh)）")
        + "。全年排查矛盾纠纷 \(Table.grouped(found)) 起，化解 \(Table.grouped(resolved)) 起，化解率 "
        + "\(rate.display(.zh))。办结行政复议案件 \(reconsiderations) 件，其中调解、和解 "
        + "\(reconsiderationsSettled) 件；办结行政诉讼案件 \(litigations) 件，"
        + (won ? "无一败诉" : "败诉 \(litigationsLost) 件") + "。"
        + (threeZeroUnits.map { "“三零”单位 \(Table.grouped($0)) 个。" } ?? ""),
      en: "In \(year), \(number(officers).en) community \(officers.noun("officer")) and "
        + "\(number(auxiliaries).en) \(auxiliaries.noun("auxiliary", "auxiliaries")) were at work; "
        + "\(desks) of \(stations) stations "
        + "had a mediation desk" + (seated.isEmpty ? "" : " (\(seatsEn))")
        + ". \(Table.grouped(found)) \(found.noun(of: "dispute")) "
        + "\(found == 1 ? "was" : "were") found and \(Table.grouped(resolved)) resolved, "
        + "\(rate.display(.en)). \(reconsiderations.counted("administrative reconsideration")) "
        + "\(reconsiderations == 1 ? "was" : "were") concluded, \(reconsiderationsSettled) of them by mediation or settlement; "
        + "\(litigations.counted("litigation")) \(litigations == 1 ? "was" : "were") concluded, "
        + (won ? "none lost" : "\(litigationsLost) lost") + "."
        + (threeZeroUnits.map { " \(Table.grouped($0)) \($0.noun(of: "unit")) had “three zeros”." }
          ?? ""))
  }

  var json: JSON {
    [
      "officers": .optional(officers), "auxiliaries": .optional(auxiliaries),
      "three_zero_units": .optional(threeZeroUnits), "desks": .integer(desks),
      "stations": .integer(stations),
      "seats": .object(
        YearFigures.deskKinds.map { JSON.Member($0.rawValue, .integer(seats[$0] ?? 0)) }),
      "reconsiderations": .integer(reconsiderations),
      "reconsiderations_settled": .integer(reconsiderationsSettled),
      "litigations": .integer(litigations), "litigations_lost": .integer(litigationsLost),
      "paragraph": ["zh": .string(paragraph.zh), "en": .string(paragraph.en)],
    ]
  }
}

extension Int? {
  /// The noun in the number that goes with it; that of many where it is not known.
  fileprivate func noun(_ one: String, _ many: String? = nil) -> String {
    (self ?? 0).noun(of: one, many)
  }
}
