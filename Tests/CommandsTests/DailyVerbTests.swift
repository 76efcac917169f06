import ArgumentParser
import Foundation
import Testing

@testable import Commands

@Suite("A verb of every day")
struct DailyVerbTests {
  private static let verbs: [any DailyVerb.Type] = [
    LogCommand.self, ResolveCommand.self, ListCommand.self, SearchCommand.self, ShowCommand.self,
    MonthlyReportCommand.self,
  ]

  /// The words before the verb's own options.
  private static func start(_ verb: any DailyVerb.Type) -> [String] {
    switch verb.word {
    case "monthly": ["report", "monthly", "2021-03"]
    case "resolve", "show": [verb.word, "42"]
    case "search": [verb.word, "漏水42", "registered:2021"]
    default: [verb.word]
    }
  }

  @Test("is read as ArgumentParser reads it, with each option and with all")
  func same() throws {
    for verb in Self.verbs {
      let start = Self.start(verb)
      let options = try Self.options(of: verb)
      #expect(options.count > 5)
      for words in [[]] + options + [options.flatMap { $0 }] {
        let read = try #require(DailyWords.verb(start + words), "\(start + words)")
        let parsed = try Mediate.parseAsRoot(start + words)
        #expect(Self.described(read) == Self.described(parsed), "\(start + words)")
      }
    }
  }

  @Test(
    "leaves to ArgumentParser whatever is unusual",
    arguments: [
      ["log", "--help"], ["log", "--category=other"], ["log", "--category"], ["log", "-"],
      ["log", "--nothing", "x"], ["log", "--category", "--source"], ["show"],
      ["show", "1", "2"], ["show", "1", "--lang", "zh", "--lang", "en"], ["list", "--limit", "x"],
      ["list", "-h"], ["report", "monthly"], ["report", "yearly", "2021"], ["accept", "1"], [],
      ["list", ""], ["search"], ["search", "漏水", "--limit", "x"], ["resolve", "1", "--", "x"],
    ])
  func unusual(words: [String]) { #expect(DailyWords.verb(words) == nil) }

  /// Every option of a command, as its help describes it to machines, with a value where it takes one.
  private static func options(of verb: any DailyVerb.Type) throws -> [[String]] {
    let dump = Mediate._dumpHelp()
    let root = try JSONSerialization.jsonObject(with: Data(dump.utf8)) as? [String: Any]
    var command = root?["command"] as? [String: Any]
    for word in start(verb).filter({ !$0.contains { $0.isNumber } }) {
      let subcommands = command?["subcommands"] as? [[String: Any]] ?? []
      command = subcommands.first { $0["commandName"] as? String == word }
    }
    let arguments = try #require(command?["arguments"] as? [[String: Any]])
    return arguments.compactMap { argument in
      let names = argument["names"] as? [[String: Any]] ?? []
      guard let name = names.first(where: { $0["kind"] as? String == "long" })?["name"] as? String,
        name != "help", name != "version"
      else { return nil }
      return argument["kind"] as? String == "flag" ? ["--\(name)"] : ["--\(name)", "7"]
    }
  }

  /// The values of all fields, those of option groups included.
  private static func described(_ command: Any) -> [String] {
    var lines: [String] = []
    func describe(_ value: Any, _ path: String) {
      let mirror = Mirror(reflecting: value)
      for child in mirror.children {
        let text = "\(child.value)"
        let label = "\(path).\(child.label ?? "")"
        lines.append("\(label) \(text)")
        #expect(!text.contains("*definition*"), "\(label) is not set")
      }
    }
    describe(command, "\(type(of: command))")
    return lines
  }
}
