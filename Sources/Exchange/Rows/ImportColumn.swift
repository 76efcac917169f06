/// The columns a ledger file may have, in any order: the contract between `import` and `export`.
public enum ImportColumn: Int, CaseIterable, Sendable {
  case sourceRef, station, stationName, district, grid, category, source, summary, registeredOn
  case acceptedOn, mediator, mediatorName
  /// The days sessions were held, separated by semicolons.
  case sessions
  case outcome, form, terms, agreedOn, performedOn, closedOn, reason, told, referredTo, visitedOn
  case satisfaction, applicant, respondent
  /// The day the source says the dispute was entered there.
  case recordedOn
  /// The whole history as a JSON array; the other columns then only state where it ended.
  case events
  /// The number and status a dispute had where it was exported.
  case number, status

  /// The heading, in the order of the cases.
  public var name: String { ImportColumn.names[rawValue] }

  private static let names = [
    "source_ref", "station", "station_name", "district", "grid", "category", "source", "summary",
    "registered_on", "accepted_on", "mediator", "mediator_name", "sessions", "outcome", "form",
    "terms", "agreed_on", "performed_on", "closed_on", "reason", "told", "referred_to",
    "visited_on", "satisfaction", "applicant", "respondent", "recorded_on", "events", "number",
    "status",
  ]

  /// The column with a heading of ours.
  public init?(name: String) {
    guard let place = ImportColumn.names.firstIndex(of: name) else { return nil }
    self.init(rawValue: place)
  }

  /// Chinese headings understood without a map.
  var chineseHeadings: [String] {
    switch self {
    // 序号 counts the rows of a file, and begins anew with every month: it names no dispute.
    case .sourceRef: ["来源编号", "台账编号"]
    case .station: ["派出所代码", "派出所", "单位代码"]
    case .stationName: ["派出所名称", "单位名称"]
    case .district: ["区县", "区县代码", "所属区县"]
    case .grid: ["网格", "村(格)", "村格"]
    case .category: ["纠纷类别", "纠纷类型", "类别"]
    case .source: ["案件来源", "来源", "纠纷来源"]
    case .summary: ["简要情况", "纠纷简要情况", "纠纷简介"]
    case .registeredOn: ["登记日期", "受理登记日期", "登记时间"]
    case .acceptedOn: ["受理日期", "受理时间"]
    case .mediator: ["调解员", "人民调解员"]
    case .mediatorName: ["调解员姓名"]
    case .sessions: ["调解日期", "调解时间"]
    case .outcome: ["结果", "调解结果", "处理结果"]
    case .form: ["协议形式"]
    case .terms: ["协议内容"]
    case .agreedOn: ["达成日期", "协议日期"]
    case .performedOn: ["履行日期"]
    case .closedOn: ["结案日期", "结案时间"]
    case .reason: ["原因"]
    case .told: ["告知途径", "告知"]
    case .referredTo: ["移送部门", "移送"]
    case .visitedOn: ["回访日期", "回访时间"]
    case .satisfaction: ["满意度", "满意情况"]
    case .applicant: ["申请方", "申请人", "甲方当事人"]
    case .respondent: ["被申请方", "被申请人", "乙方当事人"]
    case .recordedOn: ["录入日期"]
    case .events: ["经过"]
    case .number: ["编号"]
    case .status: ["状态"]
    }
  }

  /// The column a heading names, in either language; `nil` for a heading that is not known.
  public init?(heading: String) {
    let plain = heading.utf8.drop { $0 == 0x20 }
    let text = String(Substring(plain))
    if let column = ImportColumn(name: text) {
      self = column
    } else if let column = ImportColumn.byChineseHeading[text] {
      self = column
    } else {
      return nil
    }
  }

  private static let byChineseHeading: [String: ImportColumn] = allCases.reduce(into: [:]) {
    for heading in $1.chineseHeadings { $0[heading] = $1 }
  }
}
