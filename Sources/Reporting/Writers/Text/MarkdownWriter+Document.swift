import Mediation

extension MarkdownWriter {
  /// A document as Markdown; charts are left out, since their figures stand in tables.
  public static func write(_ document: Document) -> String {
    let language = document.language
    var parts = [
      "# \(escaped(document.title))\n",
      "**\(escaped(document.office))** · \(escaped(document.scope))\n",
    ]
    for block in document.blocks {
      switch block {
      case .heading(let text): parts.append("## \(escaped(text))\n")
      case .text(let text), .note(let text): parts.append("\(escaped(text))\n")
      case .table(let table): parts.append(write(table, language))
      case .chart: break
      }
    }
    parts += document.definitions.map {
      "`\($0.reference)` \(escaped($0.text))\n"
    }
    if !document.imprint.isEmpty {
      parts.append(document.imprint.map { "- \(escaped($0))\n" }.joined())
    }
    return parts.joined(separator: "\n")
  }
}
