import Files
import Glibc
import Mediation

/// Files as bytes.
enum FileBytes {
  /// The most that is read of a file that is taken whole.
  static let limit = 64 << 20

  /// The bytes of a file.
  ///
  /// - Parameter limit: the most it may hold.
  /// - Throws: `MediationError` saying why it could not be read.
  static func read(
    _ path: String, limit: Int = FileBytes.limit
  ) throws(MediationError) -> [UInt8] {
    let file = try OpenFile(path)
    let bytes = read(descriptor: file.descriptor, limit: limit)
    guard bytes.count <= limit else {
      throw MediationError(
        .refused, zh: "\(path) 太大：最多 \(limit >> 20) MB",
        en: "\(path) is too large: at most \(limit >> 20) MB", field: "FILE")
    }
    return bytes
  }

  /// Everything up to the end, or a little more than the limit.
  static func read(descriptor: Int32, limit: Int = FileBytes.limit) -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      if count > 0 {
        bytes.append(contentsOf: buffer[0..<count])
        if bytes.count > limit { return bytes }
      } else if count == 0 || errno != EINTR {
        return bytes
      }
    }
  }

  /// One line without its end; `nil` where there is none any more.
  static func readLine(descriptor: Int32) -> [UInt8]? {
    var line: [UInt8] = []
    var byte: UInt8 = 0
    while true {
      let count = Glibc.read(descriptor, &byte, 1)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return line.isEmpty ? nil : line }
      if byte == UInt8(ascii: "\n") { return line }
      line.append(byte)
    }
  }

  /// Writes all bytes; a reader that has gone away is no error.
  static func write(_ bytes: [UInt8], to descriptor: Int32) {
    guard !WrittenBytes.write(bytes[...], to: descriptor) else { return }
    if errno == EPIPE { exit(0) }
    LostAnswer.end()
  }

  static func isDirectory(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Makes the folders a file is to lie in, for the user alone.
  ///
  /// - Returns: whether the last of them was made now.
  @discardableResult
  static func makeFolder(of path: String) throws(MediationError) -> Bool {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    var folder = ""
    var isNew = false
    for part in parts {
      folder += "\(part)/"
      isNew = false
      guard folder != "/", !isDirectory(folder) else { continue }
      isNew = mkdir(folder, 0o700) == 0
      guard isNew || errno == EEXIST else { throw .unwritable(folder, field: "--db") }
    }
    return isNew
  }

  static func unreadable(_ path: String) -> MediationError {
    let why = String(cString: strerror(errno))
    return MediationError(
      .failed, zh: "读不了 \(path)：\(why)", en: "cannot read \(path): \(why)", field: "FILE")
  }
}
