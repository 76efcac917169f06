import Files
import Glibc
import Mediation

/// A line beside the database that says how far its journals had come: it tells an old copy put
/// back, and a tail that was cut off, from the database as it was left.
///
/// It is written after each commit and not synced, so it may lag behind the database and never
/// leads it. There are two of it, each within a sector of the disk, and the older one is written over:
/// whoever is killed in the middle leaves the other (`MarkLine`).
///
/// Where it is missing or altered no entry makes it good again: it would be as if nothing had been.
struct HighWaterMark: Sendable {
  let path: String
  /// The database it goes with: who may use that may use the mark.
  let database: String

  /// What is found in a mark's place.
  enum State {
    /// - isCut: whether the other line was being written when somebody was stopped.
    case stands(JournalPosition, isCut: Bool)
    case missing
    /// A mark that was altered or cut off.
    case altered
    /// Something that never was a mark.
    case foreign
  }

  /// Each line begins a sector of its own.
  private static let stride = 512
  private static let length = stride + MarkLine.length
  /// How often a line is read again that another program may be writing.
  private static let patience = 3

  init(path: String, of database: String) {
    self.path = path
    self.database = database
  }

  /// The mark that goes with a database where no other place is named for it.
  init(of database: String) { self.init(path: "\(database).mark", of: database) }

  /// What the mark says; `nil` where there is none or it cannot be read as one.
  func position() -> JournalPosition? {
    if case .stands(let position, _) = state { position } else { nil }
  }

  var state: State {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard file >= 0 else { return errno == ENOENT ? .missing : .foreign }
    defer { close(file) }
    return HighWaterMark.state(of: file).state
  }

  /// - Returns: what is found, and which of the lines is to be written next.
  private static func state(of file: Int32) -> (state: State, next: Int) {
    for attempt in 1...patience {
      var bytes = [UInt8](repeating: 0, count: length + 1)
      let count = pread(file, &bytes, bytes.count, 0)
      guard count >= 0, count <= length else { return (.foreign, 0) }
      let found = state(of: bytes[..<count])
      if case .stands(_, isCut: false) = found.state { return found }
      if attempt == patience { return found }
      usleep(100)
    }
    return (.foreign, 0)
  }

  private static func state(of bytes: ArraySlice<UInt8>) -> (state: State, next: Int) {
    let lines = [0, stride].map { MarkLine(bytes.dropFirst($0).prefix(MarkLine.length)) }
    let whole = lines.enumerated().compactMap { index, line in
      line.position.map { (index: index, position: $0) }
    }
    guard let latest = whole.max(by: { $0.position.count < $1.position.count }) else {
      return (MarkLine.began(bytes) ? .altered : .foreign, 0)
    }
    let between = bytes.dropFirst(MarkLine.length).prefix(stride - MarkLine.length)
    guard between.allSatisfy({ $0 == 0 }) else { return (.altered, 0) }
    let other = lines[1 - latest.index]
    guard other != .altered else { return (.altered, 0) }
    let isCut = other == .cut || other == .blank && bytes.count > MarkLine.length
    return (.stands(latest.position, isCut: isCut), 1 - latest.index)
  }

  /// Writes a mark where there is none that can be read.
  ///
  /// - Throws: `MediationError` where it cannot be written, or something else lies there.
  func establish(_ position: JournalPosition) throws(MediationError) {
    try refuseForeign()
    try NewFile.write(
      MarkLine.bytes(position), to: path, field: .mark, sharedLike: database)
  }

  /// Writes a mark of the very beginning, which every state of every database holds, unless one stands.
  func begin() throws(MediationError) {
    if case .stands = state { return }
    try establish(JournalPosition())
  }

  /// Brings a mark that stands to where the database stands now. Where it cannot be written it stays
  /// behind, which is never wrong; where none stands there is none after.
  func advance(to position: JournalPosition) {
    let file = open(path, O_RDWR | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard file >= 0 else { return }
    defer { close(file) }
    let (state, next) = HighWaterMark.state(of: file)
    guard case .stands(let known, _) = state, known != position else { return }
    let offset = next * HighWaterMark.stride
    var old = [UInt8](repeating: 0, count: MarkLine.length)
    let count = pread(file, &old, old.count, offset)
    HighWaterMark.write(
      MarkLine.bytes(position, over: old[..<max(0, count)]), file, at: offset)
  }

  private static func write(_ line: [UInt8], _ file: Int32, at offset: Int) {
    var done = 0
    while done < line.count {
      let count = line.withUnsafeBytes {
        pwrite(file, $0.baseAddress.map { $0 + done }, line.count - done, offset + done)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return }
      done += count
    }
  }

  /// Refuses to write over a file that is no mark.
  func refuseForeign() throws(MediationError) {
    guard case .foreign = state else { return }
    throw MediationError(
      .refused, zh: "\(path) 不是高水位记录，不能写在上面",
      en: "\(path) is no high-water mark; nothing is written over it", field: .mark,
      hint: .words(
        zh: "移走该文件，或用 MEDIATE_MARK 指定别处",
        en: "move that file away, or name another place with MEDIATE_MARK"))
  }
}
