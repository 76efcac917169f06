import Formats

extension Markup {
  /// An element with its children, one after the other or one a line.
  ///
  /// - Parameter attributes: their values are escaped, and stand in quotes.
  public static func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:],
    _ children: [Markup] = [], onLines: Bool = false
  ) -> Markup {
    let content = children.map(\.source).joined(separator: onLines ? "\n" : "")
    let (start, end) = onLines && !children.isEmpty ? ("\n", "\n") : ("", "")
    return Markup(source: "<\(name)\(list(attributes))>\(start)\(content)\(end)</\(name)>")
  }

  /// An element around a text.
  public static func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:], _ text: String
  ) -> Markup {
    element(name, attributes, [Markup(text: text)])
  }

  /// An element that never has children: `<br/>`, `<path …/>`.
  public static func single(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:]
  ) -> Markup {
    Markup(source: "<\(name)\(list(attributes))/>")
  }

  /// Our own rules of layout, as they are.
  public static func style(_ rules: [StaticString]) -> Markup {
    Markup(source: "<style>\n" + rules.map { "\($0)\n" }.joined() + "</style>")
  }

  private static func list(_ attributes: KeyValuePairs<StaticString, String>) -> String {
    attributes.map { " \($0)=\"\($1.visible().escapedForMarkup)\"" }.joined()
  }
}
