extension String {
  /// How many cells of a terminal the text takes, for text without control characters.
  ///
  /// East Asian wide and full-width characters take 2 (UAX #11), combining, zero-width and control
  /// characters 0, all others 1, those of ambiguous width (`…`, `—`, `×`) among them. An emoji takes 2, one
  /// by a variation selector (`❤️`) too, and so does what is joined to one picture (UTS #51).
  public var displayWidth: Int {
    if !hasByte(where: { !(0x20..<0x7F ~= $0) }) { return utf8.count }
    var width = 0
    forEachWidth { _, cells in
      width += cells
      return true
    }
    return width
  }

  /// The text with spaces on the side it does not keep to, so that it takes `cells` cells; the
  /// text itself when it takes as many or more.
  public func padded(to cells: Int, alignment: Alignment = .left) -> String {
    let spaces = String(repeating: " ", count: max(0, cells - displayWidth))
    return switch alignment {
    case .left: self + spaces
    case .right: spaces + self
    }
  }

  /// The text, or as much of its beginning as fits `cells` cells together with a final `…`.
  ///
  /// Combining marks stay with the character before them, and no number is cut: what is left of one would be
  /// another. Nothing fits 0 cells or fewer.
  public func truncated(to cells: Int) -> String {
    if displayWidth <= cells { return self }
    guard cells > 0 else { return "" }
    var room = cells - 1
    var end = startIndex
    forEachWidth { next, cells in
      room -= cells
      if room >= 0 { end = next }
      return room >= 0
    }
    return String(unicodeScalars[..<endOfWhole(before: end)]) + "…"
  }

  /// Tells how many cells each scalar takes beside those before it, until `body` has enough.
  ///
  /// - Parameter body: takes the place behind a scalar and its cells, and says whether to go on.
  private func forEachWidth(_ body: (Index, Int) -> Bool) {
    let scalars = unicodeScalars
    var isAfterEmoji = false
    var isJoined = false
    var index = scalars.startIndex
    while index < scalars.endIndex {
      let (scalar, next) = (scalars[index], scalars.index(after: index))
      var cells = scalar.displayWidth
      let isSelected = next < scalars.endIndex && scalars[next] == "\u{FE0F}"
      // Han and Latin, which is most of what there is, need not be asked.
      let mayBeEmoji = scalar.value > 0x203B && !(0x2E80...0xD7FF ~= scalar.value)
      let isEmoji = (mayBeEmoji || isSelected) && scalar.properties.isEmoji
      if isEmoji, isSelected, cells == 1 { cells = 2 }
      if isEmoji, isAfterEmoji, isJoined || scalar.properties.isEmojiModifier { cells = 0 }
      isJoined = scalar == "\u{200D}"
      // What is not seen, such as the selector, leaves the picture open.
      if isEmoji || cells > 0 { isAfterEmoji = isEmoji }
      guard body(next, cells) else { return }
      index = next
    }
  }

  /// The same place, or the beginning of the number of ASCII digits that it would cut.
  public func endOfWhole(before end: Index) -> Index {
    let scalars = unicodeScalars
    guard end < endIndex, end > startIndex, scalars[end].isOfNumber,
      scalars[end].isDigit || scalars.index(after: end) < endIndex
    else { return end }
    // A sign between digits belongs to the number, one behind it does not.
    if !scalars[end].isDigit, !scalars[scalars.index(after: end)].isDigit { return end }
    var start = end
    while start > startIndex, scalars[scalars.index(before: start)].isOfNumber {
      start = scalars.index(before: start)
    }
    return scalars[start..<end].contains(where: \.isDigit) ? start : end
  }
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool { ("0"..."9").contains(self) }
  fileprivate var isOfNumber: Bool { isDigit || self == "." || self == "," }

  /// How many cells of a terminal the scalar takes, 0 to 2, by the rule of `String.displayWidth`.
  fileprivate var displayWidth: Int {
    if 0x20..<0x7F ~= value { return 1 }
    // Han, which is most of what there is: neither combining nor hidden.
    if 0x4E00...0x9FFF ~= value { return 2 }
    if isZeroWidth { return 0 }
    return WideCharacters.contains(self) ? 2 : 1
  }

  private var isZeroWidth: Bool {
    switch properties.generalCategory {
    case .control, .nonspacingMark, .enclosingMark, .lineSeparator, .paragraphSeparator: true
    // Signs such as the Arabic year sign are of this category too, but are drawn.
    case .format: properties.isDefaultIgnorableCodePoint
    // The vowels and final consonants of Hangul are drawn in the cells of the initial.
    default: 0x1160...0x11FF ~= value || 0xD7B0...0xD7FF ~= value
    }
  }
}
