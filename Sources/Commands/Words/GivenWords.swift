import ArgumentParser
import Formats
import Mediation

/// The words of a command line, before and after ArgumentParser has read them.
enum GivenWords {
  /// The words with each value that begins with a hyphen, as `-3d` does, bound to the option before it:
  /// ArgumentParser takes it for an option else.
  static func bound(_ words: [String]) -> [String] {
    var bound: [String] = []
    var rest = words[...]
    while let word = rest.popFirst(), word != "--" {
      if word.isOption, !word.utf8.contains(UInt8(ascii: "=")), let value = rest.first,
        value.isHyphenated
      {
        bound.append("\(word)=\(value)")
        rest.removeFirst()
      } else {
        bound.append(word)
      }
    }
    return words.contains("--") ? bound + ["--"] + rest : bound
  }

  /// Refuses an option that was given two values and can hold one, of which ArgumentParser keeps the
  /// last.
  static func refuseRepeated(
    _ words: [String], for command: any ParsableArguments.Type
  ) throws(MediationError) {
    var given: [(name: String, value: String)] = []
    var rest = words.prefix { $0 != "--" }
    while let word = rest.popFirst() {
      guard word.isOption else { continue }
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let value = parts.count == 2 ? String(parts[1]) : rest.first ?? ""
      let name = String(parts[0])
      if let other = given.first(where: { $0.name == name }), holdsOne(name, command) {
        throw MediationError(
          .usage, zh: "\(name) 写了两次：“\(other.value)”和“\(value)”",
          en: "\(name) is given twice: “\(other.value)” and “\(value)”", field: .named(name),
          hint: .words(zh: "只留一个", en: "keep one of them"))
      }
      given.append((name, value))
    }
  }

  /// Whether an option of a command takes a value, and one only, by the command's description of itself.
  private static func holdsOne(_ option: String, _ command: any ParsableArguments.Type) -> Bool {
    let description = try? JSON(parsing: command._dumpHelp())
    let arguments = description?["command"]?["arguments"]?.array ?? []
    return arguments.contains { argument in
      let names = argument["names"]?.array ?? []
      return argument["kind"]?.string == "option" && argument["isRepeating"]?.bool == false
        && names.contains { name in
          name["kind"]?.string == "long" && "--\(name["name"]?.string ?? "")" == option
        }
    }
  }
}

extension String {
  /// Whether the word begins with two hyphens.
  var isOption: Bool { utf8.starts(with: [UInt8(ascii: "-"), UInt8(ascii: "-")]) }

  /// Whether the word can be the value of an option.
  var isValue: Bool { utf8.first != UInt8(ascii: "-") || isHyphenated }

  /// Whether the word begins with one hyphen and is a value all the same: no option but `-h` is short.
  var isHyphenated: Bool {
    utf8.first == UInt8(ascii: "-") && utf8.count > 1 && !isOption && self != "-h"
  }
}
