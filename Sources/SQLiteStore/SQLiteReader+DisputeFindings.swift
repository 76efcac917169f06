import Mediation

extension SQLiteReader {
  static func misplacedEvent(
    _ number: CaseNumber, _ station: String, at sequence: Int
  ) -> Finding {
    Finding(
      number: number,
      what: Phrase(
        zh: "\(station) 流水第 \(sequence) 条与它旁边的纠纷或操作不一致，或看不懂",
        en: "event \(sequence) of \(station) disagrees with the dispute or "
          + "operation beside it, or cannot be read"),
      advice: Phrase(
        zh: "数据被直接改动过；请从备份核对", en: "it was altered directly; compare with a backup"))
  }

  static func alteredText(_ number: CaseNumber, _ field: String) -> Finding {
    Finding(
      number: number,
      what: Phrase(
        zh: "\(number)：\(field) 的文字与登记时的承诺不符",
        en: "\(number): the text of \(field) is not what was entered"),
      advice: Phrase(
        zh: "文字被直接改动过；请从备份核对", en: "it was altered directly; compare with a backup"))
  }
}
