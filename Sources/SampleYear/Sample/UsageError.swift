/// A command that cannot be understood; the description is one line.
public struct UsageError: Error, CustomStringConvertible, Sendable {
  private static let usage =
    "sample-year [--disputes N] [--year Y] [--seed S] [--stations K] [--parameters DIR]"

  private let problem: String

  init(_ problem: String) {
    self.problem = problem
  }

  public var description: String {
    "\(problem); usage: \(UsageError.usage)"
  }
}
