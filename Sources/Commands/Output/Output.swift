import Formats
import Mediation
import Reporting

/// The one place that prints: data on standard output, talk on standard error.
struct Output: Sendable {
  let world: World
  let language: Language
  let isJSON: Bool

  /// Data as lines of text.
  func print(_ text: String) { world.writeOut(Array((text + "\n").utf8)) }

  func write(_ bytes: [UInt8]) { world.writeOut(bytes) }

  func print(_ json: JSON) { print(json.pretty) }

  /// Talk; silent where machines read.
  func say(_ phrase: Phrase) {
    guard !isJSON else { return }
    // A name may have been typed with what a terminal would obey.
    world.writeError(Array((phrase(language).visible() + "\n").utf8))
  }

  func table(_ table: Table) { write(bytes(table)) }

  func bytes(_ table: Table, isMarked: Bool = false) -> [UInt8] {
    let givesWay = table.columns.contains { $0.yielding != nil }
    return TextWriter.write(
      table, language, width: givesWay ? lineWidth : world.terminal?.width, isMarked: isMarked)
  }

  /// Data that may be more than a screen; on a terminal a pager shows what is.
  func writePaged(_ bytes: [UInt8]) {
    guard let terminal = world.terminal, terminal.hasPages, !isJSON,
      bytes.count(where: { $0 == UInt8(ascii: "\n") }) >= terminal.height, world.page(bytes)
    else { return write(bytes) }
  }

  /// The cells of a line for a table that keeps to them wherever it is written: those that `COLUMNS` says,
  /// else the terminal's, else 80.
  private var lineWidth: Int {
    let said = world.environment["COLUMNS"].flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
    return said ?? world.terminal?.width ?? 80
  }

  /// An error as one line, or as an object for machines.
  func error(_ error: MediationError) {
    let text = isJSON ? error.json(language).text : error.line(language)
    world.writeError(Array((text + "\n").utf8))
  }

  /// What is wrong though the command goes on; said where machines read, too.
  func warn(_ error: MediationError) {
    let text = isJSON ? error.json(language, as: "warning").text : error.line(language)
    world.writeError(Array((text + "\n").utf8))
  }

  /// A line that stays where it is, on a terminal only.
  func progress(_ text: String) {
    guard world.isErrorTerminal, !isJSON else { return }
    world.writeError(Array("\r\u{1B}[K\(text)".utf8))
  }
}

extension MediationError {
  func line(_ language: Language) -> String {
    let place = field.map { language == .zh ? "〔\($0.spelling)〕" : " [\($0.spelling)]" } ?? ""
    let advice = hint.map { language == .zh ? "。\($0.phrase.zh)" : "; \($0.phrase.en)" } ?? ""
    return "mediate: \(message(language).visible())\(place)\(advice.visible())"
  }

  func json(_ language: Language, as what: String = "error") -> JSON {
    .object([
      JSON.Member(
        what,
        [
          "kind": .string(kind.rawValue), "message": .string(message(language)),
          "field": .optional(field?.spelling), "hint": .optional(hint?.phrase(language)),
        ])
    ])
  }
}

extension Output {
  /// A plain list: texts under headings, all set to the left.
  func list(_ headings: [Phrase], _ rows: [[String]]) {
    table(
      Table(
        columns: headings.map { Table.Column($0.en, $0(language), .left) },
        rows: rows.map { $0.map { .text($0) } }))
  }

  /// A title, and under it what is to be said of it, each with its name.
  func print(_ title: String, _ lines: [(name: Phrase, text: Phrase)]) {
    let width = lines.map { $0.name(language).displayWidth }.max() ?? 0
    print(title)
    for line in lines {
      print("  \(line.name(language).padded(to: width))  \(line.text(language))")
    }
  }
}
