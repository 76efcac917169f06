import Formats
import Mediation

extension DisputeCounts {
  /// A line for each value, with its code and name, and the sum.
  ///
  /// - Parameter names: those of the codes that are not the catalogue's.
  public func table(_ names: [String: String], _ language: Language) -> Table {
    Table(
      columns: [
        Table.Column("code", key.label(language), .left),
        Table.Column("name", Phrase(zh: "名称", en: "name")(language), .left),
        Table.Column("count", Phrase(zh: "件数", en: "count")(language)),
      ],
      rows: lines.map { line in
        [
          .text(line.code ?? "—"), .text(name(line.code, names, language)), .number(line.count),
        ]
      },
      total: [.text(Phrase(zh: "合计", en: "total")(language)), .text(""), .number(sum)])
  }

  /// The counts for machines; the keys are stable.
  public func json(_ names: [String: String], _ language: Language) -> JSON {
    [
      "by": .string(key.rawValue), "count": .integer(sum),
      "counts": .array(
        lines.map { line in
          [
            "code": .optional(line.code), "name": .string(name(line.code, names, language)),
            "count": .integer(line.count),
          ]
        }),
    ]
  }

  /// A line for each value without a heading: its code, empty for none, a tab and the count.
  public var plainLines: [UInt8] {
    lines.flatMap { Array("\(($0.code ?? "").visibleOnOneLine)\t\($0.count)\n".utf8) }
  }

  private func name(_ code: String?, _ names: [String: String], _ language: Language) -> String {
    guard let code else { return Phrase(zh: "（无）", en: "(none)")(language) }
    if case .codes(let list) = key.values { return Catalogue.shipped.label(list, code)(language) }
    return names[code] ?? ""
  }
}
