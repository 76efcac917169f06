import Formats
import Mediation

/// What a list of disputes can show in a column: the one list that the words, the headings, the cells and the
/// help go by.
public enum ListColumn: String, CaseIterable, Sendable {
  case number, status, category, registered, days, mediator, parties, summary
  case station, source, outcome, entered, moved, due, ended

  /// Those of a list nobody asked others of.
  public static let usual: [ListColumn] = Array(allCases.prefix(8))

  public var heading: Phrase {
    switch self {
    case .number: Phrase(zh: "编号", en: "number")
    case .status: Phrase(zh: "状态", en: "status")
    case .category: Phrase(zh: "类别", en: "category")
    case .registered: Phrase(zh: "登记", en: "registered")
    case .days: Phrase(zh: "天数", en: "days")
    case .mediator: Phrase(zh: "调解员", en: "mediator")
    case .parties: Phrase(zh: "当事人", en: "parties")
    case .summary: Phrase(zh: "简要情况", en: "summary")
    case .station: Phrase(zh: "派出所", en: "station")
    case .source: Phrase(zh: "来源", en: "source")
    case .outcome: Phrase(zh: "结果", en: "outcome")
    case .entered: Phrase(zh: "录入", en: "entered")
    case .moved: Phrase(zh: "进展", en: "moved")
    case .due: Phrase(zh: "履行期限", en: "due")
    case .ended: Phrase(zh: "了结", en: "ended")
    }
  }

  /// How it gives way on a narrow line. What is read first stays longest: the number, the status, the days
  /// and the beginning of the summary; numbers and days are whole or not there.
  var yielding: Table.Yielding? {
    switch self {
    case .number, .status, .days: nil
    case .summary: Table.Yielding(narrowing: 1, least: 16)
    case .parties: Table.Yielding(narrowing: 2, least: 10, leaving: 3)
    case .category: Table.Yielding(narrowing: 3, least: 8, leaving: 4)
    case .source, .outcome: Table.Yielding(narrowing: 3, least: 8, leaving: 1)
    case .mediator, .entered, .moved, .due, .ended: Table.Yielding(leaving: 1)
    case .registered, .station: Table.Yielding(leaving: 2)
    }
  }

  /// Reads columns of either language between commas.
  ///
  /// - Throws: `MediationError` of kind `usage` for a word that is no column, with the nearest one, and for
  ///   one that is said twice.
  public static func columns(_ words: String, field: Field) throws(MediationError) -> [ListColumn] {
    var columns: [ListColumn] = []
    for word in ListedWords.parted(words) {
      let name = word.narrow
      guard
        let column = allCases.first(where: { $0.rawValue == name || $0.heading.zh == name })
      else {
        throw ListedWords.unknown(
          word, of: allCases.map { Phrase(zh: $0.heading.zh, en: $0.rawValue) }, field,
          Phrase(zh: "没有“\(word.visible())”这一列", en: "there is no column “\(word.visible())”"))
      }
      guard !columns.contains(column) else { throw ListedWords.twice(column.heading, field) }
      columns.append(column)
    }
    return columns
  }

  /// What stands in the column for a dispute.
  ///
  /// - Parameter today: the day on which the age of the open ones is told.
  func cell(_ dispute: Dispute, today: Day, _ language: Language) -> Table.Cell {
    switch self {
    case .number: .text(dispute.number.description)
    case .status: .text(dispute.status.label(language))
    case .category: .text(dispute.category.label(language))
    case .registered: .text(dispute.registeredOn.description)
    case .days: dispute.daysOpen(on: today).map { .number($0) } ?? .text("")
    case .mediator: .text(dispute.mediator ?? "")
    case .parties: .text(dispute.parties.present.compactMap(\.name).joined(separator: " "))
    case .summary: .text(dispute.summary ?? dispute.absence(language))
    case .station: .text(dispute.number.station)
    case .source: .text(dispute.source.label(language))
    case .outcome: .text(dispute.outcome?.label(language) ?? "")
    case .entered: .text(dispute.enteredAt.day.description)
    case .moved: .text(dispute.movedOn.description)
    case .due: .text(dispute.performBy?.description ?? "")
    case .ended: .text(dispute.endedOn?.description ?? "")
    }
  }

  /// What stands out of it on a terminal.
  func mark(_ dispute: Dispute, today: Day) -> TableMark? {
    if dispute.status == .voided { return TableMark(.faint) }
    return switch self {
    case .number: TableMark(.strong)
    case .days, .due: dispute.isLate(on: today) ? TableMark(.urgent) : nil
    case .summary: dispute.summary == nil ? TableMark(.faint) : nil
    default: nil
    }
  }

  /// The same for machines: codes instead of labels, numbers without commas, and nothing where there is none.
  func plain(_ dispute: Dispute, today: Day) -> String {
    switch self {
    case .status: dispute.status.rawValue
    case .category: dispute.category.rawValue
    case .source: dispute.source.rawValue
    case .outcome: dispute.outcome?.rawValue ?? ""
    case .days: dispute.daysOpen(on: today).map { String($0) } ?? ""
    case .summary: dispute.summary?.visibleOnOneLine ?? ""
    case .parties:
      dispute.parties.present.compactMap(\.name).joined(separator: " ").visibleOnOneLine
    default: cell(dispute, today: today, .en).display(.en)
    }
  }
}
