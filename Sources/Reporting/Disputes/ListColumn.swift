import Formats
import Mediation

/// What a list of disputes can show in a column: the one list that the words, the headings, the cells and the
/// help go by.
public enum ListColumn: String, CaseIterable, Sendable {
  case number, status, category, registered, days, mediator, parties, summary
  case station, source, outcome, entered, moved, due, ended
  /// What a search found, where it stands; of searches only.
  case found

  /// Those of a list nobody asked others of.
  public static let usual: [ListColumn] = Array(allCases.prefix(8))
  /// Those of a search: what was found, which is mostly the summary, in its place.
  public static let usualOfSearch: [ListColumn] = usual.dropLast() + [.found]
  /// Those a list has something for.
  public static let ofLists = allCases.filter { $0 != .found }

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
    case .found: Phrase(zh: "所见", en: "found")
    }
  }

  /// How it gives way on a narrow line. What is read first stays longest: the number, the status, the days
  /// and the beginning of the summary; numbers and days are whole or not there.
  var yielding: Table.Yielding? {
    switch self {
    case .number, .status, .days: nil
    case .summary: Table.Yielding(narrowing: 1, least: 16)
    case .found: Table.Yielding(narrowing: 1, least: 28)
    case .parties: Table.Yielding(narrowing: 2, least: 10, leaving: 3)
    case .category: Table.Yielding(narrowing: 3, least: 8, leaving: 4)
    case .source, .outcome: Table.Yielding(narrowing: 3, least: 8, leaving: 1)
    case .mediator, .entered, .moved, .due, .ended: Table.Yielding(leaving: 1)
    case .registered, .station: Table.Yielding(leaving: 2)
    }
  }

  /// Reads columns of either language between commas.
  ///
  /// - Parameter known: those that can be asked for.
  /// - Throws: `MediationError` of kind `usage` for a word that is no column, with the nearest one, and for
  ///   one that is said twice.
  public static func columns(
    _ words: String, of known: [ListColumn] = allCases, field: Field
  ) throws(MediationError) -> [ListColumn] {
    var columns: [ListColumn] = []
    for word in ListedWords.parted(words) {
      let name = word.narrow
      guard
        let column = known.first(where: { $0.rawValue == name || $0.heading.zh == name })
      else {
        throw ListedWords.unknown(
          word, of: known.map { Phrase(zh: $0.heading.zh, en: $0.rawValue) }, field,
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
  func cell(_ line: ListLine, today: Day, _ language: Language) -> Table.Cell {
    let dispute = line.dispute
    return switch self {
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
    case .found: .text(line.snippet.map { found($0, of: dispute, language) } ?? "")
    }
  }

  /// What was found, and what the dispute is about where that says nothing of it.
  private func found(_ snippet: Snippet, of dispute: Dispute, _ language: Language) -> String {
    let text = snippet.label(language) + snippet.text
    guard snippet.field < .summary, let summary = dispute.summary else { return text }
    return Phrase(zh: "\(text)；\(summary)", en: "\(text); \(summary)")(language)
  }

  /// What stands out of it on a terminal.
  func mark(_ line: ListLine, today: Day, _ language: Language) -> TableMark? {
    let dispute = line.dispute
    if dispute.status == .voided { return TableMark(.faint) }
    return switch self {
    case .number: TableMark(.strong)
    case .days, .due: dispute.isLate(on: today) ? TableMark(.urgent) : nil
    case .summary: dispute.summary == nil ? TableMark(.faint) : nil
    case .found:
      line.snippet.flatMap { snippet in
        let label = snippet.label(language).utf8.count
        return snippet.found.map {
          TableMark(.found, part: label + $0.lowerBound..<label + $0.upperBound)
        }
      }
    default: nil
    }
  }

  /// The same for machines: codes instead of labels, numbers without commas, and nothing where there is none.
  func plain(_ line: ListLine, today: Day) -> String {
    let dispute = line.dispute
    return switch self {
    case .status: dispute.status.rawValue
    case .category: dispute.category.rawValue
    case .source: dispute.source.rawValue
    case .outcome: dispute.outcome?.rawValue ?? ""
    case .days: dispute.daysOpen(on: today).map { String($0) } ?? ""
    case .summary: dispute.summary?.visibleOnOneLine ?? ""
    case .parties:
      dispute.parties.present.compactMap(\.name).joined(separator: " ").visibleOnOneLine
    case .found: line.snippet.map { "\($0.field): \($0.text)".visibleOnOneLine } ?? ""
    default: cell(line, today: today, .en).display(.en)
    }
  }
}

/// A dispute as a list has it, with what a search found of it.
public struct ListLine: Sendable {
  public let dispute: Dispute
  public let snippet: Snippet?

  public init(_ dispute: Dispute, _ snippet: Snippet? = nil) {
    self.dispute = dispute
    self.snippet = snippet
  }
}

extension Snippet {
  /// What stands before it: which text it is of, unless it is the summary.
  fileprivate func label(_ language: Language) -> String {
    field == .summary
      ? "" : Phrase(zh: "\(field.label.zh)：", en: "\(field.label.en): ")(language)
  }

  /// What was found for machines; the keys are stable.
  public var json: JSON { ["field": .string("\(field)"), "text": .string(text)] }
}
