import Files
import Glibc
import Mediation

/// `mediate-xlsx`, the program that knows the files of spreadsheets, so that this one needs no library
/// for them, and so that what somebody else made is read by a process that can do nothing but that.
struct HelperProgram {
  /// What it says when it ends.
  struct Ending {
    let status: Int32
    /// The last line on its standard error, without its name.
    let said: String
  }

  /// The files it gets, by the numbers it knows them by: 0, 1 and so on; `nil` for nothing.
  let files: [Int32?]

  /// Starts it and waits for its end.
  ///
  /// - Throws: `MediationError` where it cannot be started.
  func run(_ words: [String]) throws(MediationError) -> Ending {
    try Running(self, words, isFed: false).finish()
  }

  /// Starts it; what is its standard input is written as it comes.
  func feed(_ words: [String]) throws(MediationError) -> Running {
    try Running(self, words, isFed: true)
  }

  /// The program while it runs. It ends with whoever holds it.
  final class Running {
    private let process: pid_t
    private let errors: Pipe
    private let input: Pipe?
    private var isOver = false

    fileprivate init(
      _ program: HelperProgram, _ words: [String], isFed: Bool
    ) throws(MediationError) {
      errors = try Pipe()
      input = isFed ? try Pipe() : nil
      process = try program.start(words, input: input?.reading, errors: errors.writing)
      errors.closeWriting()
      input?.closeReading()
    }

    deinit {
      guard !isOver else { return }
      kill(process, SIGKILL)
      var status: Int32 = 0
      while waitpid(process, &status, 0) < 0, errno == EINTR {}
    }

    /// Writes what comes next, or as much as the program takes; why it stopped, it says itself.
    func write(_ bytes: [UInt8]) {
      guard let input else { return }
      _ = WrittenBytes.write(bytes[...], to: input.writing)
    }

    /// Nothing more comes: waits for its end.
    func finish() -> Ending {
      input?.closeWriting()
      let said = FileBytes.read(descriptor: errors.reading, limit: 1 << 16)
      var status: Int32 = 0
      while waitpid(process, &status, 0) < 0, errno == EINTR {}
      isOver = true
      let lines = String(decoding: said, as: UTF8.self).split(separator: "\n")
      let line = lines.last.map(String.init) ?? ""
      let name = "mediate-xlsx: "
      // What ended by a signal has no status of its own.
      return Ending(
        status: status & 0x7F == 0 ? status >> 8 & 0xFF : -(status & 0x7F),
        said: line.hasPrefix(name) ? String(line.dropFirst(name.count)) : line)
    }
  }

  /// Starts the program with nothing of the environment.
  fileprivate func start(
    _ words: [String], input: Int32?, errors: Int32
  ) throws(MediationError) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    var held: [Int32] = []
    defer { for descriptor in held { close(descriptor) } }
    /// Out of the way of the numbers that are given out.
    func give(_ descriptor: Int32, as number: Int32) throws(MediationError) {
      let moved = fcntl(descriptor, F_DUPFD_CLOEXEC, 16)
      guard moved >= 0 else { throw HelperProgram.failed(HelperProgram.words(errno)) }
      held.append(moved)
      posix_spawn_file_actions_adddup2(&actions, moved, number)
    }
    try give(errors, as: STDERR_FILENO)
    // What it prints where it has no file for it would be taken for this program's answer.
    if files.count <= STDOUT_FILENO { try give(errors, as: STDOUT_FILENO) }
    if let input { try give(input, as: STDIN_FILENO) }
    for (number, file) in files.enumerated() {
      if let file { try give(file, as: Int32(number)) }
    }
    let program = HelperProgram.neighbour ?? "mediate-xlsx"
    var arguments = ([program] + words).map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var environment: [UnsafeMutablePointer<CChar>?] = [nil]
    var process: pid_t = 0
    let code = posix_spawnp(&process, program, &actions, nil, &arguments, &environment)
    guard code == 0 else {
      throw HelperProgram.failed(HelperProgram.words(code), isLacking: code == ENOENT)
    }
    return process
  }

  private static func words(_ code: Int32) -> String {
    "mediate-xlsx: \(String(cString: strerror(code)))"
  }

  /// The program in the folder of this one.
  private static var neighbour: String? {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink("/proc/self/exe", &buffer, buffer.count)
    guard count > 0 else { return nil }
    let bytes = buffer[0..<count].map { UInt8(bitPattern: $0) }
    let folder = String(decoding: bytes, as: UTF8.self)
      .split(separator: "/", omittingEmptySubsequences: false).dropLast()
    let path = "\(folder.joined(separator: "/"))/mediate-xlsx"
    return access(path, X_OK) == 0 ? path : nil
  }

  /// What it said of itself.
  static func failed(_ ending: Ending) -> MediationError {
    failed(
      ending.said.isEmpty ? "mediate-xlsx: \(ending.status)" : ending.said,
      isLacking: ending.said.contains("built without"))
  }

  /// - Parameter isLacking: whether the program is not there, or is a shell of itself.
  static func failed(_ why: String, isLacking: Bool = false) -> MediationError {
    let hint = Advice.words(
      zh: "运行 scripts/setup 和 scripts/build，装好 mediate-xlsx",
      en: "run scripts/setup and scripts/build, which make mediate-xlsx")
    return MediationError(
      .failed, zh: "处理不了电子表格：\(why)", en: "cannot deal with spreadsheets: \(why)",
      field: .file, hint: isLacking ? hint : nil)
  }
}

/// Two ends that no other program inherits.
private final class Pipe {
  let reading: Int32
  let writing: Int32
  private var openEnds: Set<Int32>

  init() throws(MediationError) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw HelperProgram.failed(String(cString: strerror(errno))) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    (reading, writing) = (ends[0], ends[1])
    openEnds = [reading, writing]
  }

  deinit { for end in openEnds { close(end) } }

  func closeReading() { if openEnds.remove(reading) != nil { close(reading) } }
  func closeWriting() { if openEnds.remove(writing) != nil { close(writing) } }
}
