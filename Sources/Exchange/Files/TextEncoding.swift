import Foundation
import Mediation

/// The encodings ledgers come in.
public enum TextEncoding: String, CaseIterable, Sendable {
  case utf8 = "utf-8"
  case gb18030
  /// “Unicode text” of Excel, the low byte first.
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"
  /// Traditional characters; almost any such text is GB 18030 too, so it is never guessed.
  case big5

  /// The encoding somebody names.
  public init?(named name: String) {
    let plain = name.lowercased()
    let others: [String: TextEncoding] = [
      "utf8": .utf8, "utf-16": .utf16LittleEndian, "utf16": .utf16LittleEndian, "gbk": .gb18030,
      "gb2312": .gb18030, "big-5": .big5,
    ]
    guard let encoding = TextEncoding(rawValue: plain) ?? others[plain] else { return nil }
    self = encoding
  }

  /// Those that are told from bytes that are nothing else, in the order of trying.
  static let guessed: [TextEncoding] = [.utf8, .gb18030]

  /// The encoding of a file that is held whole: what its first bytes say, else UTF-8 where every byte
  /// fits it, else GB 18030 where every byte fits that; `nil` for none of them.
  public static func detect(_ bytes: [UInt8]) -> TextEncoding? {
    if let stated = stated(by: bytes) { return stated }
    return guessed.first { $0.decoded(bytes) != nil }
  }

  /// The encoding that the beginning of a file gives away: a byte order mark, every second byte of its
  /// line ends zero, or a page that names its characters.
  static func stated(by head: [UInt8]) -> TextEncoding? {
    if head.starts(with: [0xFF, 0xFE]) { return .utf16LittleEndian }
    if head.starts(with: [0xFE, 0xFF]) { return .utf16BigEndian }
    if head.contains(0) { return unmarkedUTF16(head) }
    let text = String(decoding: head.prefix(2048), as: UTF8.self).lowercased()
    guard text.contains("charset") else { return nil }
    return text.contains("charset=big5") || text.contains("charset=\"big5") ? .big5 : nil
  }

  /// UTF-16 without a mark: no ledger has NUL in it otherwise.
  private static func unmarkedUTF16(_ head: [UInt8]) -> TextEncoding? {
    var zeros = [0, 0]
    for (place, byte) in head.prefix(4096).enumerated() where byte == 0 { zeros[place % 2] += 1 }
    // Commas, tabs, digits and line ends are on one side; on the other a character such as 一, U+4E00.
    if zeros[1] > 2 * zeros[0] + 3 { return .utf16LittleEndian }
    if zeros[0] > 2 * zeros[1] + 3 { return .utf16BigEndian }
    return nil
  }

  /// What the C library of Apple calls it, for those that Foundation converts.
  private var foundation: String.Encoding? {
    switch self {
    // GB 18030, of which GBK and GB 2312 are parts.
    case .gb18030: String.Encoding(rawValue: 0x8000_0632)
    case .big5: String.Encoding(rawValue: 0x8000_0A03)
    case .utf8, .utf16LittleEndian, .utf16BigEndian: nil
    }
  }

  /// A piece of a file as UTF-8 bytes; `nil` when it does not fit.
  func decoded(_ bytes: [UInt8]) -> [UInt8]? {
    switch self {
    case .utf8: (try? UTF8Span(validating: bytes.span)) == nil ? nil : bytes
    case .utf16LittleEndian, .utf16BigEndian:
      bytes.count.isMultiple(of: 2)
        ? String(validating: units(bytes), as: UTF16.self).map { Array($0.utf8) } : nil
    case .gb18030, .big5: decodedByFoundation(bytes)
    }
  }

  /// Text in this encoding; characters it does not have become question marks.
  func encoded(_ utf8: [UInt8]) -> [UInt8] {
    switch self {
    case .utf8: return utf8
    case .utf16LittleEndian, .utf16BigEndian:
      return String(decoding: utf8, as: UTF8.self).utf16.flatMap { unit in
        let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
        return self == .utf16LittleEndian ? [low, high] : [high, low]
      }
    case .gb18030, .big5:
      let text = String(decoding: utf8, as: UTF8.self)
      guard let foundation else { return utf8 }
      if let data = text.data(using: foundation) { return Array(data) }
      // A character at a time, so that what is lost is that one alone.
      return text.flatMap { character -> [UInt8] in
        String(character).data(using: foundation).map { Array($0) } ?? [UInt8(ascii: "?")]
      }
    }
  }

  private func units(_ bytes: [UInt8]) -> [UInt16] {
    stride(from: 0, to: bytes.count - 1, by: 2).map { place in
      let (first, second) = (UInt16(bytes[place]), UInt16(bytes[place + 1]))
      return self == .utf16LittleEndian ? second << 8 | first : first << 8 | second
    }
  }

  /// How many bytes of a piece are whole characters; all of them where they are no text.
  func wholeCharacters(_ bytes: [UInt8]) -> Int {
    switch self {
    case .utf8: TextEncoding.wholeUTF8(bytes)
    case .gb18030: TextEncoding.wholeMultibyte(bytes, hasFour: true)
    case .big5: TextEncoding.wholeMultibyte(bytes, hasFour: false)
    case .utf16LittleEndian, .utf16BigEndian: wholeUTF16(bytes)
    }
  }

  /// The lines of a piece in this encoding, without their ends.
  func lines(of piece: [UInt8]) -> [[UInt8]] {
    guard self == .utf16LittleEndian || self == .utf16BigEndian else {
      return piece.split(separator: 0x0A, omittingEmptySubsequences: false).map { Array($0) }
    }
    var lines: [[UInt8]] = [[]]
    for (place, unit) in units(piece).enumerated() {
      if unit == 0x0A {
        lines.append([])
      } else {
        lines[lines.count - 1] += piece[2 * place..<2 * place + 2]
      }
    }
    // Half a unit at the end.
    if !piece.count.isMultiple(of: 2) { lines[lines.count - 1].append(piece[piece.count - 1]) }
    return lines
  }

  /// Up to the last unit, or before it where it is the first of two.
  private func wholeUTF16(_ bytes: [UInt8]) -> Int {
    let even = bytes.count / 2 * 2
    guard let last = units(Array(bytes[..<even].suffix(2))).last else { return even }
    return 0xD800...0xDBFF ~= last ? even - 2 : even
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

  /// One byte below 0x80; else two, or four where GB 18030 has a digit in the second place.
  private static func wholeMultibyte(_ bytes: [UInt8], hasFour: Bool) -> Int {
    var index = 0
    while index < bytes.count {
      var length = 1
      if bytes[index] >= 0x80 {
        guard index + 1 < bytes.count else { return index }
        length = hasFour && (0x30...0x39).contains(bytes[index + 1]) ? 4 : 2
      }
      if index + length > bytes.count { return index }
      index += length
    }
    return index
  }

  private func decodedByFoundation(_ bytes: [UInt8]) -> [UInt8]? {
    // UTF-16 decodes as GB 18030 now and then, but no ledger has NUL bytes.
    guard !bytes.contains(0), let foundation else { return nil }
    return String(data: Data(bytes), encoding: foundation).map { Array($0.utf8) }
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
