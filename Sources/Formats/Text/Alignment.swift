/// The side of its column that text keeps to.
public enum Alignment: Equatable, Sendable {
  /// Spaces follow the text, as in a column of words.
  case left
  /// Spaces come before the text, as in a column of numbers.
  case right
}
