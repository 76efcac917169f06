import Formats

/// Whether a text begins with a JSON object, after a byte order mark, spaces and any lines that
/// begin with `#`.
struct ImportOpening: Sendable {
  private var isInRemark = false
  private var isAtStart = true
  /// `nil` until something was met.
  private var isObject: Bool?

  var shape: ImportFile.Shape { isObject == true ? .ndjson : .csv }

  mutating func take(_ piece: [UInt8]) {
    guard isObject == nil else { return }
    var rest = piece[...]
    if isAtStart, rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
    isAtStart = false
    while isObject == nil {
      if isInRemark { rest = rest.drop { $0 != 0x0A } }
      rest = rest.drop { $0 <= 0x20 }
      guard let first = rest.first else { return }
      isInRemark = first == UInt8(ascii: "#")
      if !isInRemark { isObject = first == UInt8(ascii: "{") }
    }
  }
}
