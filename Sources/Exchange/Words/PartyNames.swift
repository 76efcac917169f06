import Formats
import Mediation

extension RowReading {
  /// The people of a cell: parted at semicolons always, at line breaks and `、` where each part is a name.
  static func names(_ text: String?) -> [String] {
    guard let text else { return [] }
    // Most cells name one person, and come here without blanks around them.
    guard text.mayList else { return [text] }
    return parted(text, at: [";", "；"]).flatMap { part in
      let names = parted(part, at: ["、", "\n", "\r\n", "\r", "\u{2028}"])
      return names.allSatisfy(isName) ? names : [part.tidied]
    }
  }

  /// The people of a cell, each with the phone that stands behind the name, where one stands behind every
  /// name or the cell is one name.
  static func people(_ text: String?, _ role: Party.Role, _ side: Party.Side? = nil) -> [Party] {
    guard let text else { return [] }
    if text.mayHoldPhone {
      let parts = parted(text, at: [";", "；", "、", "\n", "\r\n", "\r", "\u{2028}", "，", ","])
      let known = parts.map { PhoneBehindName($0) }
      let areNames = zip(parts, known).allSatisfy { $1 != nil || isName($0) }
      if areNames, known.contains(where: { $0 != nil }) {
        return zip(parts, known).map { part, known in
          Party(
            role: role, side: side, name: known?.name ?? part,
            contact: Party.Contact(phone: known?.phone))
        }
      }
    }
    return names(text).map { Party(role: role, side: side, name: $0) }
  }

  static func parted(_ text: String, at marks: Set<Character>) -> [String] {
    text.split { marks.contains($0) }.map { String($0).tidied }
      .filter { !$0.isEmpty && !SourceReference.isNothing($0) }
  }

  /// Whether a text may be a name and nothing more: short, no sentence, no number of a telephone, no
  /// 等三人.
  private static func isName(_ text: String) -> Bool {
    guard text.unicodeScalars.count <= 40, !text.hasPrefix("等") else { return false }
    var digits = 0
    for scalar in text.unicodeScalars {
      switch scalar {
      case "0"..."9":
        digits += 1
        if digits >= 5 { return false }
      case "，", "。", "：", "！", "？", ",", ":": return false
      default: digits = 0
      }
    }
    return true
  }

  /// The parties of one column that names both sides: by side where the cell says who is on which, else
  /// all on none.
  static func sides(_ text: String?) -> (parties: [Party], hasSides: Bool) {
    guard let text else { return ([], true) }
    if let sides = labelled(text) { return (sides, true) }
    let people = people(text, .applicant, .neither)
    return (people, people.isEmpty)
  }

  /// `甲方：甲某 乙方：乙某`.
  private static func labelled(_ text: String) -> [Party]? {
    labelledTexts(text)?.flatMap { people($0.text, $0.role) }
  }

  /// What stands behind each label.
  static func labelledTexts(_ text: String) -> [(role: Party.Role, text: String)]? {
    let labels: [(String, Party.Role)] = [
      ("被申请人", .respondent), ("被申请方", .respondent), ("申请人", .applicant), ("申请方", .applicant),
      ("甲方", .applicant), ("乙方", .respondent),
    ]
    var parts: [(role: Party.Role, text: String)] = []
    var rest = text[...]
    while !rest.isEmpty {
      let label = labels.first { rest.hasPrefix($0.0 + "：") || rest.hasPrefix($0.0 + ":") }
      if let label {
        parts.append((label.1, ""))
        rest = rest.dropFirst(label.0.count + 1)
      } else {
        if parts.isEmpty, rest.first?.isWhitespace == false { return nil }
        if !parts.isEmpty {
          parts[parts.count - 1].text.append(rest.removeFirst())
        } else {
          rest.removeFirst()
        }
      }
    }
    guard parts.count > 1 else { return nil }
    return parts.map { part in
      (part.role, part.text.trimmingSuffix { "，,；;、".contains($0) || $0.isWhitespace }.tidied)
    }
  }

  /// The days of a cell that lists several.
  static func days(_ text: String) -> [String]? {
    if text.utf8.allSatisfy({ $0 < 0x80 }) {
      let parts = text.utf8.split { [0x0A, 0x0D, 0x2C, 0x3B].contains($0) }
        .map { String(Substring($0)).tidied }.filter {
          !$0.isEmpty && !SourceReference.isNothing($0)
        }
      return parts.isEmpty ? nil : parts
    }
    let parts = parted(text, at: [";", "；", "、", "\n", "\r\n", ",", "，"])
    return parts.isEmpty ? nil : parts
  }
}

extension String {
  /// Whether a sign that parts lists may be in it: a semicolon, a line break, or – by their first two
  /// bytes – `、`, `；` and the line separator.
  fileprivate var mayList: Bool {
    var before: UInt8 = 0
    for byte in utf8 {
      switch (before, byte) {
      case (_, 0x3B), (_, 0x0A), (_, 0x0D), (0xE3, 0x80), (0xEF, 0xBC), (0xE2, 0x80): return true
      default: before = byte
      }
    }
    return false
  }

  fileprivate func trimmingSuffix(while isTrimmed: (Character) -> Bool) -> String {
    var text = self[...]
    while let last = text.last, isTrimmed(last) { text.removeLast() }
    return String(text)
  }
}
