import Formats
import Markup
import Mediation

#if QRCode
  import CQRCodeGen
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
      // As large as the largest code, and so many bytes of text.
      let size = 4096
      var data = Array(text.utf8)
      let count = data.count
      guard count <= size else { return nil }
      data += [UInt8](repeating: 0, count: size - count)
      var code = [UInt8](repeating: 0, count: size)
      guard
        qrcodegen_encodeBinary(
          &data, count, &code, qrcodegen_Ecc_MEDIUM, qrcodegen_VERSION_MIN, qrcodegen_VERSION_MAX,
          qrcodegen_Mask_AUTO, true)
      else { return nil }
      let width = qrcodegen_getSize(code)
      return (0..<width).map { y in (0..<width).map { x in qrcodegen_getModule(code, x, y) } }
    #else
      return nil
    #endif
  }
}
