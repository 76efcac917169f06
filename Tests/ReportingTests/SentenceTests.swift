import Mediation
import Reporting
import Testing

@Suite("A sentence about an entry")
struct SentenceTests {
  private static let day = Day(ordinal: 18_691)  // 2021-03-05

  /// Every kind of act, with what people read of it.
  static let sentences: [(Act, zh: String, en: String)] = [
    (
      .registered(Registration(category: .neighbour, source: .call110, summary: "测试")),
      "登记：邻里纠纷，110警情", "Registered: neighbours, 110 call."
    ),
    (.accepted, "受理", "Accepted."),
    (
      .declined(reason: "not_civil"), "不予受理：不属民间纠纷",
      "Declined: not a civil dispute."
    ),
    (.assigned(mediator: "JS07-M1"), "指派调解员 JS07-M1", "Assigned to JS07-M1."),
    (
      .assigned(mediator: "M2", with: ["M3"], from: "M1"), "由 M1 移交调解员 M2，协助 M3",
      "Handed over by M1 to M2, with M3."
    ),
    (.unassigned(["M2", "M3"]), "撤下调解员 M2、M3", "M2, M3 taken off."),
    (.recused(mediator: "M1", because: "亲属"), "调解员 M1 回避", "M1 was recused."),
    (
      .tracked(.police, ground: "assault"), "调解方式：治安调解，案由 殴打他人",
      "On the track of public-security mediation, for assault."
    ),
    (
      .tracked(.people, told: ["people_mediation"]), "调解方式：人民调解；已告知：向人民调解委员会申请",
      "On the track of people's mediation. The parties were told: people's mediation."
    ),
    (
      .session(
        result: .continued,
        Sitting(
          host: "M1", helpers: ["M2"], hour: "09:30", minutes: 40,
          present: [Attendance(party: 1, .own), Attendance(party: 2, .guardian)], next: day)),
      "调解一次：有待继续，09:30 开始，历时 40 分钟，M1 主持，M2 协助，到场：第 1 位当事人、第 2 位当事人的监护人，下次 \(day)",
      "A session was held: to be continued; began at 09:30; 40 minutes; held by M1; helped by M2; "
        + "present: party 1, the guardian of party 2; the next on \(day)."
    ),
    (.session(result: nil), "调解一次", "A session was held."),
    (
      .session(result: .continued), "调解一次：有待继续", "A session was held: to be continued."
    ),
    (.noted, "记事", "Noted."),
    (
      .corrected(
        Act.Corrected(
          Registration(category: .damages, source: .grid, summary: "测试"), registeredOn: day,
          fields: ["category", "party.2.name"], because: "选错")),
      "更正登记：类别、当事人2的姓名；理由：选错",
      "Corrected: category, name of party 2. Because: 选错"
    ),
    (
      .linked(to: "JS07-2021-0002", as: .duplicate), "重复登记，并入 JS07-2021-0002",
      "A duplicate, merged into JS07-2021-0002."
    ),
    (
      .linked(to: "JS07-2021-0002", as: .related), "与 JS07-2021-0002 相关",
      "Related to JS07-2021-0002."
    ),
    (.linked(to: "110-9", as: .repeat), "重复报警 110-9", "A repeat: 110-9."),
    (
      .resolved(
        Resolution(outcome: .agreement, form: .written, terms: "付清", performBy: day + 11)),
      "达成协议（书面协议），2021-03-16 前履行：付清",
      "Agreed (written). To be performed by 2021-03-16. Terms: 付清"
    ),
    (.resolved(Resolution(outcome: .reconciled)), "自行和解", "The parties reconciled."),
    (.performed(inFull: true), "协议履行完毕", "The agreement was performed in full."),
    (.performed(inFull: false), "协议部分履行", "The agreement was performed in part."),
    (
      .resolved(
        Resolution(
          outcome: .agreement, form: .written,
          agreed: [
            Term(
              "赔偿", amount: Money(fen: 340_000), by: day + 11,
              instalments: Money(fen: 340_000).parted(into: 3).map { Instalment($0) }),
            Term("道歉"), Term(nil, amount: Money(fen: 5)),
          ])),
      "达成协议（书面协议）：1. 赔偿〔3,400.00 元，2021-03-16 前，分 3 期：1,133.34、1,133.33、1,133.33〕；"
        + "2. 道歉；3. 〔0.05 元〕",
      "Agreed (written). Terms: 1. 赔偿 [3,400.00 yuan, by 2021-03-16, "
        + "in 3 parts: 1,133.34, 1,133.33, 1,133.33]; 2. 道歉; 3. [0.05 yuan]"
    ),
    (
      .performed(Act.Performed(term: 2, amount: Money(fen: 170_000), proof: "转账")),
      "第 2 项付 1,700.00 元（转账）", "1,700.00 yuan of term 2 were paid (转账)."
    ),
    (
      .performed(Act.Performed(term: 1)), "第 1 项履行完毕", "Term 1 was performed in full."
    ),
    (
      .termChanged(
        Act.TermChanged(
          .renegotiated, term: 1, to: Term.Bare(amount: Money(fen: 100), by: day), because: "失业")),
      "第 1 项改约：1.00 元，2021-03-05 前（失业）",
      "Term 1 was renegotiated: 1.00 yuan, by 2021-03-05 (失业)."
    ),
    (.termChanged(Act.TermChanged(.defaulted, term: 2)), "第 2 项违约", "Term 2 was broken."),
    (
      .failed(reason: nil, told: ["lawsuit"]), "调解不成；已告知：向法院起诉",
      "Mediation failed. The parties were told: lawsuit."
    ),
    (.withdrawn(reason: nil), "当事人撤回", "Withdrawn by a party."),
    (.terminated(reason: nil), "终止调解", "Mediation was terminated."),
    (.referred(to: "court"), "移送人民法院", "Referred to court."),
    (.returned, "退回本所，继续办理", "Came back to the station."),
    (.referralAccepted(letter: nil), "对方已接收", "The other body took it over."),
    (
      .referralEnded(.refused, because: "不收"), "对方不收，退回本所",
      "Refused by the other body; it came back."
    ),
    (.referralEnded(.recalled, because: nil), "本所撤回移送", "Recalled by the station."),
    (.visited(.satisfied), "回访：满意", "Visited afterwards: satisfied."),
    (.closed(), "结案", "Closed."),
    (.closed(performed: false), "未见履行而结案", "Closed without performance."),
    (.reopened(reason: "breach"), "反复重开：不履行或反悔", "Reopened: breach of the agreement."),
    (.undone(operation: "x"), "撤销操作 x", "Operation x was undone."),
    (
      .erased(fields: ["summary", "terms"], basis: "第47条"), "依法删除 summary、terms：第47条",
      "Erased summary, terms: 第47条."
    ),
    (.protected(.minor, basis: nil), "案卷设为“涉未成年人”", "The file became minor concerned."),
    (
      .released(.minor, basis: "误设"), "解除“涉未成年人”：误设", "No longer minor concerned: 误设."
    ),
    (
      .destructionProposed(basis: "期满"), "提议销毁案卷：期满", "Destruction was proposed: 期满."
    ),
    (.destroyed(basis: "期满"), "案卷销毁：期满", "The file was destroyed: 期满."),
  ]

  @Test("says what happened in both languages", arguments: sentences)
  func says(act: Act, zh: String, en: String) {
    let sentence = Entry(act, on: Self.day).sentence
    #expect(sentence.zh == zh)
    #expect(sentence.en == en)
  }

  @Test("is known for every kind of act")
  func kinds() {
    #expect(Set(Self.sentences.map(\.0.kind)) == Set(Act.Kind.allCases))
  }
}
