import Exchange
import Formats
import Mediation
import Reporting

/// Tells what an import does with a ledger: what it left out, what it took for what, what came of it.
struct ImportTelling {
  let ledger: ImportFile
  let session: Session
  /// What the file is called, without its folders.
  let file: String

  init(_ ledger: ImportFile, called file: String, _ session: Session) {
    self.ledger = ledger
    self.file = file.split(separator: "/").last.map(String.init) ?? file
    self.session = session
  }

  func say(_ zh: String, _ en: String) { session.output.say(Phrase(zh: zh, en: en)) }

  // MARK: The heading

  /// - Parameter map: the name of the kept map it is read by.
  /// - Parameter isGuessed: whether nobody named its encoding.
  func sayOpened(by map: String?, isGuessed: Bool) {
    if let map {
      say("按记住的对照表“\(map)”读取", "read by the map that was kept as “\(map)”")
    }
    if let name = ledger.sheet {
      say("读取工作表“\(name.visible())”", "read the sheet “\(name.visible())”")
    }
    sayHeading()
    sayIgnored(ledger.ignoredHeadings)
    if ledger.encoding != .utf8, isGuessed {
      let name = ledger.encoding.rawValue.uppercased()
      say("按 \(name) 编码读取", "read as \(name)")
    }
  }

  private func sayHeading() {
    if let line = ledger.headingLine {
      say("标题在第 \(line) 行", "the heading is on line \(line)")
    }
    guard !ledger.missingHeadings.isEmpty else { return }
    let names = ledger.missingHeadings.map { $0.visibleOnOneLine }.joined(separator: ", ")
    say(
      "对照表里有、文件里没有的列：\(names)", "columns of the map that the file lacks: \(names)")
  }

  func sayIgnored(_ names: [String]) {
    guard !names.isEmpty else { return }
    let names = names.joined(separator: ", ")
    say("以下各列没有对应，不导入：\(names)", "columns that are not imported: \(names)")
  }

  // MARK: Bad rows

  /// Tells of the first row of each kind of error, and how many others there are of it.
  func tell(_ errors: [RowError]) {
    var others: [String: Int] = [:]
    var first: [RowError] = []
    for error in errors {
      let text = error.error.line(session.language)
      if others[text] == nil { first.append(error) }
      others[text, default: -1] += 1
    }
    for error in session.output.isJSON ? errors : first {
      tell(error, others[error.error.line(session.language)] ?? 0)
    }
  }

  private func tell(_ error: RowError, _ others: Int) {
    let more =
      others == 0
      ? Phrase("") : Phrase(zh: "（另有 \(others) 行相同）", en: " (and \(others) more rows)")
    let text = error.error.line(session.language).dropFirst("mediate: ".count)
    say("第 \(error.line) 行：\(text)\(more.zh)", "line \(error.line): \(text)\(more.en)")
    if session.output.isJSON {
      var json = error.error.json(session.language)["error"]?.members ?? []
      json.insert(JSON.Member("line", .integer(error.line)), at: 0)
      session.world.writeError(Array((JSON.object(json).text + "\n").utf8))
    }
  }

  /// Rows of names have no title that goes along with them, in which a year could stand.
  func sayYear() {
    guard ledger.shape == .ndjson, let year = ledger.year else { return }
    say("坏行改好再导入时也加 --year \(year)", "with --year \(year) again when the bad rows are mended")
  }

  // MARK: What was done

  func report(
    _ summary: ImportSummary, _ reading: RowsAhead?, isTrial: Bool, operation: String?
  ) {
    let notes = reading?.notes ?? ReadingNotes()
    if summary.isRepetition { session.output.sayRepeated(operation ?? "", summary.isUndone) }
    if !session.output.isJSON { tell(summary.errors) }
    sayKnown(summary)
    sayWithoutWords(summary.knownWithoutWords)
    sayNotes(notes)
    sayDifferences(summary)
    sayRenumbered(summary)
    if session.output.isJSON {
      let ignored = reading?.ignoredHeadings ?? ledger.ignoredHeadings
      session.output.print(json(summary, notes, ignored: ignored, isTrial))
      return
    }
    let trial = isTrial ? Phrase(zh: "试运行：", en: "tried, nothing written: ") : Phrase("")
    let updated =
      summary.updated == 0
      ? Phrase("") : Phrase(zh: "，更新 \(summary.updated) 起", en: ", \(summary.updated) updated")
    session.output.print(
      Phrase(
        zh: "\(trial.zh)导入 \(summary.added) 起，已有 \(summary.known) 起\(updated.zh)，"
          + "跳过 \(summary.errors.count) 行；新增派出所 \(summary.stationsAdded.count) 个、"
          + "调解员 \(summary.mediatorsAdded) 人",
        en:
          "\(trial.en)\(summary.added.counted("dispute")) imported, \(summary.known) known already\(updated.en), "
          + "\(summary.errors.count.counted("row")) skipped; "
          + "\(summary.stationsAdded.count.counted("station")) and "
          + "\(summary.mediatorsAdded.counted("mediator")) added")(session.language))
  }

  /// Which rows of a mended ledger are here already; where all are, or none, the counts say it.
  private func sayKnown(_ summary: ImportSummary) {
    let lines = summary.knownLines
    guard summary.added > 0 || !summary.errors.isEmpty, !lines.isEmpty else { return }
    func list(_ mark: String) -> String {
      lines.prefix(ImportTelling.mostTold).map {
        $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)"
      }.joined(separator: mark)
    }
    let isCut = lines.count > ImportTelling.mostTold
    say(
      "已在登记簿里、没有再导入的行：\(list("、"))\(isCut ? "……" : "")",
      "lines that are in the register already, and were not entered again: \(list(", "))"
        + (isCut ? " …" : ""))
  }

  /// Rows are never taken for known by less than their words without saying so.
  private func sayWithoutWords(_ lines: [Int]) {
    guard let first = lines.first else { return }
    say(
      "第 \(first) 行等 \(lines.count) 行按日期和类别认作已有的纠纷，其文字已依法删除",
      "\(lines.count) row(s) from line \(first) on are known by day and category only: the words "
        + "of those disputes were erased by law")
  }

  /// Nothing is guessed silently.
  func sayNotes(_ notes: ReadingNotes) {
    if let first = notes.leftOut.first {
      let text = first.text.truncated(to: 20).visibleOnOneLine
      say(
        "第 \(first.line) 行“\(text)”等 \(notes.leftOutCount) 行不是纠纷，没有导入",
        "line \(first.line) “\(text)” and the like are no disputes: "
          + "\(notes.leftOutCount.counted("row")) left out")
    }
    for (column, count) in notes.spread.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      say(
        "\(count) 行的 \(column.name) 是空的，取上一行的（合并的单元格）",
        "\(count.counted("row")) without \(column.name) took it from the row above (merged cells)")
    }
    if notes.serialDays > 0 {
      say(
        "\(notes.serialDays) 个日期是电子表格的天数（如 44260），按 1900 年日期系统换算",
        "\(notes.serialDays.counted("day")) stood there as a spreadsheet's number, such as 44260: "
          + "counted from 1900")
    }
    if notes.daysWithoutYear > 0 {
      say(
        "\(notes.daysWithoutYear) 个日期没有年份，按 \(ledger.year ?? 0) 年",
        "\(notes.daysWithoutYear.counted("day")) without a year: taken for \(ledger.year ?? 0)")
    }
    if notes.spans > 0 {
      say(
        "\(notes.spans) 个日期是一段时间：开始的取第一天，了结的取最后一天，原文记在备注里",
        "\(notes.spans.counted("cell")) held two days or times: the first for what began, the last for "
          + "what ended, both in a remark")
    }
    if notes.withoutSides > 0 {
      say(
        "\(notes.withoutSides) 行的当事人没有分双方，都记为申请方，不分边",
        "\(notes.withoutSides.counted("row")) name people of both sides in one cell: all are entered "
          + "as applicants on neither side")
    }
    sayWords(notes)
    sayPersonal(notes)
  }

  private func sayWords(_ notes: ReadingNotes) {
    guard !notes.words.isEmpty else { return }
    func list(_ arrow: String, _ label: (ReadingNotes.Word) -> String) -> String {
      notes.words.map { word, count in
        "\(word.text.truncated(to: 20).visibleOnOneLine)\(arrow)\(label(word)) \(count)"
      }.joined(separator: arrow == "→" ? "，" : ", ")
    }
    let open = Phrase(zh: "未结", en: "open")
    func label(_ word: ReadingNotes.Word) -> Phrase {
      word.code.isEmpty ? open : Catalogue.shipped.label(word.column.listName, word.code)
    }
    say(
      "按另外的说法理解：\(list("→") { label($0).zh })",
      "words taken for others: \(list(" → ") { label($0).en })")
  }

  private func sayPersonal(_ notes: ReadingNotes) {
    func list(_ counts: [ImportColumn: Int], _ language: Language) -> String {
      counts.sorted { $0.key.rawValue < $1.key.rawValue }.map { column, count in
        "\(language == .zh ? column.chineseHeadings.first ?? column.name : column.name) \(count)"
      }.joined(separator: language == .zh ? "、" : ", ")
    }
    if !notes.personal.isEmpty {
      say(
        "随带的个人信息（可依法删除）：\(list(notes.personal, .zh))",
        "what came in of people, erasable by law: \(list(notes.personal, .en))")
    }
    if !notes.unattached.isEmpty {
      say(
        "没有写明是哪一位当事人的，记在登记的备注里：\(list(notes.unattached, .zh))",
        "of which nobody says whose they are, kept as a remark: \(list(notes.unattached, .en))")
    }
    if !notes.unasked.isEmpty {
      let asked = Set(notes.unasked.keys.compactMap(\.optional?.rawValue)).sorted()
      say(
        "超出需要、没有导入的个人信息：\(list(notes.unasked, .zh))；要导入加 --with \(asked.joined(separator: ","))",
        "more than is needed of people, left out: \(list(notes.unasked, .en)); to take it: --with "
          + asked.joined(separator: ","))
    }
  }

  /// Numbers have no gaps, so they close up where a file leaves some out.
  private func sayRenumbered(_ summary: ImportSummary) {
    guard let first = summary.firstRenumbered else { return }
    say(
      "\(summary.renumbered) 起的编号与文件里的不同，如 \(first.from) → \(first.to)：这里从下一个号接着编，没有缺号",
      "\(summary.renumbered.counted("dispute")) got another number than in the file, such as "
        + "\(first.from) → \(first.to): numbers go on from the last one here, without gaps")
  }

  // MARK: Rows that differ

  private static let mostTold = 20

  private func sayDifferences(_ summary: ImportSummary) {
    guard summary.differingCount > 0 else { return }
    say(
      "\(summary.differingCount) 行与登记簿不同：", "\(summary.differingCount.counted("row")) differ:")
    for difference in summary.differing.prefix(ImportTelling.mostTold) { tell(difference) }
    let others = summary.differingCount - min(summary.differing.count, ImportTelling.mostTold)
    if others > 0 { say("  另有 \(others) 行", "  and \(others) more") }
    if summary.updated == 0, summary.differing.contains(where: { !$0.news.isEmpty }) {
      say("  要写入台账里后来的进展，加 --update", "  to enter what went on since: --update")
    }
  }

  private func tell(_ difference: ImportDifference) {
    let head = Phrase(
      zh: "  第 \(difference.line) 行 \(difference.number)",
      en: "  line \(difference.line), \(difference.number)")
    if !difference.news.isEmpty {
      let state = difference.outcome?.label ?? difference.status.label
      let day = difference.endedOn ?? difference.news.last?.happenedOn
      let on = day.map { " \($0)" } ?? ""
      let done = difference.isUpdated ? Phrase(zh: "（已写入）", en: " (entered)") : Phrase("")
      say(
        "\(head.zh) 现为 \(state.zh)\(on)\(done.zh)", "\(head.en) is now \(state.en)\(on)\(done.en)")
    }
    for contradiction in difference.contradictions {
      func shown(_ text: String?) -> String { text?.visibleOnOneLine ?? "—" }
      let sides = contradiction.here == nil && contradiction.row == nil
      say(
        "\(head.zh) 的 \(contradiction.column) 不同，以登记簿为准"
          + (sides ? "" : "：登记簿 \(shown(contradiction.here))，这一行 \(shown(contradiction.row))"),
        "\(head.en): another \(contradiction.column); the register holds"
          + (sides ? "" : " (\(shown(contradiction.here)), not \(shown(contradiction.row)))"))
    }
    for command in difference.commands(file, session.language) {
      say("    要照台账更正：\(command)", "    to put it right as the ledger has it: \(command)")
    }
  }
}
