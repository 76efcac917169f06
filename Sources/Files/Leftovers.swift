import Glibc

/// Files that a program which was stopped left in the making: `NAME.PID.part`, `NAME.PID.snapshot`. They
/// may hold all that the file they were to become would hold.
public struct Leftovers {
  private let folder: String
  private let isMeant: (String) -> Bool

  private static let day = 86_400

  /// Those of one file.
  public init(of path: String) {
    let end = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    let name = end.map { String(path[path.utf8.index(after: $0)...]) } ?? path
    self.init(in: end.map { String(path[...$0]) } ?? "./") { $0 == name }
  }

  /// - Parameter isMeant: which files they were to become, by their names in the folder.
  public init(in folder: String, isMeant: @escaping (String) -> Bool) {
    self.folder = folder.utf8.last == UInt8(ascii: "/") ? folder : "\(folder)/"
    self.isMeant = isMeant
  }

  /// Removes those whose program is gone; what cannot be removed stays.
  public func sweep() {
    for file in files where Leftovers.isGone(file.process) { unlink(file.path) }
  }

  /// The paths of those nobody works on: their program is gone, or for a day nothing was written.
  public var abandoned: [String] {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    return files.filter { file in
      var status = stat()
      guard lstat(file.path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return false }
      return Leftovers.isGone(file.process)
        || status.st_mtim.tv_sec < now.tv_sec - Leftovers.day
    }.map(\.path).sorted()
  }

  private var files: [(path: String, process: pid_t)] {
    guard let entries = opendir(folder) else { return [] }
    defer { closedir(entries) }
    var files: [(path: String, process: pid_t)] = []
    while let entry = readdir(entries) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard let (file, process) = Leftovers.parted(name), isMeant(file) else { continue }
      files.append((folder == "./" ? name : folder + name, process))
    }
    return files
  }

  /// The name of the file it was to become, and of the process; `nil` for any other file.
  static func parted(_ name: String) -> (file: String, process: pid_t)? {
    var rest = Substring(name)
    if rest.hasSuffix("-journal") { rest = rest.dropLast("-journal".count) }
    var process: pid_t?
    // A snapshot is itself made as a part.
    while let ending = [".part", ".snapshot"].first(where: rest.hasSuffix) {
      let stem = rest.dropLast(ending.count)
      guard let dot = stem.lastIndex(of: "."), let number = pid_t(stem[dot...].dropFirst()),
        number > 0, dot > stem.startIndex
      else { break }
      process = number
      rest = stem[..<dot]
    }
    return process.map { (String(rest), $0) }
  }

  private static func isGone(_ process: pid_t) -> Bool {
    kill(process, 0) != 0 && errno == ESRCH
  }
}
