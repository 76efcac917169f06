import Exchange
import Formats
import Mediation
import Reporting

extension ImportTelling {
  /// Shows what a ledger is taken for and asks whether to import it; nothing is agreed to by pressing
  /// Enter.
  ///
  /// - Returns: whether the answer is yes.
  func asks() throws(MediationError) -> Bool {
    let preview = ImportPreview(of: ledger)
    sayColumns()
    sayFirst(preview)
    sayCounts(preview)
    let isAgreed = try Questions(session: session).yes(
      Phrase(zh: "导入", en: "import \(preview.count.counted("dispute"))"))
    if !isAgreed { say("没有导入", "nothing was imported") }
    return isAgreed
  }

  private func sayColumns() {
    for (index, column) in ledger.columns.enumerated() where !column.heading.isBlank {
      let fields = column.fields.map(\.name).joined(separator: ", ")
      let name = column.heading.truncated(to: 20).visibleOnOneLine.padded(to: 22)
      say(
        "  第 \(index + 1) 列 \(name) \(fields.isEmpty ? "不导入" : fields)",
        "  column \(index + 1) \(name) \(fields.isEmpty ? "left out" : fields)")
    }
  }

  private func sayFirst(_ preview: ImportPreview) {
    for record in preview.first {
      guard let registration = record.registration, let day = record.entries.first?.happenedOn
      else { continue }
      let names = registration.parties.compactMap(\.name).joined(separator: "、")
      func row(_ language: Language) -> String {
        let ending = record.outcome.map { outcome in
          "\(outcome.label(language)) \(record.endedOn?.description ?? "")"
        }
        return [
          record.station, day.description, registration.category.label(language),
          registration.source.label(language),
          (registration.summary ?? "").truncated(to: 30).visibleOnOneLine,
          names.truncated(to: 20).visibleOnOneLine,
          ending ?? Phrase(zh: "未结", en: "open")(language),
        ].filter { !$0.isEmpty }.joined(separator: "  ")
      }
      say("  第 \(record.line) 行：\(row(.zh))", "  line \(record.line): \(row(.en))")
    }
  }

  private func sayCounts(_ preview: ImportPreview) {
    func list<C: Code>(_ counts: [C: Int], _ language: Language) -> [String] {
      C.allCases.compactMap { code in counts[code].map { "\(code.label(language)) \($0)" } }
    }
    func ends(_ language: Language) -> [String] {
      (preview.openCount == 0
        ? [] : ["\(Phrase(zh: "未结", en: "open")(language)) \(preview.openCount)"])
        + list(preview.outcomes, language)
    }
    sayNotes(preview.notes)
    let bad =
      preview.badCount == 0
      ? Phrase("")
      : Phrase(
        zh: "；\(preview.badCount) 行有问题", en: "; \(preview.badCount.counted("bad row"))")
    say(
      "共 \(preview.count) 起：\(list(preview.categories, .zh).joined(separator: "，"))；"
        + "\(ends(.zh).joined(separator: "，"))\(bad.zh)",
      "\(preview.count.counted("dispute")): "
        + "\(list(preview.categories, .en).joined(separator: ", ")); "
        + "\(ends(.en).joined(separator: ", "))\(bad.en)")
  }
}
