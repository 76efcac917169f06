import Mediation

/// Everything outside the program that a command touches; tests bring their own.
public struct World: Sendable {
  public var environment: [String: String]
  public var now: @Sendable () -> Instant
  /// The name of the user logged in to the machine.
  public var loginName: @Sendable () -> String
  /// One line of standard input without its end; `nil` at the end.
  public var readLine: @Sendable () -> String?
  /// All of standard input.
  public var readInput: @Sendable () -> [UInt8]
  public var writeOut: @Sendable ([UInt8]) -> Void
  public var writeError: @Sendable ([UInt8]) -> Void
  /// Whether a person sits at the other end of standard input and of standard error.
  public var isInteractive: Bool
  public var isErrorTerminal: Bool
  /// The cells of a line, where standard output is a terminal.
  public var terminalWidth: Int?
  /// Random bytes, for salts, identities and operation ids.
  public var random: @Sendable (Int) -> [UInt8]
  let stores = OpenStores()

  public init(
    environment: [String: String], now: @escaping @Sendable () -> Instant,
    loginName: @escaping @Sendable () -> String,
    readLine: @escaping @Sendable () -> String?, readInput: @escaping @Sendable () -> [UInt8],
    writeOut: @escaping @Sendable ([UInt8]) -> Void,
    writeError: @escaping @Sendable ([UInt8]) -> Void, isInteractive: Bool,
    isErrorTerminal: Bool, terminalWidth: Int?, random: @escaping @Sendable (Int) -> [UInt8]
  ) {
    self.environment = environment
    self.now = now
    self.loginName = loginName
    self.readLine = readLine
    self.readInput = readInput
    self.writeOut = writeOut
    self.writeError = writeError
    self.isInteractive = isInteractive
    self.isErrorTerminal = isErrorTerminal
    self.terminalWidth = terminalWidth
    self.random = random
  }
}
