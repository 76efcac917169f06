import Glibc
import Mediation
import SQLiteStore

extension World {
  /// The machine the program runs on.
  public static func system() -> World {
    World(
      environment: environmentVariables(),
      now: { Instant(seconds: time(nil)) },
      loginName: { loginName() },
      readLine: { Swift.readLine(strippingNewline: true) },
      readInput: { FileBytes.read(descriptor: STDIN_FILENO) },
      writeOut: { FileBytes.write($0, to: STDOUT_FILENO) },
      writeError: { FileBytes.write($0, to: STDERR_FILENO) },
      isInteractive: isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1,
      isErrorTerminal: isatty(STDERR_FILENO) == 1,
      terminalWidth: terminalWidth(),
      random: RandomBytes.system)
  }

  private static func environmentVariables() -> [String: String] {
    var variables: [String: String] = [:]
    let names = [
      "HOME", "LANG", "LC_ALL", "LC_MESSAGES", "MEDIATE_DB", "MEDIATE_LANG",
      "MEDIATE_MARK", "MEDIATE_OPERATOR", "MEDIATE_STATION", "XDG_DATA_HOME",
    ]
    for name in names {
      if let value = getenv(name) { variables[name] = String(cString: value) }
    }
    return variables
  }

  private static func loginName() -> String {
    guard let entry = getpwuid(getuid()), let name = entry.pointee.pw_name else {
      return "uid\(getuid())"
    }
    return String(cString: name)
  }

  private static func terminalWidth() -> Int? {
    guard isatty(STDOUT_FILENO) == 1 else { return nil }
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }
}
