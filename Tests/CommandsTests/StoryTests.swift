import Foundation
import Testing

/// Runs every story against the built program; `RECORD_STORIES=1` writes down what it prints.
@Suite("A story")
struct StoryTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Stories")

  static let names: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { $0.hasSuffix(".txt") }.sorted()

  @Test("goes as it is told", arguments: names)
  func goes(name: String) throws {
    let file = Self.folder.appendingPathComponent(name)
    var story = Story(try String(contentsOf: file, encoding: .utf8))
    let program = try Program(language: story.isEnglish ? "en" : "zh")
    defer { program.remove() }
    let isRecording = ProcessInfo.processInfo.environment["RECORD_STORIES"] == "1"
    var day: String?
    for (index, step) in story.steps.enumerated() {
      switch step {
      case .remark: continue
      case .file(let name, let text):
        try Data(text.utf8).write(to: program.folder.appendingPathComponent(name))
      case .command(let line, let expected):
        day = Story.day(after: line, from: day)
        let result = try program.shell(line, on: day)
        if isRecording {
          story.steps[index] = .command(line: line, expected: result)
        } else {
          #expect(Story.text(result) == Story.text(expected), "\(name): $ \(line)")
        }
      }
    }
    if isRecording { try Data(story.text.utf8).write(to: file) }
  }

  @Test("there are stories to tell")
  func present() { #expect(Self.names.count > 10) }
}
