import Mediation

/// The words a workbook adds to a report's own.
extension Wording {
  static let reportSheet = Phrase(zh: "报告", en: "Report")
  static let chartSheet = Phrase(zh: "图", en: "Charts")
  static let dataSheet = Phrase(zh: "图的数据", en: "Chart data")
  static let reference = Phrase(zh: "编号", en: "Reference")

  static func tableSheet(_ number: Int) -> Phrase {
    Phrase(zh: "表 \(number)", en: "Table \(number)")
  }
}
