import Formats
import Markup
import Mediation

#if QRCode
  import CQREncode
#endif

/// The seal's line as a QR code (ISO/IEC 18004), for whoever reads the paper with a machine; drawn
/// where the program was built with the trait `QRCode`.
enum SealCode {
  /// The code as a picture; `nil` without the trait.
  static func markup(_ text: String, label: Phrase, _ language: Language) -> Markup? {
    guard let modules = modules(of: text) else { return nil }
    let width = modules.count
    // Four modules of quiet around it, as the standard asks for.
    let size = width + 8
    let path = modules.enumerated().flatMap { y, row in
      row.enumerated().compactMap { x, isDark in isDark ? "M\(x + 4) \(y + 4)h1v1h-1z" : nil }
    }.joined()
    return .element(
      "svg",
      [
        "width": "150", "height": "150", "role": "img", "aria-label": label(language),
        "viewBox": "0 0 \(size) \(size)",
      ],
      [
        .single(
          "rect", ["width": "\(size)", "height": "\(size)", "fill": "#fff"]),
        .single("path", ["d": path, "fill": "#000"]),
      ])
  }

  /// The rows of the code, dark modules true.
  private static func modules(of text: String) -> [[Bool]]? {
    #if QRCode
      guard let code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M) else { return nil }
      defer { QRcode_free(code) }
      let width = Int(code.pointee.width)
      return (0..<width).map { y in
        (0..<width).map { x in code.pointee.data[y * width + x] & 1 == 1 }
      }
    #else
      return nil
    #endif
  }
}
