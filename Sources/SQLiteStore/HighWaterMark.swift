import Glibc
import Journal

/// How far the journals had come: the last entry of each kind, with its digest.
struct JournalPosition: Equatable, Sendable {
  /// The row of the last event of any station; 0 before the first.
  var event = 0
  var eventHash = Digest.zero
  /// The last entry of the office's own journal.
  var office = 0
  var officeHash = Digest.zero
}

/// A line beside the database that says how far its journals had come: it tells an old copy put
/// back, and a tail that was cut off, from the database as it was left.
///
/// It is written after each commit and not synced, so it may lag behind the database and never
/// leads it. It is one line of fixed length within a disk's sector, written over in place:
/// `mct-mark-1 EVENT HASH OFFICE HASH`.
struct HighWaterMark: Sendable {
  let path: String

  private static let heading = "mct-mark-1"
  private static let length = 256

  /// What the mark says; `nil` where there is none or it cannot be read as one.
  func position() -> JournalPosition? {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: HighWaterMark.length)
    let count = pread(file, &bytes, bytes.count, 0)
    guard count > 0 else { return nil }
    let words = String(decoding: bytes[..<count], as: UTF8.self).split(
      whereSeparator: { $0 == " " || $0 == "\n" })
    guard words.count == 5, words[0] == HighWaterMark.heading, let event = Int(words[1]),
      let eventHash = Digest(hex: String(words[2])), let office = Int(words[3]),
      let officeHash = Digest(hex: String(words[4]))
    else { return nil }
    return JournalPosition(
      event: event, eventHash: eventHash, office: office, officeHash: officeHash)
  }

  /// Writes the mark. Where it cannot be written it stays behind, which is never wrong.
  func write(_ position: JournalPosition) {
    let file = open(path, O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard file >= 0 else { return }
    defer { close(file) }
    var line =
      Array(
        "\(HighWaterMark.heading) \(position.event) \(position.eventHash.hex) "
          .utf8) + Array("\(position.office) \(position.officeHash.hex)".utf8)
    line += [UInt8](repeating: 0x20, count: HighWaterMark.length - 1 - line.count) + [0x0A]
    _ = pwrite(file, line, line.count, 0)
  }
}
