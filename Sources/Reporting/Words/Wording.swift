import Mediation

/// Every word printed on a report, Chinese and English side by side.
enum Wording {
  static let unit = Phrase(zh: "单位", en: "unit")
  static let station = Phrase(zh: "派出所", en: "station")
  static let district = Phrase(zh: "区县", en: "district")
  static let category = Phrase(zh: "类别", en: "category")
  static let source = Phrase(zh: "来源", en: "source")
  static let month = Phrase(zh: "月份", en: "month")
  static let total = Phrase(zh: "合计", en: "total")
  static let code = Phrase(zh: "代码", en: "code")
  static let incoming = Phrase(zh: "进", en: "in")
  static let outgoing = Phrase(zh: "出", en: "out")
  static let cohortRegistered = Phrase(zh: "登记", en: "regd")
  static let cohortResolved = Phrase(zh: "已化解", en: "of these")
  static let rate = Phrase(zh: "化解率", en: "rate")
  static let days = Phrase(zh: "未结天数", en: "days open")
  static let count = Phrase(zh: "起数", en: "disputes")

  static func label(_ column: LedgerColumn) -> Phrase {
    switch column {
    case .openStart: Phrase(zh: "期初未结", en: "open at start")
    case .new: Phrase(zh: "新增", en: "new")
    case .reopened: Phrase(zh: "重开", en: "reopened")
    case .received: Phrase(zh: "接回", en: "received")
    case .resolved: Phrase(zh: "化解", en: "resolved")
    case .failed: Phrase(zh: "不成", en: "failed")
    case .terminated: Phrase(zh: "终止", en: "terminated")
    case .withdrawn: Phrase(zh: "撤回", en: "withdrawn")
    case .declined: Phrase(zh: "不受理", en: "declined")
    case .referredOut: Phrase(zh: "移送", en: "referred out")
    case .merged: Phrase(zh: "并案", en: "merged")
    case .openEnd: Phrase(zh: "期末未结", en: "open at end")
    }
  }

  /// The same in a table of many columns.
  static func short(_ column: LedgerColumn) -> Phrase {
    switch column {
    case .openStart: Phrase(zh: "期初", en: "start")
    case .openEnd: Phrase(zh: "期末", en: "end")
    case .reopened: Phrase(zh: "重开", en: "reop.")
    case .received: Phrase(zh: "接回", en: "recd")
    case .resolved: Phrase(zh: "化解", en: "resol.")
    case .failed: Phrase(zh: "不成", en: "fail.")
    case .terminated: Phrase(zh: "终止", en: "term.")
    case .withdrawn: Phrase(zh: "撤回", en: "wdrn")
    case .declined: Phrase(zh: "不受", en: "decl.")
    case .referredOut: Phrase(zh: "移送", en: "ref.")
    case .merged: Phrase(zh: "并案", en: "mrgd")
    case .new: Phrase(zh: "新增", en: "new")
    }
  }

  static func unitHeading(_ grouping: Grouping) -> Phrase {
    switch grouping {
    case .whole: unit
    case .station: station
    case .district: district
    case .category: category
    case .source: source
    }
  }

  static func title(_ report: LedgerReport) -> Phrase {
    switch report.period {
    case .month(let year, let month):
      Phrase(
        zh: "矛盾纠纷化解月报 \(year)年\(month)月",
        en: "Monthly dispute resolution report, \(report.period)")
    case .year(let year):
      Phrase(
        zh: "矛盾纠纷化解年报 \(year)年", en: "Yearly dispute resolution report, \(report.period)")
    }
  }

  /// The period, the cut-off and the state of knowledge, with every date.
  static func scope(_ report: LedgerReport) -> Phrase {
    Phrase(
      zh: "期间 \(report.period.start) 至 \(report.period.lastDay)，截至日 \(report.period.lastDay)；"
        + "按 \(report.asOf) 前录入的数据",
      en: "period \(report.period.start) to \(report.period.lastDay), cut-off "
        + "\(report.period.lastDay); as entered by \(report.asOf)")
  }

  static let silent = Phrase(
    zh: "从未录入，视为未报，不是零", en: "has never entered anything: not reported, which is not zero")
  static let nothing = Phrase(
    zh: "本期无登记也无变动，以上为已知的零",
    en: "nothing was registered or moved in this period: these are known zeros")
}
