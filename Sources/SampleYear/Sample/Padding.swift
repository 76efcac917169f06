extension Int {
  /// The number in at least so many digits.
  func padded(to digits: Int) -> String {
    let text = String(self)
    let missing = digits - text.utf8.count
    return missing > 0 ? String(repeating: "0", count: missing) + text : text
  }
}
