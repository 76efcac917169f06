import Formats

/// A piece of HTML or SVG, well-formed by construction: text gets in escaped, or not at all.
struct Markup: Equatable, Sendable {
  let source: String

  private init(source: String) { self.source = source }

  /// A text as a person is to read it, whatever it holds.
  init(_ text: String) { self.init(source: Markup.escaped(text.visible())) }

  /// An element with its children, one after the other or one a line.
  static func element(
    _ name: StaticString, _ attributes: KeyValuePairs<String, String> = [:],
    _ children: [Markup] = [], onLines: Bool = false
  ) -> Markup {
    let content = children.map(\.source).joined(separator: onLines ? "\n" : "")
    let (start, end) = onLines && !children.isEmpty ? ("\n", "\n") : ("", "")
    return Markup(source: "<\(name)\(list(attributes))>\(start)\(content)\(end)</\(name)>")
  }

  /// An element around a text.
  static func element(
    _ name: StaticString, _ attributes: KeyValuePairs<String, String> = [:], _ text: String
  ) -> Markup {
    element(name, attributes, [Markup(text)])
  }

  /// An element that never has children: `<br/>`, `<path …/>`.
  static func single(
    _ name: StaticString, _ attributes: KeyValuePairs<String, String> = [:]
  ) -> Markup {
    Markup(source: "<\(name)\(list(attributes))/>")
  }

  /// Our own rules of layout, as they are.
  static func style(_ rules: [StaticString]) -> Markup {
    Markup(source: "<style>\n" + rules.map { "\($0)\n" }.joined() + "</style>")
  }

  private static func list(_ attributes: KeyValuePairs<String, String>) -> String {
    attributes.map { " \($0)=\"\(escaped($1.visible()))\"" }.joined()
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
