import CCommandLine
import Engines
import Glibc
import Mediation

extension Mediate {
  /// The words this program was started with, itself first.
  public static func words() -> [[UInt8]] {
    (0..<command_line_count()).compactMap { command_line_word($0)?.bytes }
  }
}

extension World {
  /// The machine the program runs on.
  public static func system() -> World {
    let (environment, misfits) = environmentVariables()
    var world = World(
      environment: environment,
      now: { Instant(seconds: time(nil)) },
      loginName: { loginName() },
      readLine: { FileBytes.readLine(descriptor: STDIN_FILENO) },
      readInput: { FileBytes.read(descriptor: STDIN_FILENO) },
      writeOut: { FileBytes.write($0, to: STDOUT_FILENO) },
      writeError: { FileBytes.write($0, to: STDERR_FILENO) },
      isInteractive: isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1,
      isErrorTerminal: isatty(STDERR_FILENO) == 1,
      terminal: terminal(),
      random: OfficeDatabase.randomBytes)
    world.misfits = misfits
    world.homeFolder = { homeFolder() }
    world.page = { Pager.show($0) }
    return world
  }

  /// The variables the program reads, and those of them that are not UTF-8.
  private static func environmentVariables() -> ([String: String], misfits: [String: [UInt8]]) {
    var variables: [String: String] = [:]
    var misfits: [String: [UInt8]] = [:]
    let names = [
      "COLUMNS", "HOME", "LANG", "LC_ALL", "LC_MESSAGES", "MEDIATE_DB", "MEDIATE_LANG",
      "MEDIATE_MARK", "MEDIATE_OPERATOR", "MEDIATE_STATION", "XDG_CONFIG_HOME", "XDG_DATA_HOME",
    ]
    for name in names {
      guard let value = getenv(name) else { continue }
      if let text = String(validatingCString: value) {
        variables[name] = text
      } else {
        misfits[name] = UnsafePointer(value).bytes
      }
    }
    return (variables, misfits)
  }

  private static func homeFolder() -> String? {
    guard let folder = getpwuid(getuid())?.pointee.pw_dir else { return nil }
    return String(validatingCString: folder).flatMap { $0.isEmpty ? nil : $0 }
  }

  private static func loginName() -> String {
    guard let entry = getpwuid(getuid()), let name = entry.pointee.pw_name else {
      return "uid\(getuid())"
    }
    return String(cString: name)
  }

  private static func terminal() -> Terminal? {
    guard isatty(STDOUT_FILENO) == 1 else { return nil }
    var size = winsize()
    let isKnown = ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0
    let kind = getenv("TERM").map { String(cString: $0) } ?? ""
    let isDumb = kind.isEmpty || kind == "dumb"
    let isPlain = getenv("NO_COLOR").map { $0.pointee != 0 } ?? false
    return Terminal(
      width: isKnown && size.ws_col > 0 ? Int(size.ws_col) : 80,
      height: isKnown && size.ws_row > 0 ? Int(size.ws_row) : 24,
      showsColour: !isDumb && !isPlain, hasPages: !isDumb)
  }
}

extension UnsafePointer<CChar> {
  /// Up to the NUL.
  fileprivate var bytes: [UInt8] {
    Array(UnsafeRawBufferPointer(start: self, count: strlen(self)))
  }
}
