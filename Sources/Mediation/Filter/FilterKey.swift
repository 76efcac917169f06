import Formats

/// What disputes can be asked for by: the one list that the parser, the completion, the help and the
/// messages go by. A key is added here, with its words, and answered by a `FilterCondition`.
public enum FilterKey: String, CaseIterable, Sendable {
  case status, station, district, category, source, outcome, form, mediator
  /// Who entered the registration.
  case `operator`
  case grid
  case registered, entered, accepted, agreed
  /// The day by which an agreement is to be performed.
  case due
  case performed, closed, moved
  case money, text, party, ref
  case late, mine, protected
  /// A set that was given a name.
  case filter

  /// What stands behind the colon.
  public enum Values: Equatable, Sendable {
    /// Codes of a list of the catalogue.
    case codes(String)
    /// Codes or names of the office's registers.
    case stations, districts, mediators, operators
    /// A village or grid cell as the disputes name it.
    case grids
    case days, amounts
    /// Words to be looked for.
    case words
    /// A party's name or a reference, whole.
    case names, references
    /// Nothing: the key says it all.
    case nothing
    case filters
  }

  /// The key a word means, in either language and width; `nil` when there is none.
  public init?(understanding word: String) {
    let word = word.narrow
    if let key = FilterKey(rawValue: word) {
      self = key
      return
    }
    guard word.utf8.first.map({ $0 >= 0x80 }) ?? false,
      let key = FilterKey.allCases.first(where: { $0.chinese.contains(word) })
    else { return nil }
    self = key
  }

  /// The Chinese words for it, the usual one first.
  public var chinese: [String] {
    switch self {
    case .status: ["状态"]
    case .station: ["派出所"]
    case .district: ["区县", "区", "县"]
    case .category: ["类别"]
    case .source: ["来源"]
    case .outcome: ["结果"]
    case .form: ["形式"]
    case .mediator: ["调解员"]
    case .operator: ["经办人"]
    case .grid: ["网格", "村组"]
    case .registered: ["登记"]
    case .entered: ["录入"]
    case .accepted: ["受理"]
    case .agreed: ["达成"]
    case .due: ["履行期限"]
    case .performed: ["履行"]
    case .closed: ["结案"]
    case .moved: ["进展"]
    case .money: ["金额"]
    case .text: ["文字"]
    case .party: ["当事人"]
    case .ref: ["原编号"]
    case .late: ["超期"]
    case .mine: ["我的"]
    case .protected: ["受保护"]
    case .filter: ["筛选"]
    }
  }

  /// Both names of the key.
  public var label: Phrase { Phrase(zh: chinese[0], en: rawValue) }

  public var values: Values {
    switch self {
    case .status: .codes(Status.list)
    case .category: .codes(Category.list)
    case .source: .codes(Source.list)
    case .outcome: .codes(Outcome.list)
    case .form: .codes(AgreementForm.list)
    case .station: .stations
    case .district: .districts
    case .mediator: .mediators
    case .operator: .operators
    case .grid: .grids
    case .registered, .entered, .accepted, .agreed, .due, .performed, .closed, .moved: .days
    case .money: .amounts
    case .text: .words
    case .party: .names
    case .ref: .references
    case .late, .mine, .protected: .nothing
    case .filter: .filters
    }
  }

  /// Whether a dispute can be without it, so that `none` and `has` say something.
  public var isOptional: Bool {
    switch self {
    case .outcome, .form, .mediator, .grid, .accepted, .agreed, .due, .performed, .closed, .money,
      .ref:
      true
    default: false
    }
  }

  /// Words that stand for several of its codes.
  public var groups: [Phrase] {
    switch self {
    case .status: [Phrase(zh: "未了结", en: "open"), Phrase(zh: "已了结", en: "ended")]
    case .outcome: [Phrase(zh: "已化解", en: "resolved")]
    default: []
    }
  }

  /// Whether a dispute can have several at once, so that it may be asked for twice.
  var isManifold: Bool { self == .text || self == .party || values == .nothing || self == .filter }

  /// Whether personal text is looked at: files that are kept closer and void ones are none of the
  /// disputes found, and that somebody looked is noted.
  public var isSought: Bool { [.text, .party, .ref, .money].contains(self) }

  /// Whether it can be asked where no text is read, as for figures.
  public var isOfFigures: Bool { !isSought && self != .grid }

  /// How values may be bounded.
  public var relations: [FilterRelation] {
    switch values {
    case .days: [.is, .after, .before]
    case .amounts: [.is, .over, .under]
    default: [.is]
    }
  }

  /// What is found by it.
  public var meaning: Phrase {
    switch self {
    case .status:
      Phrase(
        zh: "状态；open（未了结、在办、未结）为在办的，ended（已了结）为已离开台账的",
        en: "the status; open for all that wait for an outcome, ended for all that left the ledger")
    case .station: Phrase(zh: "派出所，代码或名称", en: "the station, by code or name")
    case .district: Phrase(zh: "区县，代码或名称", en: "the district of the station, by code or name")
    case .category: Phrase(zh: "类别", en: "the category")
    case .source: Phrase(zh: "来源", en: "where it came from")
    case .outcome:
      Phrase(
        zh: "结果；resolved（已化解）为达成协议和自行和解",
        en: "the outcome; resolved for agreement and reconciliation")
    case .form: Phrase(zh: "协议形式", en: "the form of the agreement")
    case .mediator: Phrase(zh: "调解员，代码或姓名", en: "the mediator, by code or name")
    case .operator: Phrase(zh: "登记它的人，代码或姓名", en: "who registered it, by code or name")
    case .grid: Phrase(zh: "村组、网格，照登记的写法", en: "the village or grid cell, as it was written")
    case .registered: Phrase(zh: "登记日", en: "the day it was registered")
    case .entered: Phrase(zh: "录入日", en: "the day the registration was entered")
    case .accepted: Phrase(zh: "受理日", en: "the day it was accepted")
    case .agreed: Phrase(zh: "达成日", en: "the day of the agreement")
    case .due: Phrase(zh: "约定的履行期限", en: "the day by which the agreement is to be performed")
    case .performed: Phrase(zh: "履行日", en: "the day it was performed")
    case .closed: Phrase(zh: "结案日", en: "the day it was closed")
    case .moved: Phrase(zh: "最近一步的日子", en: "the day of its latest step")
    case .money:
      Phrase(zh: "登记时的标的金额（元）", en: "the amount in dispute when it was registered, in yuan")
    case .text:
      Phrase(
        zh: "简要情况、协议、附记中的文字，或当事人全名；不写键也是",
        en: "words of the summary, terms or notes, or a party's whole name; also without the key")
    case .party: Phrase(zh: "当事人全名", en: "a party's whole name")
    case .ref: Phrase(zh: "原台账的编号", en: "its reference in the ledger it came from")
    case .late:
      Phrase(zh: "过了办理期限或履行期限的", en: "past the day to settle it, or to perform what was agreed")
    case .mine: Phrase(zh: "调解员是你本人的", en: "those whose mediator you are")
    case .protected: Phrase(zh: "受保护或限制处理的", en: "files that are kept closer")
    case .filter:
      Phrase(zh: "存下的筛选；也写 @名称", en: "a saved filter; also written @NAME")
    }
  }
}
