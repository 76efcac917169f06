import Formats

/// A word as it is compared with names: narrow and in lower case, `-` and spaces as `_`, without a final 纠纷.
struct FoldedWord {
  private let bytes: [UInt8]

  private static let dispute = Array("纠纷".utf8)

  init(_ word: String) {
    let bytes = word.narrow.utf8.map(FoldedWord.folded)
    let ends = bytes.count > FoldedWord.dispute.count && bytes.hasSuffix(FoldedWord.dispute)
    self.bytes = ends ? bytes.dropLast(FoldedWord.dispute.count) : bytes
  }

  /// Whether a name is the word, once it is folded too.
  func matches(_ name: ArraySlice<UInt8>) -> Bool {
    guard !bytes.isEmpty, name.count >= bytes.count else { return false }
    let rest = name.dropFirst(bytes.count)
    return (rest.isEmpty || rest.elementsEqual(FoldedWord.dispute))
      && zip(name, bytes).allSatisfy { FoldedWord.folded($0) == $1 }
  }

  private static func folded(_ byte: UInt8) -> UInt8 {
    switch byte {
    case 0x41...0x5A: byte + 0x20
    case UInt8(ascii: "-"), UInt8(ascii: " "): UInt8(ascii: "_")
    default: byte
    }
  }
}

extension [UInt8] {
  fileprivate func hasSuffix(_ ending: [UInt8]) -> Bool {
    suffix(ending.count).elementsEqual(ending)
  }
}
