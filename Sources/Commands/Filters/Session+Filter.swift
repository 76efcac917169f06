import Formats
import Mediation

extension Session {
  /// The filter that some words of the command line say, with the saved ones among them; those are said
  /// again, so that nobody is shown less than they think.
  func filter(_ words: [String]) throws -> FilterSyntax {
    let syntax = try FilterSyntax(words: words)
    if syntax.asks({ $0 == .text }) { try sayUnsaved(words) }
    guard syntax.asks({ $0 == .filter }) else { return syntax }
    let (saved, code) = (try SavedFilters.read(world), try operatorCode())
    return try syntax.replacingSaved { name, _ in
      guard let line = saved.words(name, of: code) else {
        throw Session.noSaved(name, among: saved.own(code))
      }
      output.echo(name, line)
      return try FilterSyntax(line: line)
    }
  }

  /// Says which words are looked for as text though a filter was saved under them.
  private func sayUnsaved(_ words: [String]) throws {
    let saved = try SavedFilters.read(world)
    let code = try operatorCode()
    for word in words where saved.words(word, of: code) != nil {
      output.say(
        Phrase(
          zh: "“\(word)”没有 @，按文字查找；要用存下的筛选写 @\(word)",
          en: "“\(word)” has no @ and is looked for as text; the saved filter is @\(word)"))
    }
  }

  static func noSaved(_ name: String, among lines: [SavedFilters.Line]) -> MediationError {
    MediationError(
      .usage, zh: "没有存过筛选“\(name.visible())”", en: "no filter “\(name.visible())” was saved",
      field: "FILTER", hint: .savedFilter(nearest: lines.map(\.name).nearest(to: name)))
  }
}

extension Output {
  /// Says what a saved filter asks for, to machines too.
  fileprivate func echo(_ name: String, _ words: String) {
    let text =
      isJSON
      ? JSON.object([JSON.Member("filter", ["name": .string(name), "words": .string(words)])]).text
      : Phrase(zh: "筛选 \(name)：\(words)", en: "filter \(name): \(words)")(language).visible()
    world.writeError(Array((text + "\n").utf8))
  }
}
