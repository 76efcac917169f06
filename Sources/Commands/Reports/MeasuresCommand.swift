import ArgumentParser
import Formats
import Mediation
import Reporting

/// `mediate report measures`
struct MeasuresCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "measures", abstract: "指标口径 · How each measure is defined.",
    discussion: """
      mediate report measures
      mediate report measures M9
      """)

  @OptionGroup var global: GlobalOptions

  @Argument(help: ArgumentHelp("编号或代码 · Its id or code.", valueName: "id"))
  var id: String?

  func run(in session: Session) throws {
    let measures = try id.map { word in
      guard let measure = Measure(understanding: word) else {
        throw MediationError(
          .notFound, zh: "没有指标“\(word.visible())”", en: "there is no measure “\(word.visible())”",
          field: "ID",
          hint: .words(zh: "见 mediate report measures", en: "see mediate report measures"))
      }
      return [measure]
    }
    if session.output.isJSON {
      session.output.print(.array((measures ?? Measure.allCases).map(\.json)))
      return
    }
    guard let measure = measures?.first else {
      session.output.list(
        [
          Phrase(zh: "编号", en: "id"), Phrase(zh: "口径", en: "definition"),
          Phrase(zh: "指标", en: "measure"), Phrase(zh: "公式", en: "formula"),
        ],
        Measure.allCases.map {
          [
            $0.id, $0.reference, $0.definition.name(session.language),
            $0.definition.formula(session.language),
          ]
        })
      return
    }
    for language in Language.allCases { session.output.print(measure.text(language)) }
  }
}

extension Measure {
  fileprivate func text(_ language: Language) -> String {
    let lines: [(Phrase, String?)] = [
      (Phrase(zh: "公式", en: "formula"), definition.formula(language)),
      (Phrase(zh: "范围", en: "cohort"), definition.cohort(language)),
      (Phrase(zh: "依据", en: "source"), definition.source),
      (Phrase(zh: "暂缺", en: "lacking"), definition.lacking?(language)),
    ]
    return
      (["\(id)  \(reference)  \(definition.name(language))"]
      + lines.compactMap { label, text in text.map { "  \(label(language))  \($0)" } })
      .joined(separator: "\n")
  }

  fileprivate var json: JSON {
    func both(_ phrase: Phrase) -> JSON { ["zh": .string(phrase.zh), "en": .string(phrase.en)] }
    return [
      "id": .string(id), "measure": .string(rawValue), "definition": .string(reference),
      "version": .integer(definition.version), "name": both(definition.name),
      "formula": both(definition.formula), "cohort": both(definition.cohort),
      "source": .string(definition.source), "lacking": definition.lacking.map(both) ?? .null,
    ]
  }
}
