import Formats

/// What a text begins with, after a byte order mark, spaces and any lines that begin with `#`: a JSON
/// object, a page, or rows.
struct ImportOpening: Sendable {
  private var isInRemark = false
  private var isAtStart = true
  private(set) var shape = ImportFile.Shape.csv
  private var isCertain = false

  mutating func take(_ piece: [UInt8]) {
    guard !isCertain else { return }
    var rest = piece[...]
    if isAtStart, rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
    isAtStart = false
    while !isCertain {
      if isInRemark { rest = rest.drop { $0 != 0x0A } }
      rest = rest.drop { $0 <= 0x20 }
      guard let first = rest.first else { return }
      isInRemark = first == UInt8(ascii: "#")
      guard !isInRemark else { continue }
      isCertain = true
      if first == UInt8(ascii: "{") { shape = .ndjson }
      if first == UInt8(ascii: "<"), ImportOpening.isPage(rest) { shape = .html }
    }
  }

  /// Whether what begins with `<` names an element of HTML early.
  private static func isPage(_ text: ArraySlice<UInt8>) -> Bool {
    let start = String(decoding: text.prefix(4096), as: UTF8.self).lowercased()
    return ["<html", "<!doctype html", "<table", "<meta", "<head", "<body", "<style"]
      .contains { start.contains($0) }
  }
}
