import Formats
import Mediation

extension TextWriter {
  /// The cells a line of running text takes where no terminal says otherwise.
  static let measure = 100

  /// A document as plain text; charts only on a terminal, whose width is given.
  public static func write(_ document: Document, width: Int? = nil) -> String {
    let language = document.language
    let cells = min(width ?? measure, measure)
    func lines(_ text: String) -> String {
      wrap(text, to: cells).map { $0 + "\n" }.joined()
    }
    var parts = ["\(document.title)  \(document.office)\n" + lines(document.scope)]
    for block in document.blocks {
      switch block {
      case .heading(let text): parts.append(text + "\n")
      case .text(let text), .note(let text): parts.append(lines(text))
      case .table(let table): parts.append(write(table, language, width: width))
      case .chart(let chart):
        if let width { parts.append(TextChart.write(chart, width: width)) }
      }
    }
    parts += document.definitions.map { definition in
      lines(
        Phrase(
          zh: "口径 \(definition.reference)：\(definition.text)",
          en: "Definition \(definition.reference): \(definition.text)")(language))
    }
    if !document.imprint.isEmpty { parts.append(document.imprint.map { $0 + "\n" }.joined()) }
    return parts.joined(separator: "\n")
  }
}
