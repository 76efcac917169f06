import Formats

/// A piece of HTML or SVG, safe by construction: what is markup is a literal of the program, and every
/// text gets in escaped, or not at all.
///
///     let row: Markup = "<td class=\"words\">\(name)</td>"
///
/// A literal is markup as it stands. What is interpolated in one is escaped (`String`), taken over
/// (`Markup`, and lists of it) or a number; nothing else can be. There is no way from a `String` that is
/// made at run time to markup but through escaping. Escaped means for the text of an element and for the
/// value of an attribute in quotes, and nowhere else: not for a script, a style or a name.
public struct Markup: Equatable, Sendable {
  /// The bytes to be sent or written.
  public let source: String

  init(source: String) { self.source = source }

  /// A text as a person is to read it, whatever it holds.
  public init(text: String) { self.init(source: text.visible().escapedForMarkup) }
}

extension Sequence<Markup> {
  /// The pieces one after the other.
  ///
  /// - Parameter separator: what stands between them.
  public func joined(separator: Markup = "") -> Markup {
    Markup(source: map(\.source).joined(separator: separator.source))
  }
}

extension String {
  /// The text with references for the five characters that mean something in HTML.
  ///
  /// By unicode scalars: a quotation mark with a combining accent is one `Character` and no quotation
  /// mark, but a browser sees one.
  var escapedForMarkup: String {
    var result = ""
    result.reserveCapacity(utf8.count)
    for scalar in unicodeScalars {
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
