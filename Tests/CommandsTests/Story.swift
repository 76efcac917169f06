import Foundation

/// A story in plain text: commands, and what they must print.
///
/// - `$ mediate …` is a command line; a line that ends with `\` goes on.
/// - What follows is its standard output, `! …` its standard error, `? N` its exit code if not 0.
/// - `< name` begins a file to write, up to a line `<`.
/// - A command that names no `--today` runs on the latest day that was.
/// - `# …` is a remark; the first one is the title, and `[en]` in it makes the story English.
struct Story {
  enum Step {
    case remark(String)
    case file(name: String, text: String)
    case command(line: String, expected: Program.Result)
  }

  var steps: [Step] = []

  init(_ text: String) {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)[...]
    if lines.last == "" { lines.removeLast() }
    while let line = lines.popFirst() {
      if line.hasPrefix("$ ") {
        steps.append(.command(line: String(line.dropFirst(2)), expected: Story.result(&lines)))
      } else if line.hasPrefix("< ") {
        steps.append(.file(name: String(line.dropFirst(2)), text: Story.file(&lines)))
      } else {
        steps.append(.remark(line))
      }
    }
  }

  var isEnglish: Bool {
    if case .remark(let title)? = steps.first { title.contains("[en]") } else { false }
  }

  /// The day a story is at after a command line: the latest that was taken for today.
  static func day(after line: String, from day: String?) -> String? {
    let words = line.split { $0 == " " || $0 == ";" || $0 == "|" || $0 == ")" }.map(String.init)
    guard let place = words.lastIndex(of: "--today"), place + 1 < words.count else { return day }
    return max(words[place + 1], day ?? "")
  }

  /// The story written out.
  var text: String {
    steps.map { step in
      switch step {
      case .remark(let line): line + "\n"
      case .file(let name, let text): "< \(name)\n\(text)<\n"
      case .command(let line, let expected): "$ \(line)\n" + Story.text(expected)
      }
    }.joined()
  }

  static func text(_ result: Program.Result) -> String {
    let errors = result.error.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      .map { "! \($0)\n" }.joined()
    return result.output + errors + (result.status == 0 ? "" : "? \(result.status)\n")
  }

  private static func result(_ lines: inout ArraySlice<String>) -> Program.Result {
    var result = Program.Result(output: "", error: "", status: 0)
    while let line = lines.first, !line.hasPrefix("$ "), !line.hasPrefix("# "),
      !line.hasPrefix("< ")
    {
      lines.removeFirst()
      if line.hasPrefix("! ") {
        result.error += line.dropFirst(2) + "\n"
      } else if line.hasPrefix("? ") {
        result.status = Int32(line.dropFirst(2)) ?? -1
      } else {
        result.output += line + "\n"
      }
    }
    return result
  }

  private static func file(_ lines: inout ArraySlice<String>) -> String {
    var text = ""
    while let line = lines.popFirst(), line != "<" { text += line + "\n" }
    return text
  }
}
