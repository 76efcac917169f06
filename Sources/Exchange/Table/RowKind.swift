import Formats
import Mediation

/// What a record of a table is when it is no dispute.
enum RowKind {
  /// Nothing in it, or nothing but lines and dashes, or only the number of a row that was never filled in.
  case blank
  /// A sum, a signature, a heading that comes again, a title among the rows: what stands first in it.
  case leftOut(String)

  private static let beginnings = [
    "合计", "小计", "总计", "共计", "累计", "本月合计", "本页合计", "本页小计", "年度累计", "本月小计", "填表人", "制表人", "填报人",
    "审核人", "审批人", "负责人", "单位负责人", "领导签字", "签字", "联系人", "填表日期", "填报日期", "填报时间", "填报单位", "制表日期",
    "制表时间", "制表单位", "统计人", "报送人", "报送时间", "报送单位", "报送日期", "备注:", "注:", "注1", "说明:", "填表说明",
  ]

  /// `nil` where it may be meant for a dispute.
  init?(_ fields: [String], under heading: TableHeading) {
    // A row that was handed back was meant for a dispute.
    if let errors = heading.errors, errors < fields.count, !fields[errors].isBlank { return nil }
    let cells = fields.map(FoldedCell.folded)
    let filled = cells.indices.filter { !RowKind.isNothing(cells[$0]) }
    guard let first = filled.first else {
      self = .blank
      return
    }
    if filled == [heading.rowNumber] {
      // The number alone: a row that was never filled in – or the word 合计 in that column.
      self =
        cells[first].utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }
        ? .blank : .leftOut(fields[first].tidied)
      return
    }
    let isSum = RowKind.beginnings.contains { cells[first].hasPrefix($0) }
    let isAgain = heading.folded.contains { line in
      filled.allSatisfy { $0 < line.count && line[$0] == cells[$0] }
    }
    // A cell alone that spans the table is a title among the rows, unless it may be what a dispute is about.
    let isTitle =
      !heading.isOurs && filled.count == 1 && heading.columns.count > 2
      && !(first < heading.columns.count
        && heading.columns[first].contains(.summary))
    guard isSum || isAgain || isTitle else { return nil }
    self = .leftOut(fields[first].tidied)
  }

  /// Whether a folded cell has no letter and no digit in it.
  private static func isNothing(_ text: String) -> Bool {
    text == "无"
      || text.unicodeScalars.allSatisfy { scalar in
        switch scalar.properties.generalCategory {
        case .dashPunctuation, .connectorPunctuation, .otherPunctuation, .mathSymbol, .otherSymbol,
          .modifierSymbol:
          true
        default: false
        }
      }
  }
}
