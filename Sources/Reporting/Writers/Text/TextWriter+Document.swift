import Formats
import Mediation

extension TextWriter {
  /// The cells a line of running text takes where no terminal says otherwise.
  static let measure = 100

  /// A document as plain text, an empty line between its parts; charts only on a terminal, whose
  /// width is given.
  public static func write(_ document: Document, width: Int? = nil) -> [UInt8] {
    let language = document.language
    let cells = min(width ?? measure, measure)
    func lines(_ text: String) -> String {
      wrap(text, to: cells).map { $0 + "\n" }.joined()
    }
    var bytes = Array(
      ("\(document.title)  \(document.office)\n" + lines(document.scope)).utf8)
    func add(_ part: some Sequence<UInt8>) {
      bytes.append(UInt8(ascii: "\n"))
      bytes.append(contentsOf: part)
    }
    for block in document.blocks {
      switch block {
      case .heading(let text): add((text + "\n").utf8)
      case .text(let text), .note(let text): add(lines(text).utf8)
      case .table(let table): add(write(table, language, width: width))
      case .chart(let chart):
        if let width { add(TextChart.write(chart, width: width).utf8) }
      }
    }
    for definition in document.definitions {
      add(
        lines(
          Phrase(
            zh: "口径 \(definition.reference)：\(definition.text)",
            en: "Definition \(definition.reference): \(definition.text)")(language)
        ).utf8)
    }
    if !document.imprint.isEmpty {
      add(document.imprint.map { $0 + "\n" }.joined().utf8)
    }
    return bytes
  }
}
