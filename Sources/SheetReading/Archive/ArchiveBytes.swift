import Glibc

/// The bytes of an archive, wherever they are.
public final class ArchiveBytes {
  let count: Int
  private let reading: (_ offset: Int, _ buffer: UnsafeMutableRawBufferPointer) -> Int
  /// Where the archive's reader stands.
  var position = 0
  /// How many bytes have been read so far, over and over again or not.
  private(set) var taken = 0

  /// A file that can be read at any place.
  public init(descriptor: Int32) {
    var status = stat()
    count = fstat(descriptor, &status) == 0 ? Int(status.st_size) : 0
    reading = { offset, buffer in pread(descriptor, buffer.baseAddress, buffer.count, offset) }
  }

  /// Bytes that are there already.
  public init(_ bytes: [UInt8]) {
    count = bytes.count
    reading = { offset, buffer in
      guard offset < bytes.count else { return 0 }
      let piece = bytes[offset..<min(bytes.count, offset + buffer.count)]
      buffer.copyBytes(from: piece)
      return piece.count
    }
  }

  /// Fills a buffer from where the reader stands, or as much of it as there is.
  func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    var filled = 0
    while filled < buffer.count {
      let got = reading(position, UnsafeMutableRawBufferPointer(rebasing: buffer[filled...]))
      guard got > 0 else { break }
      filled += got
      position += got
    }
    taken += filled
    return filled
  }
}
