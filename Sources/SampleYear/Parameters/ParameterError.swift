/// What is wrong with the parameters.
public struct ParameterError: Error, CustomStringConvertible, Sendable {
  public let description: String

  init(_ description: String) {
    self.description = description
  }
}
