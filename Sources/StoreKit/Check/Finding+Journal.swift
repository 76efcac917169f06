import Mediation

/// What a check of the journals finds, in words that are the same whatever the engine.
extension Finding {
  /// An event of a station disagrees with what stands beside it, or cannot be read.
  package static func misplacedEvent(
    _ number: CaseNumber, _ station: String, at sequence: Int
  ) -> Finding {
    Finding(
      number: number,
      what: Phrase(
        zh: "\(station) 流水第 \(sequence) 条与它旁边的纠纷或操作不一致，或看不懂",
        en: "event \(sequence) of \(station) disagrees with the dispute or "
          + "operation beside it, or cannot be read"),
      advice: .words(
        zh: "数据被直接改动过；请从备份核对", en: "it was altered directly; compare with a backup"))
  }

  /// What is kept as due of a dispute is not what its state says.
  package static func otherDues(_ number: CaseNumber) -> Finding {
    Finding(
      number: number,
      what: Phrase(
        zh: "\(number)：待办期限与纠纷的状态不符",
        en: "\(number): what is kept as due is not what the dispute says"),
      advice: .words(
        zh: "数据被直接改动过；请从备份核对", en: "it was altered directly; compare with a backup"))
  }

  /// The text of a field is not what its event commits to.
  package static func alteredText(_ number: CaseNumber, _ field: String) -> Finding {
    Finding(
      number: number,
      what: Phrase(
        zh: "\(number)：\(field) 的文字与登记时的承诺不符",
        en: "\(number): the text of \(field) is not what was entered"),
      advice: .words(
        zh: "文字被直接改动过；请从备份核对", en: "it was altered directly; compare with a backup"))
  }

  /// A station's journal does not fit its chain from an event on.
  package static func brokenChain(_ station: String, at sequence: Int) -> Finding {
    Finding(
      what: Phrase(
        zh: "\(station) 的流水从第 \(sequence) 条起与哈希链不符",
        en: "the journal of \(station) breaks its hash chain at event \(sequence)"),
      advice: .words(
        zh: "流水被改动、删除或插入过；请从备份核对",
        en: "an event was altered, removed or inserted; compare with a backup"))
  }

  /// A journal beside those of the stations does not fit its chain from an entry on.
  package static func brokenChain(_ journal: SideJournal, at sequence: Int) -> Finding {
    switch journal {
    case .office:
      Finding(
        what: Phrase(
          zh: "单位流水从第 \(sequence) 条起与哈希链不符",
          en: "the office's journal breaks its hash chain at entry \(sequence)"),
        advice: .words(
          zh: "流水被改动、删除或插入过；请从备份核对",
          en: "an entry was altered, removed or inserted; compare with a backup"))
    case .access:
      Finding(
        what: Phrase(
          zh: "访问记录从第 \(sequence) 条起与哈希链不符",
          en: "the journal of access breaks its hash chain at entry \(sequence)"),
        advice: .words(
          zh: "被改动、删除或插入过；请从备份核对",
          en: "an entry was altered, removed or inserted; compare with a backup"))
    }
  }
}
