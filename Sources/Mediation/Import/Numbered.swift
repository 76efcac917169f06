/// A value that one number stands for.
public protocol Numbered: Equatable, Sendable {
  var number: Int { get }
  init(number: Int)
}
