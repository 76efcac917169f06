import Formats
import Mediation

extension LedgerReport {
  public func document(_ language: Language) -> Document {
    var blocks: [Document.Block] = [
      .table(grouping == .whole ? accountTable(language) : ledgerTable(language))
    ]
    if !months.isEmpty {
      blocks.append(.table(monthTable(language)))
      if total.counts != nil { blocks.append(.chart(monthChart(language))) }
    }
    if let year, isBalanced { blocks.append(.text(year.paragraph(language))) }
    blocks += headlines.map { .text($0(language)) }
    if let counts = total.counts {
      blocks.append(.table(ageTable(language)))
      if counts[.openEnd] > 0 { blocks.append(.chart(ageChart(counts, language))) }
      if isBalanced { blocks.append(.table(measureTable(language))) }
    }
    if let restatement, isBalanced {
      blocks.append(.table(restatement.table(language)))
      blocks.append(.text(restatement.sentence(period)(language)))
    }
    blocks += notes.map { .note($0(language)) }
    return Document(
      title: Wording.title(self)(language), office: office(language).visible(),
      scope: Wording.scope(self)(language), blocks: blocks,
      definitions: [
        Document.Definition(reference: definition.reference, text: definition.text(language))
      ],
      imprint: imprint.map { $0(language) }, sealCode: seal?.code, language: language)
  }

  /// The digest of the figures, and the seal where there is one.
  private var imprint: [Phrase] {
    [digestLine] + (seal?.phrases ?? [])
  }

  /// The figures in sentences: the cohort's rate and the official pair, or why there is none.
  var headlines: [Phrase] {
    guard let counts = total.counts else {
      return [Phrase(zh: "尚无任何录入。", en: "Nothing has been entered yet.")]
    }
    guard isBalanced else { return imbalanceLines }
    return [cohortLine(counts), officialLine(counts), openLine(counts)]
  }

  private func cohortLine(_ counts: LedgerCounts) -> Phrase {
    let rate = Rate(counts.cohortResolved, of: counts.cohortRegistered)
    let interval = rate.interval.map { ($0.low, $0.high) }
    return Phrase(
      zh: "本期登记 \(Table.grouped(rate.denominator)) 起，截至 \(period.lastDay) 已化解 "
        + "\(Table.grouped(rate.numerator)) 起，化解率 \(rate.display(.zh))"
        + (interval.map { "（95% 区间 \($0.0)–\($0.1)）" } ?? "") + "。",
      en: "Of \(Table.grouped(rate.denominator)) disputes registered in the period, "
        + "\(Table.grouped(rate.numerator)) stood resolved by \(period.lastDay): "
        + rate.display(.en)
        + (interval.map { " (95 % interval \($0.0)–\($0.1))" } ?? "") + ".")
  }

  private func officialLine(_ counts: LedgerCounts) -> Phrase {
    let rate = Rate(counts.resolvedStanding, of: counts.cohortRegistered)
    return Phrase(
      zh: "官方口径：排查发现 \(Table.grouped(rate.denominator)) 起，化解 "
        + "\(Table.grouped(rate.numerator)) 起，化解率 \(rate.display(.zh))。",
      en: "Official pair: \(Table.grouped(rate.denominator)) found, "
        + "\(Table.grouped(rate.numerator)) resolved in the period, \(rate.display(.en)).")
  }

  private func openLine(_ counts: LedgerCounts) -> Phrase {
    Phrase(
      zh: "期末未结 \(Table.grouped(counts[.openEnd])) 起，按最近一次立起的天数：",
      en: "\(Table.grouped(counts[.openEnd])) left open at the end, "
        + "by days since they last opened:")
  }

  /// Which line is off by how much; no rate is printed then.
  var imbalanceLines: [Phrase] {
    var lines = imbalances.map { row, difference in
      Phrase(
        zh: "账不平：\(row.name.zh)（\(row.unit)）左边比右边多 \(difference) 起，不出化解率。",
        en: "Out of balance: \(row.name.en) (\(row.unit)) has \(difference) more coming in than "
          + "going out; no rate is printed.")
    }
    if !addsUp {
      lines.append(
        Phrase(
          zh: "账不平：各行之和不等于合计，不出化解率。",
          en: "Out of balance: the lines do not add up to the total; no rate is printed."))
    }
    if !isChained {
      lines.append(
        Phrase(
          zh: "账不平：某月的期初未结不等于上月的期末未结，不出化解率。",
          en: "Out of balance: a month does not begin with what the last left open; "
            + "no rate is printed."))
    }
    lines.append(Phrase(zh: "请核对数据库。", en: "Check the database."))
    return lines
  }

  /// What the reader has to know about the figures.
  var notes: [Phrase] {
    var notes: [Phrase] = []
    let silent = rows.filter { $0.counts == nil }
    if !silent.isEmpty, total.counts != nil {
      let names = silent.map { "\($0.unit) \($0.name.zh)" }.joined(separator: "、")
      let english = silent.map { "\($0.unit) \($0.name.en)" }.joined(separator: ", ")
      notes.append(
        Phrase(
          zh: "· \(names)：\(Wording.silent.zh)。", en: "· \(english): \(Wording.silent.en)."))
    }
    if let counts = total.counts, counts.isZero {
      notes.append(Phrase(zh: "\(Wording.nothing.zh)。", en: "\(Wording.nothing.en)."))
    }
    return notes
  }
}
