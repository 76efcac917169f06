import Formats

/// The reference a dispute has in another ledger, as people write it there.
public enum SourceReference {
  /// Whether a text is one of the marks for nothing: 无, a slash, a dash or several.
  public static func isNothing(_ text: String) -> Bool {
    // Every cell of a ledger is asked, and comparing it with nine texts is a twentieth of an import.
    guard let first = text.utf8.first, text.utf8.count <= 6 else { return false }
    switch first {
    case 0xE6, 0xEF, 0xE2, UInt8(ascii: "/"), UInt8(ascii: "\\"), UInt8(ascii: "-"): break
    default: return false
    }
    return switch text {
    case "无", "/", "／", "\\", "-", "--", "—", "——", "－": true
    default: false
    }
  }

  /// Refuses a number that a spreadsheet has rounded: it names nothing any more.
  public static func refuseRounded(
    _ text: String?, field: Field
  ) throws(MediationError) {
    guard let text, isRounded(text) else { return }
    throw MediationError(
      .usage, zh: "编号“\(text.visible())”被电子表格改成了科学计数，原来的数字已丢失",
      en: "the reference “\(text.visible())” was turned into a rounded number by a spreadsheet",
      field: field,
      hint: .words(
        zh: "在原表把这一列的格式设为“文本”再导出，或清空这一格",
        en: "format the column as text in the spreadsheet and export it anew, or empty the cell"))
  }

  /// Whether a text is a number in the scientific notation of spreadsheets, such as 4.1E+19.
  public static func isRounded(_ text: String) -> Bool {
    let parts = text.utf8.split(
      maxSplits: 1, omittingEmptySubsequences: false
    ) { $0 == UInt8(ascii: "E") || $0 == UInt8(ascii: "e") }
    guard parts.count == 2, let sign = parts[1].first, sign == UInt8(ascii: "+") else {
      return false
    }
    func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    let exponent = parts[1].dropFirst()
    return !exponent.isEmpty && exponent.allSatisfy(isDigit) && parts[0].first.map(isDigit) == true
      && parts[0].allSatisfy { isDigit($0) || $0 == UInt8(ascii: ".") }
  }
}

extension Registration {
  /// The registration as a ledger would give it back: texts without the blanks around them, and a
  /// reference that says nothing as none.
  func tidied() throws(MediationError) -> Registration {
    var tidy = self
    tidy.summary = summary?.trimmed
    tidy.grid = grid?.trimmed
    tidy.sourceRef = sourceRef?.trimmed
    if tidy.sourceRef.map({ $0.isEmpty || SourceReference.isNothing($0) }) == true {
      tidy.sourceRef = nil
    }
    try SourceReference.refuseRounded(tidy.sourceRef, field: .sourceRef)
    for index in parties.indices { tidy.parties[index].name = parties[index].name?.trimmed }
    return tidy
  }
}
