import Formats
import Mediation

/// Words of the command line that stand for codes.
enum Words {
  /// The code of a closed list.
  ///
  /// - Throws: `MediationError` of kind `usage`, naming the option and the list to look in.
  static func code<C: Code>(
    _ word: String, _ type: C.Type, field: Field
  ) throws(MediationError) -> C {
    if let code = C(understanding: word) { return code }
    throw unknown(word, C.list, field: field)
  }

  /// The code of a list of the catalogue.
  static func code(
    _ word: String, list: String, field: Field
  ) throws(MediationError) -> String {
    if let code = Catalogue.shipped.code(list, understanding: word) { return code }
    throw unknown(word, list, field: field)
  }

  /// An amount in yuan.
  static func money(_ text: String, field: Field) throws(MediationError) -> Money {
    if let money = Money(text) ?? Money(written: text) { return money }
    throw MediationError(
      .usage, zh: "“\(text.visible())”不是金额", en: "“\(text.visible())” is no amount",
      field: field,
      hint: .words(zh: "以元为单位，如 3000、3,000.50元、1.2万", en: "in yuan, as 3000, 3,000.50 or 1.2万"))
  }

  /// An option that has to be there.
  static func missing(_ field: Field, _ what: Phrase) -> MediationError {
    MediationError(
      .usage, zh: "缺少\(what.zh)", en: "\(what.en) is missing", field: field,
      hint: .words(zh: "加上 \(field.spelling)", en: "add \(field.spelling)"))
  }

  private static func unknown(
    _ word: String, _ list: String, field: Field
  ) -> MediationError {
    let codes = Catalogue.shipped.entries(of: list)
    let isShort = codes.count <= 8
    return MediationError(
      .usage, zh: "不认识的“\(word.visible())”", en: "unknown “\(word.visible())”", field: field,
      hint: isShort
        ? .words(
          zh: "可用：" + codes.map { "\($0.code)（\($0.label.zh)）" }.joined(separator: "、"),
          en: "known: " + codes.map(\.code).joined(separator: ", "))
        : .seeList(.codes(list)))
  }
}
