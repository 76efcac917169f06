/// What the command is asked for.
public struct Arguments: Equatable, Sendable {
  public var disputes = 56_287
  public var year = 2021
  public var seed: UInt64 = 1
  public var stations = 200
  /// The folder of the parameter files.
  public var parameters = "seeds/sample-year"

  /// The defaults: the year as it was reported.
  public init() {}

  /// Reads the words after the name of the command.
  public init(_ words: [String]) throws {
    var rest = words[...]
    while let option = rest.popFirst() {
      guard Arguments.options.contains(option) else {
        throw UsageError("unknown argument \(option)")
      }
      guard let value = rest.popFirst() else {
        throw UsageError("\(option) needs a value")
      }
      try set(option, to: value)
    }
  }

  private static let options = [
    "--disputes", "--year", "--seed", "--stations", "--parameters",
  ]

  private mutating func set(_ option: String, to value: String) throws {
    switch option {
    case "--disputes": disputes = try Arguments.number(value, in: 0...100_000_000, of: option)
    case "--year": year = try Arguments.number(value, in: 1950...2100, of: option)
    case "--seed": seed = try Arguments.number(value, in: 0...UInt64.max, of: option)
    case "--stations": stations = try Arguments.number(value, in: 1...1_000_000, of: option)
    default: parameters = value
    }
  }

  private static func number<Number: FixedWidthInteger>(
    _ text: String, in range: ClosedRange<Number>, of option: String
  ) throws -> Number {
    guard let number = Number(text), range.contains(number) else {
      throw UsageError(
        "\(option) takes a whole number from \(range.lowerBound) to \(range.upperBound)")
    }
    return number
  }
}
