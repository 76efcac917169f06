import Formats

/// The year that the lines above a table name.
enum TitleYear {
  /// That of the first line with one; `nil` where the line names several.
  static func year(of lines: [[String]]) -> Int? {
    for line in lines {
      let named = Set(line.flatMap { years(in: $0) })
      if !named.isEmpty { return named.count == 1 ? named.first : nil }
    }
    return nil
  }

  /// Numbers of four digits from 1949 to 2099, and 二〇二一年.
  private static func years(in text: String) -> [Int] {
    let digits: [Unicode.Scalar] = ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    var years: [Int] = []
    var run: [Int] = []
    func end() {
      if run.count == 4 || run.count == 8 {
        let year = run.prefix(4).reduce(0) { $0 * 10 + $1 }
        if (1949...2099).contains(year) { years.append(year) }
      }
      run = []
    }
    for scalar in text.narrow.unicodeScalars {
      if scalar.value >= 0x30, scalar.value <= 0x39 {
        run.append(Int(scalar.value) - 0x30)
      } else if let digit = digits.firstIndex(of: scalar == "零" || scalar == "○" ? "〇" : scalar) {
        run.append(digit)
      } else if !scalar.isUnseen {
        end()
      }
    }
    end()
    return years
  }
}
