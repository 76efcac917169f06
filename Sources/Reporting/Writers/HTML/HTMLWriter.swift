import Formats
import Markup
import Mediation

/// A document as one HTML file that asks for nothing from elsewhere: no script, no font, no picture.
public enum HTMLWriter {
  public static func write(_ document: Document) -> String {
    let html = Markup.element(
      "html", ["lang": document.language == .zh ? "zh-CN" : "en"],
      [head(document), body(document)], onLines: true)
    let page: Markup = "<!DOCTYPE html>\n\(html)\n"
    return page.source
  }

  /// Nothing may be loaded or sent, should a text ever get past the escaping.
  private static let policy =
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; "
    + "form-action 'none'"

  private static func head(_ document: Document) -> Markup {
    .element(
      "head", [:],
      [
        .single("meta", ["charset": "utf-8"]),
        .single("meta", ["http-equiv": "Content-Security-Policy", "content": policy]),
        .single(
          "meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
        .single("meta", ["name": "color-scheme", "content": "light dark"]),
        .element("title", [:], "\(document.title) · \(document.office)"),
        .style(HTMLStyle.all),
      ], onLines: true)
  }

  private static func body(_ document: Document) -> Markup {
    .element(
      "body", [:],
      [
        .element(
          "header", [:],
          [
            .element("p", ["class": "office"], document.office),
            .element("h1", [:], document.title),
            .element("p", ["class": "scope"], document.scope),
          ], onLines: true),
        .element("main", [:], HTMLBlocks.markup(document), onLines: true),
        .element("footer", [:], HTMLFooter.markup(document), onLines: true),
      ], onLines: true)
  }
}
