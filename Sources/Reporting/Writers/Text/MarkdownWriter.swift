import Formats
import Mediation

/// Tables as GitHub-flavoured Markdown.
public enum MarkdownWriter {
  public static func write(_ table: Table, _ language: Language) -> String {
    var lines = [
      line(table.columns.map { escaped($0.heading) }),
      line(table.columns.map { $0.alignment == .right ? "---:" : "---" }),
    ]
    lines += table.rows.map { line($0.map { escaped($0.display(language)) }) }
    if let total = table.total {
      lines.append(line(total.map { "**\(escaped($0.display(language)))**" }))
    }
    let title = table.title.isEmpty ? "" : "### \(escaped(table.title))\n\n"
    return title + lines.map { $0 + "\n" }.joined()
  }

  private static func line(_ cells: [String]) -> String {
    "| " + cells.joined(separator: " | ") + " |"
  }

  /// Neither a table's bar nor markup of any kind comes out of a cell.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if "\\`*_{}[]<>#|&~".unicodeScalars.contains(scalar) { result += "\\" }
      if scalar == "\n" || scalar == "\r" {
        result += " "
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
