import Foundation
import Mediation

/// The encodings ledgers come in.
public enum TextEncoding: String, CaseIterable, Sendable {
  case utf8 = "utf-8"
  case gb18030

  /// GB 18030, of which GBK and GB 2312 are parts.
  private static let foundationGB18030 = String.Encoding(rawValue: 0x8000_0632)

  /// The encoding of a file: UTF-8 where every byte fits it, else GB 18030 where every byte fits
  /// that; `nil` for neither. UTF-16 is neither, and has to be saved anew.
  public static func detect(_ bytes: [UInt8]) -> TextEncoding? {
    if isUTF8(bytes) { return .utf8 }
    return decodedGB18030(bytes) == nil ? nil : .gb18030
  }

  /// The file as UTF-8 bytes.
  ///
  /// - Throws: `MediationError` naming the first line that does not fit.
  public func utf8(_ bytes: [UInt8]) throws(MediationError) -> [UInt8] {
    switch self {
    case .utf8:
      if TextEncoding.isUTF8(bytes) { return bytes }
      throw TextEncoding.misfit(self, bytes, fits: TextEncoding.isUTF8)
    case .gb18030:
      if let text = TextEncoding.decodedGB18030(bytes) { return Array(text.utf8) }
      throw TextEncoding.misfit(self, bytes) { TextEncoding.decodedGB18030($0) != nil }
    }
  }

  private static func isUTF8(_ bytes: [UInt8]) -> Bool {
    (try? UTF8Span(validating: bytes.span)) != nil
  }

  private static func decodedGB18030(_ bytes: [UInt8]) -> String? {
    // UTF-16 decodes as GB 18030 now and then, but no ledger has NUL bytes.
    guard !bytes.contains(0) else { return nil }
    return String(data: Data(bytes), encoding: foundationGB18030)
  }

  private static func misfit(
    _ encoding: TextEncoding, _ bytes: [UInt8], fits: ([UInt8]) -> Bool
  ) -> MediationError {
    var line = 1
    for part in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if !fits(Array(part)) { break }
      line += 1
    }
    return MediationError(
      .usage, zh: "第 \(line) 行不是 \(encoding.rawValue) 编码",
      en: "line \(line) is not \(encoding.rawValue)", field: "--encoding",
      hint: Phrase(
        zh: "另存为 UTF-8 或 GB18030，或用 --encoding 指明",
        en: "save the file as UTF-8 or GB18030, or name its --encoding"))
  }
}
