extension Int {
  /// The number with what it counts, in English: `1 dispute`, `2 disputes`, `0 entries`.
  ///
  /// - Parameter plural: where it is not the noun with an `s`.
  public func counted(_ noun: String, plural: String? = nil) -> String {
    "\(self) \(self.noun(of: noun, plural))"
  }

  /// The noun in the number that goes with it.
  public func noun(of noun: String, _ plural: String? = nil) -> String {
    self == 1 ? noun : plural ?? "\(noun)s"
  }
}
