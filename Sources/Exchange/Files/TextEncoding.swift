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
    allCases.first { $0.decoded(bytes) != nil }
  }

  /// A piece of a file as UTF-8 bytes; `nil` when it does not fit.
  func decoded(_ bytes: [UInt8]) -> [UInt8]? {
    switch self {
    case .utf8: (try? UTF8Span(validating: bytes.span)) == nil ? nil : bytes
    case .gb18030: TextEncoding.decodedGB18030(bytes).map { Array($0.utf8) }
    }
  }

  /// How many bytes of a piece are whole characters; all of them where they are no text.
  func wholeCharacters(_ bytes: [UInt8]) -> Int {
    switch self {
    case .utf8: TextEncoding.wholeUTF8(bytes)
    case .gb18030: TextEncoding.wholeGB18030(bytes)
    }
  }

  /// Up to the last leading byte whose character is not complete.
  private static func wholeUTF8(_ bytes: [UInt8]) -> Int {
    for (distance, byte) in bytes.suffix(3).reversed().enumerated() {
      let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 0
      if length > distance + 1 { return bytes.count - distance - 1 }
      if byte & 0xC0 != 0x80 { break }
    }
    return bytes.count
  }

  /// One byte below 0x80; else two, or four where the second is a digit.
  private static func wholeGB18030(_ bytes: [UInt8]) -> Int {
    var index = 0
    while index < bytes.count {
      var length = 1
      if bytes[index] >= 0x80 {
        guard index + 1 < bytes.count else { return index }
        length = (0x30...0x39).contains(bytes[index + 1]) ? 4 : 2
      }
      if index + length > bytes.count { return index }
      index += length
    }
    return index
  }

  private static func decodedGB18030(_ bytes: [UInt8]) -> String? {
    // UTF-16 decodes as GB 18030 now and then, but no ledger has NUL bytes.
    guard !bytes.contains(0) else { return nil }
    return String(data: Data(bytes), encoding: foundationGB18030)
  }
}

extension MediationError {
  /// A line that does not fit the encoding.
  static func misfit(_ encoding: TextEncoding, line: Int) -> MediationError {
    MediationError(
      .usage, zh: "第 \(line) 行不是 \(encoding.rawValue) 编码",
      en: "line \(line) is not \(encoding.rawValue)", field: .encoding,
      hint: .ledger(.nameEncoding))
  }
}
