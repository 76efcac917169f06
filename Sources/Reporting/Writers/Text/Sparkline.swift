import Formats

/// A row of counts as small columns.
public enum Sparkline {
  /// One column a value, scaled to the greatest; the lowest is for zero alone.
  public static func text(_ values: [Int]) -> String {
    let marks: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
    let largest = max(1, values.max() ?? 1)
    return String(
      values.map { value in
        value == 0 ? marks[0] : marks[max(1, value * 7 / largest)]
      })
  }
}
