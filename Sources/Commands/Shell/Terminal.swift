/// The terminal that standard output is.
public struct Terminal: Equatable, Sendable {
  /// The cells of a line.
  public var width: Int
  public var height: Int
  /// Whether it shows weight and colour, and nobody said in `NO_COLOR` (no-color.org) that it should not.
  public var showsColour: Bool
  /// Whether it can go back, so that a pager can turn its leaves.
  public var hasPages: Bool

  public init(width: Int, height: Int, showsColour: Bool, hasPages: Bool) {
    self.width = width
    self.height = height
    self.showsColour = showsColour
    self.hasPages = hasPages
  }
}
