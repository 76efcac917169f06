/// Whole numbers in Chinese, as in 第二十一派出所.
enum ChineseNumeral {
  private static let digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"]

  /// The numeral of a number from 1; plain digits from ten thousand on.
  static func text(_ number: Int) -> String {
    guard (1..<10_000).contains(number) else { return String(number) }
    var text = ""
    var rest = number
    for (unit, name) in [(1000, "千"), (100, "百"), (10, "十"), (1, "")] {
      let digit = rest / unit
      rest %= unit
      if digit > 0 {
        text += digits[digit] + name
      } else if !text.isEmpty, rest > 0, !text.hasSuffix("零") {
        text += "零"
      }
    }
    // 10 to 19 are said without the leading one.
    return (10..<20).contains(number) ? String(text.dropFirst()) : text
  }
}
