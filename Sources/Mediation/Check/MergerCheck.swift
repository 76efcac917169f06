/// Mergers against the disputes they lead to: each is counted there, so there must be one.
enum MergerCheck {
  /// - Parameter mergers: the merged disputes, with what each is merged into.
  static func findings(
    _ mergers: [(number: CaseNumber, into: String)], _ reader: any DisputeReader
  ) throws -> [Finding] {
    let targets = Dictionary(mergers.map { ($0.number, $0.into) }) { first, _ in first }
    return try mergers.compactMap { number, into in
      guard let other = CaseNumber(into), let target = try reader.dispute(other) else {
        return finding(
          number, Phrase(zh: "并入的 \(into) 不存在", en: "is merged into \(into), which is not"))
      }
      if target.status == .voided {
        return finding(
          number, Phrase(zh: "并入的 \(into) 已作废", en: "is merged into \(into), which is void"))
      }
      return leadsBack(from: other, to: number, targets)
        ? finding(number, Phrase(zh: "并案绕回了自己", en: "is merged in a circle")) : nil
    }
  }

  private static func leadsBack(
    from start: CaseNumber, to number: CaseNumber, _ targets: [CaseNumber: String]
  ) -> Bool {
    var next: CaseNumber? = start
    for _ in 0...targets.count {
      if next == number { return true }
      next = next.flatMap { targets[$0] }.flatMap { CaseNumber($0) }
      if next == nil { return false }
    }
    return false
  }

  private static func finding(_ number: CaseNumber, _ what: Phrase) -> Finding {
    Finding(
      number: number,
      what: Phrase(zh: "\(number)：\(what.zh)", en: "\(number) \(what.en)"),
      advice: .words(
        zh: "这一起哪里都没有统计；撤销并案或重新并入",
        en: "it is counted nowhere; undo the merger, or merge it anew"))
  }
}
