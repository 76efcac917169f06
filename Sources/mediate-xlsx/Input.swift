import Formats
import Glibc

/// The one JSON value of standard input.
func standardInput() throws(Failure) -> JSON {
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let count = read(STDIN_FILENO, &buffer, buffer.count)
    if count > 0 {
      bytes.append(contentsOf: buffer[0..<count])
    } else if count == 0 {
      break
    } else if errno != EINTR {
      throw Failure("cannot read standard input: \(String(cString: strerror(errno)))")
    }
  }
  do {
    return try JSON(parsing: bytes)
  } catch {
    throw Failure("standard input is no JSON: \(error.reason) at byte \(error.offset)")
  }
}
