import Glibc

/// The program that shows more than a screen leaf by leaf: `$PAGER` as the shell reads it, else `less`.
enum Pager {
  /// Hands it all and waits until somebody has read enough.
  ///
  /// - Returns: whether there is such a program; if not, nothing was shown.
  static func show(_ bytes: [UInt8]) -> Bool {
    let said = getenv("PAGER").map { String(cString: $0) }
    guard said != "", said != "cat" else { return false }
    // What `less` is to do unless somebody said otherwise: show colours, leave what was read on the screen.
    if getenv("LESS") == nil { setenv("LESS", "FRX", 1) }
    guard let input = popen(said ?? "less", "we") else { return false }
    // An interrupt is for the pager, which has the keyboard.
    let interrupt = signal(SIGINT, SIG_IGN)
    FileBytes.write(bytes, to: fileno(input))
    let status = pclose(input)
    signal(SIGINT, interrupt)
    return (status >> 8) & 0xFF != notFound
  }

  /// With what a shell ends that finds no such program.
  private static let notFound: Int32 = 127
}
