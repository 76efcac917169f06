import Glibc
import Mediation

/// Spreadsheets, which a program of its own writes, so that this one needs no library for them.
enum Spreadsheet {
  /// Makes a file of a workbook's JSON: `mediate-xlsx` beside this program, or else on the path.
  ///
  /// - Throws: `MediationError` saying why it could not be made.
  static func write(_ workbook: [UInt8], to path: String) throws(MediationError) {
    let input = try pipe()
    let errors: (read: Int32, write: Int32)
    do {
      errors = try pipe()
    } catch {
      close(input.read)
      close(input.write)
      throw error
    }
    let child = start(path, input: input.read, errors: errors.write)
    close(input.read)
    close(errors.write)
    if case .success = child { feed(workbook, to: input.write) }
    close(input.write)
    let said = FileBytes.read(descriptor: errors.read)
    close(errors.read)
    try finish(child, said: String(decoding: said, as: UTF8.self))
  }

  private static func finish(
    _ child: Result<pid_t, Errno>, said: String
  ) throws(MediationError) {
    switch child {
    case .failure(let error): throw failed(error.words, isLacking: error.code == ENOENT)
    case .success(let process):
      var status: Int32 = 0
      while waitpid(process, &status, 0) < 0 {
        guard errno == EINTR else { throw failed(Errno(code: errno).words) }
      }
      guard status != 0 else { return }
      let reason = said.split(separator: "\n").last.map(String.init)
      throw failed(
        reason ?? "mediate-xlsx: \(status)", isLacking: said.contains("built without"))
    }
  }

  private struct Errno: Error {
    let code: Int32

    var words: String { "mediate-xlsx: \(String(cString: strerror(code)))" }
  }

  /// Starts the program with nothing of the environment.
  private static func start(
    _ path: String, input: Int32, errors: Int32
  ) -> Result<pid_t, Errno> {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, errors, STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, errors, STDERR_FILENO)
    let program = neighbour ?? "mediate-xlsx"
    var arguments = [strdup(program), strdup(path), nil]
    defer { for argument in arguments { free(argument) } }
    var environment: [UnsafeMutablePointer<CChar>?] = [nil]
    var process: pid_t = 0
    let code = posix_spawnp(&process, program, &actions, nil, &arguments, &environment)
    return code == 0 ? .success(process) : .failure(Errno(code: code))
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

  /// Two ends that no other program inherits.
  private static func pipe() throws(MediationError) -> (read: Int32, write: Int32) {
    var ends: [Int32] = [-1, -1]
    guard Glibc.pipe(&ends) == 0 else { throw failed(Errno(code: errno).words) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
  }

  /// Writes all bytes, or as many as the program takes; why it stopped, it says itself.
  private static func feed(_ bytes: [UInt8], to descriptor: Int32) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno != EINTR {
        return
      }
    }
  }

  /// - Parameter isLacking: whether the program is not there, or is a shell of itself.
  private static func failed(_ why: String, isLacking: Bool = false) -> MediationError {
    let hint = Advice.words(
      zh: "装好 libxlsxwriter-dev（scripts/setup --spreadsheet）后运行 scripts/build",
      en: "install libxlsxwriter-dev (scripts/setup --spreadsheet), then run scripts/build")
    return MediationError(
      .failed, zh: "写不成电子表格：\(why)", en: "cannot write the spreadsheet: \(why)",
      field: "--format", hint: isLacking ? hint : nil)
  }
}
