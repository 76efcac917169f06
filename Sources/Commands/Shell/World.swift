import Mediation

/// Everything outside the program that a command touches; tests bring their own.
public struct World: Sendable {
  public var environment: [String: String]
  /// The variables the program reads whose values are no text.
  public var misfits: [String: [UInt8]] = [:]
  public var now: @Sendable () -> Instant
  /// The name of the user logged in to the machine.
  public var loginName: @Sendable () -> String
  /// The home folder of that user, as the system knows it.
  public var homeFolder: @Sendable () -> String? = { nil }
  /// One line of standard input without its end; `nil` at the end.
  public var readLine: @Sendable () -> [UInt8]?
  /// All of standard input.
  public var readInput: @Sendable () -> [UInt8]
  public var writeOut: @Sendable ([UInt8]) -> Void
  public var writeError: @Sendable ([UInt8]) -> Void
  /// Whether a person sits at the other end of standard input and of standard error.
  public var isInteractive: Bool
  public var isErrorTerminal: Bool
  /// Standard output, where it is a terminal.
  public var terminal: Terminal?
  /// Shows more than a screen leaf by leaf; `false` where nothing can.
  public var page: @Sendable ([UInt8]) -> Bool = { _ in false }
  /// Random bytes, for salts, identities and operation ids.
  public var random: @Sendable (Int) -> [UInt8]
  let databases = OpenDatabases()

  public init(
    environment: [String: String], now: @escaping @Sendable () -> Instant,
    loginName: @escaping @Sendable () -> String,
    readLine: @escaping @Sendable () -> [UInt8]?, readInput: @escaping @Sendable () -> [UInt8],
    writeOut: @escaping @Sendable ([UInt8]) -> Void,
    writeError: @escaping @Sendable ([UInt8]) -> Void, isInteractive: Bool,
    isErrorTerminal: Bool, terminal: Terminal?, random: @escaping @Sendable (Int) -> [UInt8]
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
    self.terminal = terminal
    self.random = random
  }
}
