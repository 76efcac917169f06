/// The columns a ledger file may have, in any order: the contract between `import` and `export`.
public enum ImportColumn: String, CaseIterable, Sendable {
  case sourceRef = "source_ref"
  case station
  case stationName = "station_name"
  case district, grid, category, source, summary
  case registeredOn = "registered_on"
  case acceptedOn = "accepted_on"
  case mediator
  case mediatorName = "mediator_name"
  /// The days sessions were held, separated by semicolons.
  case sessions
  case outcome, form, terms
  case agreedOn = "agreed_on"
  case performedOn = "performed_on"
  case closedOn = "closed_on"
  case reason, told
  case referredTo = "referred_to"
  case visitedOn = "visited_on"
  case satisfaction, applicant, respondent
  /// The day the source says the dispute was entered there.
  case recordedOn = "recorded_on"
  /// The whole history as a JSON array; the other columns then only state where it ended.
  case events
  /// The number and status a dispute had where it was exported.
  case number, status

  /// Chinese headings understood without a map.
  var chineseHeadings: [String] {
    switch self {
    case .sourceRef: ["序号", "来源编号", "台账编号"]
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
    if let column = ImportColumn(rawValue: text) {
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

  /// The place among all columns.
  var position: Int { ImportColumn.positions[self] ?? 0 }

  private static let positions = Dictionary(
    uniqueKeysWithValues: allCases.enumerated().map { ($1, $0) })
}
