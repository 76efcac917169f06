import Foundation

/// The console blocks of a README: command lines, and what each prints on both streams.
///
/// In what is printed `…` stands for anything within a line, and alone on a line for any lines.
struct Readme {
  struct Step {
    var line: String
    var expected: [String] = []
  }

  private(set) var steps: [Step] = []

  init(_ text: String) {
    var isConsole = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if line.hasPrefix("```") {
        isConsole = line == "```console"
      } else if isConsole, line.hasPrefix("$ ") {
        steps.append(Step(line: String(line.dropFirst(2))))
      } else if isConsole, let step = steps.last, step.expected.isEmpty, step.line.hasSuffix("\\") {
        steps[steps.count - 1].line += "\n" + line
      } else if isConsole, !steps.isEmpty {
        steps[steps.count - 1].expected.append(line)
      }
    }
  }

  /// The first line that is not what the README says; `nil` where all is.
  static func difference(_ printed: [String], from expected: [String]) -> String? {
    var printed = printed[...]
    var mayPass = false
    for line in expected {
      if line == "…" {
        mayPass = true
        continue
      }
      if mayPass { printed = printed.drop { !matches($0, line) } }
      guard let next = printed.popFirst() else { return "nothing for: \(line)" }
      guard matches(next, line) else { return "\(next)\n   for: \(line)" }
      mayPass = false
    }
    return mayPass || printed.isEmpty ? nil : "\(printed[printed.startIndex])\n   for nothing"
  }

  private static func matches(_ line: String, _ pattern: String) -> Bool {
    if line == pattern { return true }
    let parts = pattern.components(separatedBy: "…")
    guard parts.count > 1, line.hasPrefix(parts[0]), line.hasSuffix(parts[parts.count - 1]) else {
      return false
    }
    var rest = line.dropFirst(parts[0].count)
    for part in parts.dropFirst().dropLast() {
      guard let range = rest.range(of: part) else { return false }
      rest = rest[range.upperBound...]
    }
    return rest.hasSuffix(parts[parts.count - 1])
  }
}
