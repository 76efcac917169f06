import Formats
import Markup
import Mediation

/// What stands under the figures: the signs used, the definitions, the digest and the seal.
enum HTMLFooter {
  static func markup(_ document: Document) -> [Markup] {
    let language = document.language
    var parts: [Markup] = []
    let signs = CellSign.allCases.filter { sign in
      document.tables.contains { $0.cells.contains { CellSign($0) == sign } }
    }
    if !signs.isEmpty {
      parts.append(.element("p", ["class": "signs"], CellSign.legend(signs, language)))
    }
    if !document.definitions.isEmpty {
      parts.append(.element("h2", [:], Wording.definitions(language)))
      parts.append(
        .element(
          "dl", [:],
          document.definitions.map {
            .element(
              "div", [:],
              [.element("dt", [:], $0.reference), .element("dd", [:], $0.text)])
          }, onLines: true))
    }
    if !document.imprint.isEmpty {
      parts.append(
        .element(
          "div", ["class": "imprint"],
          document.imprint.map { .element("p", [:], spans($0)) }, onLines: true))
    }
    if let code = document.sealCode,
      let picture = SealCode.markup(
        code, label: Phrase(zh: "封存的二维码", en: "QR code of the seal"), language)
    {
      parts.append(picture)
    }
    return parts
  }

  /// A line with its digests set apart, so that they may break anywhere.
  private static func spans(_ line: String) -> [Markup] {
    var spans: [Markup] = []
    for word in line.split(separator: " ", omittingEmptySubsequences: false) {
      if !spans.isEmpty { spans.append(" ") }
      let isDigest = word.utf8.count >= 24 && !word.utf8.contains { $0 >= 0x80 }
      spans.append(isDigest ? .element("code", [:], String(word)) : Markup(text: String(word)))
    }
    return spans
  }
}
