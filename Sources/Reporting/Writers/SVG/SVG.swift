import Formats
import Markup

/// The marks of a vector picture; every coordinate has two decimals at most.
enum SVG {
  /// Which end of a text stands at its place.
  enum Anchor: String { case start, middle, end }

  /// The height of the letters in units of the picture; `HTMLStyle.charts` sets the same.
  static let letter = 12.0

  /// About how wide a text comes out.
  static func width(of text: String) -> Double { Double(text.displayWidth) * 7 }

  /// How many cells of text fit a width.
  static func cells(in width: Double) -> Int { max(1, Int(width / 7)) }

  /// A text whose middle is at a height.
  static func text(
    _ text: String, _ x: Double, _ y: Double, _ anchor: Anchor = .start, kind: String = "label"
  ) -> Markup {
    .element(
      "text",
      [
        "x": x.coordinate, "y": (y + letter * 0.36).coordinate, "text-anchor": anchor.rawValue,
        "class": kind,
      ], text)
  }

  static func rectangle(
    _ x: Double, _ y: Double, _ width: Double, _ height: Double, kind: String,
    fill: String = "currentColor"
  ) -> Markup {
    .single(
      "rect",
      [
        "x": x.coordinate, "y": y.coordinate, "width": width.coordinate,
        "height": height.coordinate, "class": kind, "fill": fill,
      ])
  }

  static func path(_ path: String, kind: String) -> Markup {
    .single("path", ["d": path, "class": kind])
  }

  static func line(
    _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, kind: String
  ) -> Markup {
    path("M\(x1.coordinate) \(y1.coordinate)L\(x2.coordinate) \(y2.coordinate)", kind: kind)
  }
}

extension Double {
  /// The number with at most two decimals, the same everywhere: `12`, `3.5`, `-0.33`.
  var coordinate: String {
    guard isFinite, magnitude < 1e15 else { return "0" }
    let hundredths = Int((self * 100).rounded())
    let (whole, rest) = (hundredths.magnitude / 100, hundredths.magnitude % 100)
    let decimals =
      rest == 0 ? "" : rest % 10 == 0 ? ".\(rest / 10)" : rest < 10 ? ".0\(rest)" : ".\(rest)"
    return (hundredths < 0 ? "-" : "") + "\(whole)\(decimals)"
  }
}
