import Foundation
import Testing

/// The tours of the READMEs, run by the program as it is handed out, today.
@Suite("The README")
struct ReadmeTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../..").standardizedFileURL

  @Test("prints what it says", arguments: [("README.md", "en"), ("README.zh.md", "zh")])
  func tour(name: String, language: String) throws {
    let readme = Readme(
      try String(contentsOf: Self.root.appending(path: name), encoding: .utf8))
    #expect(readme.steps.count > 10)
    let program = try Program(language: language, isShipped: true)
    defer { program.remove() }
    try FileManager.default.createSymbolicLink(
      at: program.folder.appending(path: "scripts"),
      withDestinationURL: Self.root.appending(path: "scripts"))
    for step in readme.steps {
      let result = try program.shell("unset MEDIATE_DB; exec 2>&1\n\(step.line)")
      var printed = result.output.split(separator: "\n", omittingEmptySubsequences: false)
        .map(String.init)
      if printed.last == "" { printed.removeLast() }
      let difference = Readme.difference(printed, from: step.expected)
      #expect(difference == nil, "\(name): $ \(step.line)")
    }
  }

  @Test("leaves out only what it says it leaves out")
  func differences() {
    #expect(Readme.difference(["a 12 b"], from: ["a … b"]) == nil)
    #expect(Readme.difference(["a 12 c"], from: ["a … b"]) != nil)
    #expect(Readme.difference(["a", "b", "c"], from: ["a", "…"]) == nil)
    #expect(Readme.difference(["a", "b"], from: ["a"]) != nil)
    #expect(Readme.difference(["a"], from: ["a", "b"]) != nil)
    #expect(Readme.difference(["a", "x", "b"], from: ["a", "…", "b"]) == nil)
  }
}
