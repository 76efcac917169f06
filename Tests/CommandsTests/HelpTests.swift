import ArgumentParser
import Commands
import Mediation
import Testing

/// Every command explains itself, in two languages.
@Suite("The help")
struct HelpTests {
  struct Entry: CustomTestStringConvertible, Sendable {
    let path: [String]
    let abstract: String
    let discussion: String
    let isLeaf: Bool

    var testDescription: String { (["mediate"] + path).joined(separator: " ") }
  }

  static let entries = entries(of: Mediate.self, at: [])

  private static func entries(
    of command: any ParsableCommand.Type, at path: [String]
  ) -> [Entry] {
    let configuration = command.configuration
    // The grouped ones are among them.
    let children = configuration.subcommands
    let entry = Entry(
      path: path, abstract: configuration.abstract, discussion: configuration.discussion,
      isLeaf: children.isEmpty)
    return [entry]
      + children.flatMap { child in
        entries(of: child, at: path + [child.configuration.commandName ?? ""])
      }
  }

  @Test("reaches every command") func reach() {
    #expect(Self.entries.count > 30)
    #expect(Self.entries.allSatisfy { !$0.path.contains("") })
  }

  /// A full-width bracket brings its own space before the dot.
  @Test("has an abstract in both languages", arguments: entries)
  func abstract(entry: Entry) {
    #expect(entry.abstract.replacing("）·", with: "） ·").contains(" · "))
  }

  @Test("gives two examples", arguments: entries.filter(\.isLeaf))
  func examples(entry: Entry) {
    let isBareList = entry.path.last == "list" && entry.path.count == 2 && entry.discussion.isEmpty
    let count = entry.discussion.split(separator: "\n").count { $0.contains("mediate ") }
    #expect(isBareList || count >= 2)
  }

  /// The lists that help spells out, which cannot be made of the codes: every daily command would pay.
  static let lists: [([String], [String])] = [
    (["resolve"], AgreementForm.allCases.map { $0.rawValue.replacing("_", with: "-") }),
    (["resolve"], Outcome.allCases.filter(\.isResolved).map(\.rawValue)),
    (["log"], Protection.allCases.filter { $0 != .restricted }.map(\.rawValue)),
    (["protect"], Protection.allCases.filter { $0 != .restricted }.map(\.rawValue)),
    (["visit"], Satisfaction.allCases.map(\.rawValue)),
    (["link"], LinkKind.allCases.map(\.rawValue)),
    (["figure", "add"], OfficeFigure.Kind.allCases.map(\.rawValue)),
  ]

  @Test("spells out every code of a list", arguments: lists)
  func codes(path: [String], codes: [String]) throws {
    let world = try WorldDouble()
    try #require(world.run(path + ["--help"]) == 0)
    let words = Set(world.output.split { !$0.isLetter && $0 != "_" && $0 != "-" }.map(String.init))
    #expect(words.isSuperset(of: codes))
  }

  @Test("is printed", arguments: entries)
  func printed(entry: Entry) throws {
    let world = try WorldDouble()
    #expect(world.run(entry.path + ["--help"]) == 0)
    let usage = "USAGE: \((["mediate"] + entry.path).joined(separator: " "))"
    #expect(world.output.contains(usage))
    #expect(world.error.isEmpty)
    let other = try WorldDouble()
    #expect(other.run(["help"] + entry.path) == 0)
    #expect(other.output == world.output)
  }

  @Test("the version is printed") func version() throws {
    let world = try WorldDouble()
    #expect(world.run(["--version"]) == 0)
    #expect(!world.output.isEmpty)
  }
}
