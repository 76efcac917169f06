/// A code of a closed list: its raw value is what is stored and exchanged, its names are in the
/// catalogue.
public protocol Code: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
  /// The name of its list in the catalogue.
  static var list: String { get }
}

extension Code {
  /// The code a person means by a word of either language; `nil` when there is none.
  public init?(understanding word: String) {
    guard let code = Catalogue.shipped.code(Self.list, understanding: word) else { return nil }
    self.init(rawValue: code)
  }

  public var label: Phrase { Catalogue.shipped.label(Self.list, rawValue) }
}
