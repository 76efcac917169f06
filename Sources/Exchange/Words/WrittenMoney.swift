import Formats
import Mediation

extension Money {
  /// Reads an amount as ledgers write it: `3,400`, `3400元`, `¥3400.50`, `1.2万元`, `三千四百元`; a heading in
  /// 万元 counts in ten thousands. `nil` for anything else, such as 约三千.
  init?(written text: String, under heading: String) {
    var text = FoldedCell.folded(text)
    guard heading.contains("万") else {
      self.init(written: text)
      return
    }
    for mark in ["圆整", "元整", "元", "圆"] where text.hasSuffix(mark) {
      text.removeLast(mark.count)
      break
    }
    self.init(written: text.hasSuffix("万") ? text : "\(text)万")
  }
}
