import Mediation
import Testing

@testable import Commands

@Suite("Saved filters")
struct SavedFiltersTests {
  private typealias Line = SavedFilters.Line

  @Test("are each operator's own, the last of a name")
  func own() throws {
    var saved = SavedFilters()
    let replaced = [
      saved.save(Line(operatorCode: "jia", name: "b", words: "mine")),
      saved.save(Line(operatorCode: "yi", name: "b", words: "late")),
      saved.save(Line(operatorCode: "jia", name: "a", words: "text:\"a\\tb\"")),
      saved.save(Line(operatorCode: "jia", name: "b", words: "mine late")),
    ]
    #expect(replaced == [false, false, false, true])
    #expect(saved.own("jia").map(\.name) == ["a", "b"])
    #expect(saved.words("b", of: "jia") == "mine late")
    #expect(try SavedFilters(saved.bytes, path: "f") == saved)
    let removed = [saved.remove("a", of: "yi"), saved.remove("a", of: "jia")]
    #expect(removed == [false, true])
    #expect(saved.own("jia").map(\.name) == ["b"] && saved.own("yi").count == 1)
  }

  @Test(
    "that cannot be read are said by their line",
    arguments: ["jia\ta\tmine\njia mine\n", "jia\ta\tmine\n\u{1}\n"])
  func damaged(text: String) {
    let error = #expect(throws: MediationError.self) {
      try SavedFilters(Array(text.utf8), path: "filters")
    }
    #expect(error?.kind == .failed)
    #expect(error?.message.en.contains("line 2 of filters") == true)
  }

  @Test("keep a tab or a line break in no line of their own")
  func lineBreaks() throws {
    let world = try WorldDouble()
    #expect(world.makeOffice() == 0)
    #expect(world.run(["filter", "save", "x", "text:\"a\tb\nc\""]) == 2)
    #expect(world.run(["filter", "list"]) == 0)
    #expect(!world.output.contains("x"))
  }
}
