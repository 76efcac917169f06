// The standard library composes texts to compare them; Foundation would do it too, but is not loaded for a
// daily command.
@_spi(_Unicode) import Swift

/// What texts are compared by where somebody looks for one: composed, narrow, in lower case, in simplified
/// characters, without what cannot be seen. Spaces beside an ideograph count for nothing, others of any width
/// and number as one; so do the dots between the parts of a name (`·`, `•`, `‧`, `．` …), which count for nothing
/// between ideographs.
///
/// Nothing is stored in this form. One is used for many texts: a search folds every text there is.
public final class SearchText {
  private let characters = SimplifiedCharacters.table
  private var buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 256)
  private var count = 0

  public init() {}

  deinit { buffer.deallocate() }

  public static func folded(_ text: String) -> [UInt8] {
    let search = SearchText()
    search.fold(text)
    return Array(search.folded)
  }

  /// The text that was folded last, in UTF-8; until another is.
  public var folded: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: buffer[..<count]) }

  public func fold(_ text: String) {
    var text = text
    text.withUTF8 { fold($0) }
  }

  public func fold(_ text: UnsafeBufferPointer<UInt8>) {
    // A dot of one byte becomes one of two, and three bytes of an ideograph at most four.
    makeRoom(2 * text.count + 4)
    let quick = characters.usual.withUnsafeBufferPointer {
      FoldedCharacters(buffer.baseAddress, simplified: $0.baseAddress).quickly(text)
    }
    if let quick { count = quick } else { foldSlowly(String(decoding: text, as: UTF8.self)) }
  }

  /// Folds a text of whatever characters.
  func foldSlowly(_ text: String) {
    let scalars = text._nfc.filter { !$0.properties.isDefaultIgnorableCodePoint }.flatMap {
      let narrow = $0.narrow
      return narrow.value < 0x80
        ? [narrow] : Array(narrow.properties.lowercaseMapping.unicodeScalars)
    }
    makeRoom(6 * scalars.count + 4)
    count = characters.usual.withUnsafeBufferPointer {
      FoldedCharacters(buffer.baseAddress, simplified: $0.baseAddress)
        .slowly(scalars, characters.others)
    }
  }

  private func makeRoom(_ bytes: Int) {
    guard buffer.count < bytes else { return }
    buffer.deallocate()
    buffer = .allocate(capacity: 2 * bytes)
  }
}
