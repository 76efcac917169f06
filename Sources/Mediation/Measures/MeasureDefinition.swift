/// What a measure counts, in words for whoever reads or signs a figure.
public struct MeasureDefinition: Equatable, Sendable {
  /// Of its words and its counting: what a figure carries.
  public let version: Int
  /// Of its counting alone: what is kept of a period was counted by it, and is counted anew when it
  /// changes.
  public let counting: Int
  public let name: Phrase
  /// Numerator ÷ denominator.
  public let formula: Phrase
  /// Which disputes, agreements or visits belong to a period.
  public let cohort: Phrase
  public let source: String
  /// Why no number can be given yet; `nil` where one can.
  public let lacking: Phrase?

  init(
    _ version: Int, _ name: Phrase, formula: Phrase, cohort: Phrase, source: String,
    lacking: Phrase? = nil, counting: Int = 1
  ) {
    self.version = version
    self.counting = counting
    self.name = name
    self.formula = formula
    self.cohort = cohort
    self.source = source
    self.lacking = lacking
  }
}

extension Measure {
  /// The definition that is in force.
  public var definition: MeasureDefinition {
    switch self {
    case .resolutionCohort:
      MeasureDefinition(
        1, Phrase(zh: "化解率（同批）", en: "resolution, cohort"),
        formula: Phrase(
          zh: "截至日已化解且未反复的起数 ÷ 本期登记的起数",
          en: "stand resolved at the cut-off ÷ registered in the period"),
        cohort: Phrase(zh: "本期登记、未并案的纠纷", en: "disputes registered in the period, not merged"),
        source: "2021 年市公安局工作报告七")
    case .resolutionFlow:
      MeasureDefinition(
        1, Phrase(zh: "化解率（流量，官方口径）", en: "resolution, flow (official pair)"),
        formula: Phrase(
          zh: "本期化解且截至日有效的起数 ÷ 本期登记的起数，可能超过 100%",
          en: "standing resolutions that fell in the period ÷ registered in it; may exceed 100 %"),
        cohort: Phrase(
          zh: "分子不论何时登记，每起一次；分母为本期登记、未并案",
          en: "numerator whenever registered, each once; denominator registered in the period"),
        source: "化解率＝化解÷排查发现")
    case .clearance:
      MeasureDefinition(
        1, Phrase(zh: "结收比", en: "clearance"),
        formula: Phrase(
          zh: "（化解＋不成＋终止＋撤回＋不受理＋移送＋并案）÷（新增＋重开＋接回）",
          en: "everything that went out ÷ everything that came in"),
        cohort: Phrase(zh: "本期的进出", en: "what moved in the period"),
        source: "NCSC CourTools 2; CEPEJ")
    case .agreement:
      MeasureDefinition(
        1, Phrase(zh: "调解成功率（已开调）", en: "agreement, of those mediated"),
        formula: Phrase(
          zh: "达成协议的起数 ÷ 至少调解过一次的起数", en: "agreements ÷ disputes with a session"),
        cohort: Phrase(zh: "本期了结、了结前开过调解的", en: "spells that ended in the period after a session"),
        source: "NJC field test 1980")
    case .writtenShare:
      MeasureDefinition(
        1, Phrase(zh: "书面协议占比", en: "written share"),
        formula: Phrase(zh: "书面协议 ÷ 全部协议", en: "written agreements ÷ all agreements"),
        cohort: Phrase(zh: "本期达成的协议", en: "agreements reached in the period"),
        source: "人民调解法 28")
    case .performance:
      MeasureDefinition(
        1, Phrase(zh: "履行率（件数）", en: "performance (count)"),
        formula: Phrase(
          zh: "截至日全部履行的协议 ÷ 本期到期的协议", en: "performed in full by the cut-off ÷ due in the period"),
        cohort: Phrase(
          zh: "履行期限（当场履行的为履行日）在本期的协议",
          en: "agreements whose day of performance, agreed or actual, falls in the period"),
        source: "人民调解法 31")
    case .performanceMoney:
      MeasureDefinition(
        2, Phrase(zh: "履行率（金额）", en: "performance (money)"),
        formula: Phrase(
          zh: "截至日已履行的金额 ÷ 本期到期的金额，以分计",
          en: "amount performed by the cut-off ÷ amount due in the period, in fen"),
        cohort: Phrase(
          zh: "协议各项、各期中约定期限（没有的以协议期限、当场履行日）在本期的金额",
          en:
            "of agreements, the terms and instalments whose day, else the agreement's, else that of "
            + "the performance, falls in the period"),
        source: "人民调解法 31")
    case .overduePerformance:
      MeasureDefinition(
        1, Phrase(zh: "逾期未履行", en: "overdue performance"),
        formula: Phrase(zh: "件数", en: "a count"),
        cohort: Phrase(
          zh: "截至日已过期限、未履行、未重开的协议",
          en: "agreements past their day at the cut-off, unperformed and not reopened"),
        source: "人民调解法 31、32")
    case .visitsInTime:
      MeasureDefinition(
        1, Phrase(zh: "按时回访率", en: "visits in time"),
        formula: Phrase(
          zh: "期限内回访的起数 ÷ 回访期限在本期届满的起数",
          en: "visited within the limit ÷ whose limit ran out in the period"),
        cohort: Phrase(
          zh: "期限届满前未重开的化解", en: "resolutions not reopened before the limit"),
        source: "人民调解法 31; seeds/rules.csv")
    case .recurrence:
      MeasureDefinition(
        1, Phrase(zh: "反复率", en: "recurrence"),
        formula: Phrase(
          zh: "化解后 30、90、180 天内重开或重复报警的比例（Kaplan–Meier）",
          en: "share reopened or repeated within 30, 90, 180 days (Kaplan–Meier)"),
        cohort: Phrase(
          zh: "截至日前 365 天内的化解，跟踪至截至日", en: "resolutions of the 365 days up to the cut-off"),
        source: "Kaplan & Meier 1958")
    case .durableResolution:
      MeasureDefinition(
        1, Phrase(zh: "稳定化解率", en: "durable resolution"),
        formula: Phrase(
          zh: "已履行（或自行和解）且 90 天内无反复 ÷ 第 90 天在本期的化解",
          en: "performed, or reconciled, and quiet for 90 days ÷ whose 90th day fell in the period"),
        cohort: Phrase(zh: "化解后第 90 天在本期", en: "resolutions whose 90th day falls in the period"),
        source: "人民调解法 31")
    case .escalation:
      MeasureDefinition(
        1, Phrase(zh: "激化率", en: "escalation"),
        formula: Phrase(
          zh: "转刑事或信访的起数 ÷ 本期登记的起数",
          en: "referred to criminal investigation or petition ÷ registered in the period"),
        cohort: Phrase(zh: "本期登记、未并案的纠纷", en: "disputes registered in the period, not merged"),
        source: "民转刑")
    case .timeToOutcome:
      MeasureDefinition(
        1, Phrase(zh: "了结用时", en: "time to outcome"),
        formula: Phrase(
          zh: "登记到首次了结的天数，中位数与第 90 百分位（Kaplan–Meier，未结为删失）",
          en: "days to the first outcome: median and 90th percentile (Kaplan–Meier, open censored)"),
        cohort: Phrase(
          zh: "本期登记的纠纷，跟踪至截至日", en: "disputes registered in the period, to the cut-off"),
        source: "Kaplan & Meier 1958; CourTools 3")
    case .ageOfOpen:
      MeasureDefinition(
        1, Phrase(zh: "未结存龄", en: "age of open"),
        formula: Phrase(
          zh: "未结天数的中位数与最大值，超期起数", en: "median and greatest days open; how many past their limit"),
        cohort: Phrase(
          zh: "截至日未结的纠纷，自最近一次立起", en: "disputes open at the cut-off, since they last opened"),
        source: "CourTools 4")
    case .onTime:
      MeasureDefinition(
        1, Phrase(zh: "按期了结率", en: "on time"),
        formula: Phrase(
          zh: "期限内了结 ÷ 本期了结或期限届满的",
          en: "ended within the limit ÷ ended, or limit run out, in the period"),
        cohort: Phrase(zh: "已受理、有期限的纠纷", en: "accepted disputes, which have a limit"),
        source: "人民调解工作若干规定 33; seeds/rules.csv")
    case .entryLag:
      MeasureDefinition(
        1, Phrase(zh: "录入滞后", en: "entry lag"),
        formula: Phrase(zh: "登记日到录入日的天数，中位数与第 90 百分位", en: "days from registration to entry"),
        cohort: Phrase(
          zh: "本期登记、在本系统录入的纠纷", en: "disputes registered in the period and entered here"),
        source: "统计法 24")
    case .lateEntry:
      MeasureDefinition(
        1, Phrase(zh: "补录占比", en: "late-entry share"),
        formula: Phrase(
          zh: "登记月结束后才录入的 ÷ 录入的", en: "entered after the end of their month ÷ entered here"),
        cohort: Phrase(
          zh: "本期登记、在本系统录入的纠纷", en: "disputes registered in the period and entered here"),
        source: "统计法 24")
    case .satisfaction:
      MeasureDefinition(
        1, Phrase(zh: "满意率", en: "satisfaction"),
        formula: Phrase(zh: "满意 ÷ 有答复的回访", en: "satisfied ÷ visits answered"),
        cohort: Phrase(
          zh: "本期的回访；“基本满意”不计入分子", en: "visits of the period; “fairly” is not counted"),
        source: "回访记录（人民调解文书）")
    case .response:
      MeasureDefinition(
        1, Phrase(zh: "回访答复率", en: "response"),
        formula: Phrase(zh: "有答复的回访 ÷ 回访", en: "visits answered ÷ visits"),
        cohort: Phrase(zh: "本期的回访", en: "visits of the period"),
        source: "回访记录（人民调解文书）")
    case .fileCompleteness:
      MeasureDefinition(
        1, Phrase(zh: "卷宗完备率", en: "file completeness"),
        formula: Phrase(
          zh: "必备材料齐全的卷 ÷ 已结案的卷", en: "files with every required paper ÷ files closed"),
        cohort: Phrase(zh: "本期结案的卷", en: "files closed in the period"),
        source: "司发通〔2010〕239号",
        lacking: Phrase(zh: "尚未登记卷内材料", en: "papers are not recorded yet"))
    }
  }
}
