/// A text in both languages, written side by side so that neither can be forgotten.
public struct Phrase: Equatable, Sendable {
  public let zh: String
  public let en: String

  public init(zh: String, en: String) {
    self.zh = zh
    self.en = en
  }

  /// The same text in both languages: a name, a number, a code.
  public init(_ text: String) { self.init(zh: text, en: text) }

  public func callAsFunction(_ language: Language) -> String {
    switch language {
    case .zh: zh
    case .en: en
    }
  }
}
