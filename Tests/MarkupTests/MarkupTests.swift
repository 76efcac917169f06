import Markup
import Testing

@Suite("Markup")
struct MarkupTests {
  private static let hostile = "<script>alert(\"1\" + '2')</script> & more"
  private static let harmless =
    "&lt;script&gt;alert(&quot;1&quot; + &#39;2&#39;)&lt;/script&gt; &amp; more"

  @Test("is a literal as it stands, with every text in it escaped")
  func literals() {
    let markup: Markup = "<td class=\"\(Self.hostile)\">\(Self.hostile)</td>"
    #expect(markup.source == "<td class=\"\(Self.harmless)\">\(Self.harmless)</td>")
    let part = Self.hostile.dropFirst(1)
    let rest: Markup = "\(part)"
    #expect(rest.source == String(Self.harmless.dropFirst("&lt;".count)))
  }

  @Test("takes in markup once, alone or in a list, and numbers")
  func nesting() {
    let cell: Markup = "<td>\(Self.hostile)</td>"
    let row: Markup = "<tr>\(cell)\([cell, cell])n=\(12)\(-3)</tr>"
    let text = "<td>\(Self.harmless)</td>"
    #expect(row.source == "<tr>\(text)\(text)\(text)n=12-3</tr>")
    #expect([cell, cell].joined(separator: "<br/>").source == "\(text)<br/>\(text)")
  }

  @Test("is escaped by scalars: a mark with an accent on it is still a mark")
  func scalars() {
    for mark in ["\"", "'", "<", ">", "&"] {
      let text = "x\(mark)\u{301} onload=alert(1)"
      #expect(text.count < text.unicodeScalars.count)
      let markup: Markup = "<a title=\"\(text)\">"
      #expect(markup.source.unicodeScalars.count { $0 == "\"" } == 2)
      #expect(!markup.source.dropFirst(1).dropLast(1).unicodeScalars.contains("<"))
      #expect(Markup(text: text).source == Markup("\(text)").source)
    }
  }

  @Test("shows what cannot be seen, so that nothing turns a line round")
  func invisible() {
    let markup: Markup = "<p>\("a\u{202E}b\u{0}c")</p>"
    #expect(!markup.source.unicodeScalars.contains("\u{202E}"))
    #expect(!markup.source.utf8.contains(0))
  }

  @Test("is made of elements, whose attributes are escaped")
  func elements() {
    let element = Markup.element("p", ["class": Self.hostile], Self.hostile)
    #expect(element.source == "<p class=\"\(Self.harmless)\">\(Self.harmless)</p>")
    let lines = Markup.element("ul", [:], [.element("li"), .single("br")], onLines: true)
    #expect(lines.source == "<ul>\n<li></li>\n<br/>\n</ul>")
    #expect(Markup.style(["p { margin: 0 }"]).source == "<style>\np { margin: 0 }\n</style>")
  }

  @Test("refuses a text for a value without quotes")
  func quotes() async {
    await #expect(processExitsWith: .failure) {
      let name = "x onload=alert(1)"
      let markup: Markup = "<a title=\(name)>"
      print(markup.source)
    }
  }
}
