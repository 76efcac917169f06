/// How the dispute came to the office; finer than the official split, which the catalogue's basis
/// column names.
public enum Source: String, Code {
  public static let list = "source"
  case screening
  case call110 = "call_110"
  case walkIn = "walk_in"
  case application, court, prosecution, police, petition
  case otherBody = "other_body"
  case hotline12345 = "hotline_12345"
  case code, grid
}
