import Formats
import Mediation

extension Table {
  /// Measures with their figures, intervals and numbers.
  init(measures: [MeasureFigure], in language: Language) {
    let headings: [(String, Phrase, Bool)] = [
      ("id", Phrase(zh: "编号", en: "id"), true), ("measure", Phrase(zh: "指标", en: "measure"), true),
      ("figure", Phrase(zh: "数值", en: "figure"), false),
      ("count", Phrase(zh: "分子/分母", en: "of"), false),
      ("interval", Phrase(zh: "95% 区间", en: "95 % interval"), false),
    ]
    self.init(
      title: Phrase(
        zh: "指标（口径按编号另列）", en: "Measures (defined apart, by ID)")(language),
      columns: headings.map { Column($0.0, $0.1(language), $0.2 ? .left : .right) },
      rows: measures.map { $0.cells(language) })
  }
}

extension MeasureFigure {
  fileprivate func cells(_ language: Language) -> [Table.Cell] {
    let name = measure.definition.name(language)
    let label = part.map { "\(name) · \($0.label(language))" } ?? name
    return [.text(measure.id), .text(label)] + value.cells(language)
  }
}

extension MeasureFigure.Value {
  /// The figure, its numbers and its interval.
  fileprivate func cells(_ language: Language) -> [Table.Cell] {
    switch self {
    case .rate(let rate):
      let interval = rate.interval.map { "\($0.low)–\($0.high)" }
      return [
        .rate(rate), .text("\(Table.grouped(rate.numerator))/\(Table.grouped(rate.denominator))"),
        interval.map { .text($0) } ?? .missing,
      ]
    case .count(let count): return [.number(count), .text(""), .text("")]
    case .money(let rate):
      let counts = [rate.numerator, rate.denominator].map { Money(fen: $0).grouped }
      return [
        rate.percent.map { .text("\($0) %") } ?? .missing, .text(counts.joined(separator: "/")),
        .text(""),
      ]
    case .days(let days, let n):
      let notReached = Phrase(zh: "未达到", en: "not reached")(language)
      let figure = days.map { Table.Cell.number($0) } ?? (n > 0 ? .text(notReached) : .missing)
      return [figure, .text(Table.grouped(n)), .text("")]
    case .estimate(let percent, let low, let high, let n):
      guard let percent else { return [.missing, .text(Table.grouped(n)), .missing] }
      let interval = low.flatMap { low in high.map { "\(low)–\($0)" } }
      return [
        .text("\(percent) %"), .text(Table.grouped(n)), interval.map { .text($0) } ?? .missing,
      ]
    case .lacking(let why): return [.missing, .text(""), .text(why(language))]
    }
  }
}
