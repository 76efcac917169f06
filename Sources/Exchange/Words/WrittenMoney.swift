import Formats
import Mediation

extension Money {
  /// Reads an amount as ledgers write it: `3,400`, `3400元`, `¥3400.50`, `1.2万元`; a heading in 万元
  /// counts in ten thousands. `nil` for anything else, such as 约三千.
  init?(written text: String, under heading: String) {
    var text = FoldedCell.folded(text)
    for mark in ["¥", "￥", "rmb", "人民币"] where text.hasPrefix(mark) {
      text.removeFirst(mark.count)
    }
    for mark in ["圆整", "元整", "元", "圆"] where text.hasSuffix(mark) {
      text.removeLast(mark.count)
      break
    }
    var isInTenThousands = heading.contains("万")
    if text.hasSuffix("万") {
      text.removeLast()
      isInTenThousands = true
    }
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    if parts.count > 1 {
      let groups = parts.dropFirst().map { $0.prefix { $0 != "." } }
      guard (1...3).contains(parts[0].utf8.count), groups.allSatisfy({ $0.utf8.count == 3 }) else {
        return nil
      }
      text = parts.joined()
    }
    guard isInTenThousands else {
      self.init(text)
      return
    }
    // The point moves four places to the right.
    let halves = text.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(halves.count), !halves[0].isEmpty else { return nil }
    let fraction = halves.count == 2 ? String(halves[1]) : ""
    guard fraction.utf8.count <= 6, halves.count == 1 || !fraction.isEmpty else { return nil }
    let digits = fraction + String(repeating: "0", count: max(0, 4 - fraction.utf8.count))
    let rest = String(digits.dropFirst(4))
    self.init("\(halves[0])\(digits.prefix(4))" + (rest.isEmpty ? "" : ".\(rest)"))
  }
}
