import Foundation
import Testing

/// The inputs that fuzzing starts from, each once: a parser that changes changes what is fed to it.
@Suite("The corpus of the fuzzer")
struct CorpusTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../Corpus")

  @Test("has a folder for every target")
  func folders() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path())
    #expect(Set(names) == Set(fuzzTargets.keys))
  }

  @Test("is read by its target", arguments: fuzzTargets.keys.sorted())
  func inputs(name: String) throws {
    let folder = Self.folder.appending(path: name)
    let target = try #require(fuzzTargets[name])
    let inputs = try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    #expect(!inputs.isEmpty)
    for input in inputs { target(Array(try Data(contentsOf: input))) }
  }
}
