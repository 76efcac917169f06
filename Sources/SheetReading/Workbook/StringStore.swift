import Glibc

/// Texts by number, the first of them in memory and the rest in a file, so that a workbook of any size
/// takes little memory.
///
/// Each stands as its length, four bytes, and its bytes; the place of every sixteenth is kept.
final class StringStore {
  private let descriptor: Int32
  /// What is held: a workbook's commonest texts come first.
  private var held: [UInt8] = []
  private let mostHeld: Int
  /// What is on its way into the file.
  private var pending: [UInt8] = []
  /// How many bytes there are in all, and of these in the file.
  private var length = 0
  private var spilled = 0
  private var places: [Int] = []
  private(set) var count = 0
  private var blocks: [Block]
  private var last = (number: -1, end: 0)

  private struct Block {
    var number = -1
    var bytes: [UInt8] = []
  }

  private static let blockSize = 1 << 16
  private static let step = 16

  /// - Parameter descriptor: the file for what is not held.
  /// - Parameter mostHeld: how many bytes are held at most.
  init(descriptor: Int32, mostHeld: Int = 12 << 20) {
    self.descriptor = descriptor
    self.mostHeld = mostHeld
    blocks = [Block](repeating: Block(), count: 64)
  }

  /// - Throws: `SheetFault.unwritable` where the disk is full.
  func append(_ text: [UInt8]) throws(SheetFault) {
    if count.isMultiple(of: StringStore.step) { places.append(length) }
    count += 1
    let size = UInt32(text.count)
    let head = [
      UInt8(size & 0xFF), UInt8(size >> 8 & 0xFF), UInt8(size >> 16 & 0xFF), UInt8(size >> 24),
    ]
    let room = pending.isEmpty && spilled == 0 && held.count + 4 + text.count <= mostHeld
    if room {
      held += head
      held += text
    } else {
      pending += head
      pending += text
      if pending.count >= StringStore.blockSize * 4 { try flush() }
    }
    length += 4 + text.count
  }

  /// Nothing more comes.
  func finish() throws(SheetFault) { try flush() }

  private func flush() throws(SheetFault) {
    var rest = pending[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, spilled) }
      guard count > 0 else {
        if count < 0, errno == EINTR { continue }
        throw .unwritable
      }
      spilled += count
      rest = rest.dropFirst(count)
    }
    pending.removeAll(keepingCapacity: true)
  }

  /// Hands on a text.
  ///
  /// - Returns: whether there is one of that number.
  func with(_ number: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Void) throws(SheetFault) -> Bool
  {
    guard number >= 0, number < count else { return false }
    var place = last.end
    if last.number + 1 != number {
      place = places[number / StringStore.step]
      for _ in 0..<number % StringStore.step { place += 4 + (try size(at: place)) }
    }
    let size = try size(at: place)
    last = (number, place + 4 + size)
    try with(place + 4, size, body)
    return true
  }

  private func size(at place: Int) throws(SheetFault) -> Int {
    var size = 0
    try with(place, 4) { bytes in
      for (index, byte) in bytes.enumerated() { size |= Int(byte) << (8 * index) }
    }
    return size
  }

  /// Hands on so many bytes from a place.
  private func with(
    _ place: Int, _ size: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Void
  ) throws(SheetFault) {
    if place + size <= held.count {
      held.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[place..<place + size])) }
      return
    }
    let offset = place - held.count
    let within = offset % StringStore.blockSize
    if within + size <= StringStore.blockSize {
      let index = try load(offset / StringStore.blockSize)
      blocks[index].bytes.withUnsafeBufferPointer {
        body(UnsafeBufferPointer(rebasing: $0[within..<within + size]))
      }
      return
    }
    var text: [UInt8] = []
    while text.count < size {
      let (number, start) = (offset + text.count).quotientAndRemainder(
        dividingBy: StringStore.blockSize)
      let index = try load(number)
      text += blocks[index].bytes[start...].prefix(size - text.count)
    }
    text.withUnsafeBufferPointer { body($0) }
  }

  /// - Returns: where a block of the file is held now.
  private func load(_ number: Int) throws(SheetFault) -> Int {
    let index = number % blocks.count
    guard blocks[index].number != number else { return index }
    let descriptor = descriptor
    let bytes = [UInt8](unsafeUninitializedCapacity: StringStore.blockSize) { buffer, filled in
      while filled < buffer.count {
        let got = pread(
          descriptor, buffer.baseAddress.map { $0 + filled }, buffer.count - filled,
          number * StringStore.blockSize + filled)
        if got > 0 { filled += got } else if got == 0 || errno != EINTR { return }
      }
    }
    guard bytes.count == min(StringStore.blockSize, spilled - number * StringStore.blockSize) else {
      throw .unwritable
    }
    blocks[index] = Block(number: number, bytes: bytes)
    return index
  }
}
