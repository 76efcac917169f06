import Files
import Glibc
import Journal
import Mediation

/// A line beside the database that says how far its journals had come: it tells an old copy put
/// back, and a tail that was cut off, from the database as it was left.
///
/// It is written after each commit and not synced, so it may lag behind the database and never
/// leads it. It is one line of fixed length within a disk's sector, written over in place:
/// `mct-mark-1 EVENT HASH OFFICE HASH ACCESS HASH CHECK`, where the last word is the first half of
/// the SHA-256 of what stands before it: a line that was half written is none.
///
/// Where it is missing or altered no entry makes it good again: it would be as if nothing had been.
struct HighWaterMark: Sendable {
  let path: String

  /// What is found in a mark's place.
  enum State {
    case stands(JournalPosition)
    case missing
    /// A mark that was altered or cut off.
    case altered
    /// Something that never was a mark.
    case foreign
  }

  private static let heading = "mct-mark-1"
  private static let length = 320
  /// How often a line is read again that another program may be writing.
  private static let patience = 3

  init(path: String) { self.path = path }

  /// The mark that goes with a database where no other place is named for it.
  init(of database: String) { path = "\(database).mark" }

  /// What the mark says; `nil` where there is none or it cannot be read as one.
  func position() -> JournalPosition? {
    if case .stands(let position) = state { position } else { nil }
  }

  var state: State {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard file >= 0 else { return errno == ENOENT ? .missing : .foreign }
    defer { close(file) }
    return HighWaterMark.state(of: file)
  }

  private static func state(of file: Int32) -> State {
    for attempt in 1...patience {
      var bytes = [UInt8](repeating: 0, count: length + 1)
      let count = pread(file, &bytes, bytes.count, 0)
      guard count >= 0 else { return .foreign }
      if let position = position(in: bytes[..<count]) { return .stands(position) }
      guard attempt == patience else {
        usleep(100)
        continue
      }
      return isMark(bytes[..<count]) ? .altered : .foreign
    }
    return .foreign
  }

  private static func position(in bytes: ArraySlice<UInt8>) -> JournalPosition? {
    let words = bytes.split { $0 == 0x20 || $0 == 0x0A }
    guard bytes.count == length, words.count == 8, words[0].elementsEqual(heading.utf8),
      words[7].elementsEqual(check(bytes[..<words[6].endIndex]).utf8),
      let event = JournalPosition.Place(words[1], words[2]),
      let office = JournalPosition.Place(words[3], words[4]),
      let access = JournalPosition.Place(words[5], words[6])
    else { return nil }
    return JournalPosition(event: event, office: office, access: access)
  }

  /// Whether the bytes were a mark once: a byte of its heading may be another, or all may be gone.
  private static func isMark(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.count <= length else { return false }
    let kept = zip(bytes, heading.utf8).count { $0 == $1 }
    return bytes.isEmpty || kept + 1 >= heading.utf8.count
  }

  /// Takes the mark away, lastingly.
  func remove() {
    ProcessFiles.remove(path)
    NewFile.sync(folderOf: path)
  }

  /// Writes a mark where there is none that can be read.
  ///
  /// - Throws: `MediationError` where it cannot be written, or something else lies there.
  func establish(_ position: JournalPosition) throws(MediationError) {
    try refuseForeign()
    try NewFile.write(HighWaterMark.line(position), to: path, field: "MEDIATE_MARK")
  }

  /// Brings a mark that stands to where the database stands now. Where it cannot be written it stays
  /// behind, which is never wrong; where none stands there is none after.
  func advance(to position: JournalPosition) {
    let file = open(path, O_RDWR | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard file >= 0 else { return }
    defer { close(file) }
    guard case .stands = HighWaterMark.state(of: file) else { return }
    let line = HighWaterMark.line(position)
    _ = pwrite(file, line, line.count, 0)
  }

  /// Refuses to write over a file that is no mark.
  func refuseForeign() throws(MediationError) {
    guard case .foreign = state else { return }
    throw MediationError(
      .refused, zh: "\(path) 不是高水位记录，不能写在上面",
      en: "\(path) is no high-water mark; nothing is written over it", field: "MEDIATE_MARK",
      hint: Phrase(
        zh: "移走该文件，或用 MEDIATE_MARK 指定别处",
        en: "move that file away, or name another place with MEDIATE_MARK"))
  }

  private static func line(_ position: JournalPosition) -> [UInt8] {
    let words = [heading] + position.places.flatMap { ["\($0.number)", $0.hash.hex] }
    var line = Array(words.joined(separator: " ").utf8)
    line += Array(" \(check(line[...]))".utf8)
    return line + [UInt8](repeating: 0x20, count: length - 1 - line.count) + [0x0A]
  }

  private static func check(_ bytes: ArraySlice<UInt8>) -> String {
    String(Digest(of: Array(bytes)).hex.prefix(32))
  }
}
