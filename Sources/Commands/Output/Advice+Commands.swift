import Mediation

extension Advice {
  /// The advice as the command line says it: with the command that does it.
  var phrase: Phrase {
    switch self {
    case .words(let phrase): phrase
    case .dispute(let step, let number): step.phrase(number)
    case .possibleNow(let acts):
      Phrase(
        zh: "现在可以：\(acts.map(\.verb).joined(separator: "、"))",
        en: "possible now: \(acts.map(\.verb).joined(separator: ", "))")
    case .undo(let step): step.phrase
    case .seeList(let list): list.phrase
    case .seeCodesOfDay(let list):
      Phrase(
        zh: "当时的代码见 mediate catalogue list \(list)；过去的台账用 mediate import 导入",
        en:
          "for the codes of that day: mediate catalogue list \(list); ledgers of the past come in "
          + "with mediate import")
    case .seeOrAdd(.station, let code):
      Phrase(
        zh: "用 mediate station list 查看，或 mediate station add \(code) --name …",
        en: "see mediate station list, or add it: mediate station add \(code) --name …")
    case .seeOrAdd(.mediator, let code):
      Phrase(
        zh: "用 mediate mediator list 查看，或 mediate mediator add \(code) --name …",
        en: "see mediate mediator list, or add: mediate mediator add \(code) --name …")
    case .findDispute: Phrase(zh: "用 mediate list 查找", en: "find it with mediate list")
    case .searchFor(let word):
      Phrase(zh: "例：mediate search \(word)", en: "e.g. mediate search \(word)")
    case .filterKey(let nearest):
      Phrase(
        zh: "\(meant(nearest).zh)写法见 mediate help filters",
        en: "\(meant(nearest).en)for how to ask: mediate help filters")
    case .filterValue(let key, let nearest):
      Phrase(
        zh: meant(nearest).zh + key.wayToValues.zh, en: meant(nearest).en + key.wayToValues.en)
    case .savedFilter(let nearest):
      Phrase(
        zh: "\(meant(nearest).zh)存下的见 mediate filter list",
        en: "\(meant(nearest).en)for those saved: mediate filter list")
    case .seeReported(let period):
      Phrase(zh: "见 mediate report status \(period)", en: "see mediate report status \(period)")
    case .nameParties:
      Phrase(
        zh: "例：--party 申请人:甲某 --party guardian@respondent:乙某；角色见 mediate catalogue list role",
        en: "e.g. --party applicant:A --party guardian@respondent:B; roles: "
          + "mediate catalogue list role")
    case .citeLaw:
      Phrase(zh: "如 --basis 个人信息保护法第47条", en: "e.g. --basis \"PIPL art. 47\"")
    case .noteInstead:
      Phrase(
        zh: "调解在纠纷未了结时进行；别的往来用 mediate note 记下",
        en: "sessions are held while a dispute is open; what else happened is a note")
    case .repeatOperation(let id):
      Phrase(
        zh: "用同一个操作号重做一次：--op-id \(id)",
        en: "repeat it with the same operation id: --op-id \(id)")
    case .askAdministrator:
      Phrase(
        zh: "角色见 mediate operator list；由管理员用 mediate operator set 更改",
        en: "for roles: mediate operator list; an administrator changes them with "
          + "mediate operator set")
    case .addAdministratorFirst:
      Phrase(
        zh: "先设：mediate operator add 代码 --role administrator",
        en: "first: mediate operator add CODE --role administrator")
    case .acceptClock:
      Phrase(
        zh: "校准系统时间；若是先前的时间错了：mediate doctor --accept-clock 原因",
        en: "set the clock; if it was wrong before: mediate doctor --accept-clock REASON")
    case .publish(let period, let grouping):
      Phrase(
        zh: "可以公开：\(Advice.publicReport(period, grouping))",
        en: "this can be published: \(Advice.publicReport(period, grouping))")
    case .ledger(let step): step.phrase
    case .database(let step): step.phrase
    }
  }
}

/// What was perhaps meant, as a beginning.
private func meant(_ nearest: String?) -> Phrase {
  guard let nearest else { return Phrase("") }
  return Phrase(zh: "是不是“\(nearest)”？", en: "did you mean “\(nearest)”? ")
}

extension FilterKey {
  /// Where to see what can stand behind the key's colon.
  fileprivate var wayToValues: Phrase {
    switch values {
    case .codes(let list): Advice.seeList(.codes(list)).phrase
    case .stations, .districts: Advice.seeList(.stations).phrase
    case .operators: Advice.seeList(.operators).phrase
    case .mediators: Advice.seeList(.mediators).phrase
    case .days:
      Phrase(
        zh: "例：2021-03-05、2021-03、昨天、上月、-3d",
        en: "e.g. 2021-03-05, 2021-03, yesterday, last-month, -3d")
    case .amounts: Phrase(zh: "例：3000 或 3000.50", en: "e.g. 3000 or 3000.50")
    case .grids, .words, .names, .references, .nothing, .filters:
      Phrase(zh: "写法见 mediate help filters", en: "for how to ask: mediate help filters")
    }
  }
}

extension Advice.DisputeStep {
  fileprivate func phrase(_ number: CaseNumber?) -> Phrase {
    let zh = number?.description ?? "这一起"
    let en = number?.description ?? "the dispute"
    return switch self {
    case .proposeDestruction:
      Phrase(
        zh: "先提议：mediate retention propose \(zh) --basis …",
        en: "propose it first: mediate retention propose \(en) --basis …")
    case .liftRestriction:
      Phrase(
        zh: "解除：mediate restrict \(zh) --lift --basis …",
        en: "to lift it: mediate restrict \(en) --lift --basis …")
    case .comeBack:
      Phrase(zh: "若已退回：mediate return \(zh)", en: "if it came back: mediate return \(en)")
    case .reopen:
      Phrase(
        zh: "若有反复：mediate reopen \(zh) --reason …",
        en: "if it came back: mediate reopen \(en) --reason …")
    case .seeTerms:
      Phrase(zh: "见 mediate terms \(zh)", en: "see mediate terms \(en)")
    case .performTerm(let term):
      Phrase(
        zh: "履行完毕的：mediate perform \(zh) --term \(term)",
        en: "if it was performed: mediate perform \(en) --term \(term)")
    case .performOrPrice(let term):
      Phrase(
        zh:
          "整项履行：mediate perform \(zh) --term \(term)；补约金额：mediate terms \(zh) --renegotiate \(term) "
          + "--amount …",
        en: "performed as a whole: mediate perform \(en) --term \(term); an amount agreed since: "
          + "mediate terms \(en) --renegotiate \(term) --amount …")
    case .payLessOrRenegotiate(let term):
      Phrase(
        zh:
          "剩下的一次付清：mediate perform \(zh) --term \(term)；改约：mediate terms \(zh) --renegotiate \(term) "
          + "--amount …",
        en: "all that is left: mediate perform \(en) --term \(term); another amount: "
          + "mediate terms \(en) --renegotiate \(term) --amount …")
    case .performFirst:
      Phrase(
        zh: "先登记履行：mediate perform \(zh)",
        en: "first enter the performance: mediate perform \(en)")
    case .relateOrReopen:
      Phrase(
        zh: "用 --kind related 关联，或先 mediate reopen \(zh)",
        en: "link it with --kind related, or reopen it first: mediate reopen \(en)")
    case .seeState: Phrase(zh: "现状见 mediate show \(zh)", en: "see mediate show \(en)")
    case .seeEvents:
      Phrase(
        zh: "登记簿被改动过；以流水为准（mediate show \(zh) --json 查看事件）",
        en: "the register was altered; the journal holds "
          + "(see its events: mediate show \(en) --json)")
    case .seeSame:
      Phrase(
        zh: "是同一起就不用再登记（mediate show \(zh)）；又来报警的，记 mediate call \(zh) --ref 编号",
        en:
          "if it is that dispute there is nothing to register (mediate show \(en)); a repeat call is "
          + "entered by mediate call \(en) --ref REFERENCE")
    case .audit:
      Phrase(
        zh: "审计用 mediate show \(zh) --audit 事由", en: "to audit: mediate show \(en) --audit REASON")
    case .undoMerger:
      Phrase(
        zh: "先撤销并案（mediate journal \(zh)）", en: "undo the merger first (mediate journal \(en))")
    }
  }
}

extension Advice.UndoStep {
  fileprivate var phrase: Phrase {
    switch self {
    case .byOperation:
      Phrase(zh: "撤销一次操作：mediate undo", en: "to take back an operation: mediate undo")
    case .asOneself:
      Phrase(zh: "只撤销自己的操作；见 --as", en: "one undoes one's own entries; see --as")
    case .first(let operation):
      Phrase(
        zh: "先撤销它：mediate undo --operation \(operation)",
        en: "undo that first: mediate undo --operation \(operation)")
    case .earlier(let what, let operation):
      Phrase(
        zh: "要撤销之前的 \(what)：mediate undo --operation \(operation)",
        en: "to take back \(what) before it: mediate undo --operation \(operation)")
    }
  }
}

extension Advice.List {
  fileprivate var phrase: Phrase {
    switch self {
    case .reasons:
      Phrase(
        zh: "原因代码见 mediate catalogue list reason",
        en: "for the reasons: mediate catalogue list reason")
    case .routes:
      Phrase(
        zh: "告知的途径见 mediate catalogue list route",
        en: "for the routes: mediate catalogue list route")
    case .operators: Phrase(zh: "见 mediate operator list", en: "see mediate operator list")
    case .mediators: Phrase(zh: "见 mediate mediator list", en: "see mediate mediator list")
    case .stations: Phrase(zh: "见 mediate station list", en: "see mediate station list")
    case .seals: Phrase(zh: "见 mediate report seals", en: "see mediate report seals")
    case .cutOffs:
      Phrase(zh: "现行截止日见 mediate report cut-off", en: "see mediate report cut-off")
    case .codes(let list):
      Phrase(
        zh: "可用的见 mediate catalogue list \(list)",
        en: "for the known ones: mediate catalogue list \(list)")
    }
  }
}

extension Advice {
  private static func publicReport(_ period: Period, _ grouping: Grouping) -> String {
    let report =
      switch period {
      case .month: "monthly"
      case .year: "yearly"
      }
    let by = grouping == .whole ? "" : " --by \(grouping.rawValue)"
    return "mediate report \(report) \(period) --public\(by)"
  }
}
