import Formats

/// Words between commas that each name one of a list.
public enum ListedWords {
  /// The words between commas of either width; one that is empty for nothing.
  public static func parted(_ words: String) -> [String] {
    words.split(omittingEmptySubsequences: false) { $0 == "," || $0 == "，" || $0 == "、" }
      .map { String($0).trimmed }
  }

  /// - Parameter known: the words of both languages that would do.
  public static func unknown(
    _ word: String, of known: [Phrase], _ field: Field, _ message: Phrase
  ) -> MediationError {
    let nearest = known.flatMap { [$0.en, $0.zh] }.nearest(to: word)
    let (zh, en) = (
      nearest.map { "是不是“\($0)”？" } ?? "", nearest.map { "did you mean “\($0)”? " } ?? ""
    )
    return MediationError(
      .usage, message, field: field,
      hint: .words(
        zh: zh + "可用：" + known.map(\.zh).joined(separator: "、"),
        en: en + "known: " + known.map(\.en).joined(separator: ", ")))
  }

  public static func twice(_ word: Phrase, _ field: Field) -> MediationError {
    MediationError(
      .usage, zh: "“\(word.zh)”写了两次", en: "“\(word.en)” is said twice", field: field)
  }
}
