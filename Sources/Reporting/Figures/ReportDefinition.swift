import Mediation

/// How the figures of a report are counted, and which version of that definition they follow.
public struct ReportDefinition: Equatable, Sendable {
  public let id: String
  public let version: Int
  public let text: Phrase

  /// `resolution/1`.
  public var reference: String { "\(id)/\(version)" }

  /// The definition behind the ledger and both rates.
  public static let resolution = ReportDefinition(
    id: "resolution", version: 1,
    text: Phrase(
      zh: """
        纠纷（起）为计数单位，重复报警并入原纠纷。化解＝达成协议或自行和解，且截至日未反复。\
        化解率＝本期登记（不含并案）者中截至日已化解的起数 ÷ 本期登记（不含并案）的起数。\
        官方口径的“化解”＝截至日有效、化解日在本期的起数，不论何时登记，每起只计一次，可能超过本期发现数。\
        平账：期初未结＋新增＋重开＋接回＝化解＋不成＋终止＋撤回＋不受理＋移送＋并案＋期末未结。\
        百分比保留两位小数，四舍五入；非全部不写 100.00，非零不写 0.00。
        """,
      en: """
        The unit is the dispute; a repeat call belongs to its dispute. Resolved means agreed or \
        reconciled, and not reopened by the cut-off. Resolution rate = those registered in the \
        period (without merged ones) that stand resolved at the cut-off ÷ those registered in the \
        period. The official pair counts as resolved each dispute whose standing resolution fell \
        in the period, whenever it was registered, once; it may exceed those found. Balance: open \
        at start + new + reopened + received = resolved + failed + terminated + withdrawn + \
        declined + referred out + merged + open at end. Percentages have two decimals, rounded \
        half up; never 100.00 unless all, never 0.00 unless none.
        """))
}
