import Glibc
import Journal

/// A line beside the database that says how far its journals had come: it tells an old copy put
/// back, and a tail that was cut off, from the database as it was left.
///
/// It is written after each commit and not synced, so it may lag behind the database and never
/// leads it. It is one line of fixed length within a disk's sector, written over in place:
/// `mct-mark-1 EVENT HASH OFFICE HASH ACCESS HASH CHECK`, where the last word is the first half of
/// the SHA-256 of what stands before it: a line that was half written is none.
struct HighWaterMark: Sendable {
  let path: String

  private static let heading = "mct-mark-1"
  private static let length = 320

  /// What the mark says; `nil` where there is none or it cannot be read as one.
  func position() -> JournalPosition? {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: HighWaterMark.length)
    let count = pread(file, &bytes, bytes.count, 0)
    guard count > 0 else { return nil }
    let words = bytes[..<count].split { $0 == 0x20 || $0 == 0x0A }
    guard words.count == 8, words[0].elementsEqual(HighWaterMark.heading.utf8),
      words[7].elementsEqual(HighWaterMark.check(bytes[..<words[6].endIndex]).utf8),
      let event = JournalPosition.Place(words[1], words[2]),
      let office = JournalPosition.Place(words[3], words[4]),
      let access = JournalPosition.Place(words[5], words[6])
    else { return nil }
    return JournalPosition(event: event, office: office, access: access)
  }

  /// Takes the mark away, lastingly.
  func remove() {
    ProcessFiles.remove(path)
    ProcessFiles.sync(folderOf: path)
  }

  /// Writes the mark. Where it cannot be written it stays behind, which is never wrong.
  func write(_ position: JournalPosition) {
    let file = open(path, O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard file >= 0 else { return }
    defer { close(file) }
    let words =
      [HighWaterMark.heading] + position.places.flatMap { ["\($0.number)", $0.hash.hex] }
    var line = Array(words.joined(separator: " ").utf8)
    line += Array(" \(HighWaterMark.check(line[...]))".utf8)
    line += [UInt8](repeating: 0x20, count: HighWaterMark.length - 1 - line.count) + [0x0A]
    _ = pwrite(file, line, line.count, 0)
  }

  private static func check(_ bytes: ArraySlice<UInt8>) -> String {
    String(Digest(of: Array(bytes)).hex.prefix(32))
  }
}
