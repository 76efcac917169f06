import Formats

extension Markup: ExpressibleByStringInterpolation {
  /// A literal of the program; what was made at run time is no `StaticString`.
  public init(stringLiteral literal: StaticString) { self.init(source: "\(literal)") }

  public init(stringInterpolation: Interpolation) { self.init(source: stringInterpolation.source) }

  /// What is written between the quotes of a literal.
  public struct Interpolation: StringInterpolationProtocol {
    fileprivate var source = ""

    public init(literalCapacity: Int, interpolationCount: Int) {
      source.reserveCapacity(literalCapacity + interpolationCount * 16)
    }

    public mutating func appendLiteral(_ literal: StaticString) { source += "\(literal)" }

    /// A text, escaped.
    public mutating func appendInterpolation(_ text: some StringProtocol) {
      requireQuotes()
      source += String(text).visible().escapedForMarkup
    }

    /// A number in digits.
    public mutating func appendInterpolation(_ number: Int) {
      requireQuotes()
      source += String(number)
    }

    /// Markup as it is.
    public mutating func appendInterpolation(_ markup: Markup) {
      requireQuotes()
      source += markup.source
    }

    /// Pieces of markup one after the other.
    public mutating func appendInterpolation(_ pieces: [Markup]) {
      requireQuotes()
      for piece in pieces { source += piece.source }
    }

    /// A value without quotes ends at its first blank, and what follows is an attribute of its own: no
    /// escaping helps.
    private func requireQuotes() {
      guard source.utf8.last == UInt8(ascii: "=") else { return }
      let edge = source.utf8.last { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: ">") }
      precondition(edge != UInt8(ascii: "<"), "a value of an attribute needs quotes")
    }
  }
}
