/// What readers see of a count.
enum Sight: Sendable {
  /// It is printed, or known to be 0.
  case printed
  /// It is blank, or was never in a table.
  case blank
  /// It is to be printed unless something speaks against it.
  case open
}
