import Mediation
import Testing

@Suite("An amount as people write it")
struct WrittenAmountTests {
  @Test(
    "is read to the fen",
    arguments: [
      ("3400", 340_000), ("3,400元", 340_000), ("3,400", 340_000), ("３，４００元", 340_000),
      ("3400.5", 340_050), ("¥3400.50", 340_050), ("￥ 12", 1_200), ("人民币3400元整", 340_000),
      ("RMB 3,400", 340_000), ("1.2万", 1_200_000), ("1.2万元", 1_200_000), ("1.23456万元", 1_234_560),
      ("12万3千元", 12_300_000), ("1万2000元", 1_200_000), ("3千元", 300_000), ("2百万元", 200_000_000),
      ("三千四百元", 340_000), ("三千四百", 340_000), ("一万零五百元", 1_050_000), ("十五元", 1_500),
      ("二十万元", 20_000_000), ("两千元", 200_000), ("贰仟叁佰圆整", 230_000), ("一百零五元", 10_500),
      ("三元五角", 350), ("三元五角二分", 352), ("3元零5分", 305), ("三千块", 300_000), ("三千块钱", 300_000),
      ("1,234,567.89元", 123_456_789), ("一亿元", 10_000_000_000), ("  3400 元 ", 340_000),
      ("一千零二十万元", 1_020_000_000), ("0.05元", 5), ("3400 yuan", 340_000),
    ])
  func read(text: String, fen: Int) { #expect(Money(written: text)?.fen == fen, "\(text)") }

  @Test(
    "is nothing where people read it in two ways, or where there is something else",
    arguments: [
      "", " ", "元", "约三千元", "三千四", "一万二", "三四千元", "二〇二一", "三块五", "1万2", "3,40元", "34,00元",
      "1,0000", "1.2.3", "3400美元", "-3400", "+5", "3400元2021", "1.23456789万", "0.001元", "3000余元",
      "三千多元", "3000-4000元", "999999999999元", "亿元", "零元", "3400元整付", "3400%", "两百五", "十十元",
      "3.5元5角", "1e3", "٣٤٠٠", "三千四百元五", "万元",
    ])
  func refused(text: String) { #expect(Money(written: text) == nil, "\(text)") }

  @Test("is what was printed, in digits and in numerals, whatever the number")
  func again() {
    var chance = RandomCourseTests.Generator(state: 42)
    for _ in 0..<20_000 {
      let length = Int.random(in: 1...10, using: &chance)
      let number = (0..<length).reduce(0) { sum, _ in
        sum * 10 + Int.random(in: 0...9, using: &chance)
      }
      let money = Money(fen: number)
      #expect(Money(written: money.grouped) == money)
      #expect(Money(written: "\(money)元") == money)
      let yuan = number / 100
      guard yuan > 0 else { continue }
      #expect(Money(written: WrittenAmountTests.numerals(yuan) + "元")?.fen == yuan * 100, "\(yuan)")
    }
  }

  @Test("is never more than is kept, and breaks on nothing that is typed")
  func fuzz() {
    let alphabet = Array("0123456789,..，。元圆块角分整万千百十亿零一二两三四五九¥ 约余至-/每月日年号前内期次A\u{FF13}é")
    var chance = RandomCourseTests.Generator(state: 7)
    for _ in 0..<20_000 {
      let text = String(
        (0..<Int.random(in: 0...14, using: &chance)).map { _ in
          alphabet[Int.random(in: alphabet.indices, using: &chance)]
        })
      if let money = Money(written: text) {
        #expect(money.fen >= 0 && money.fen < 10_000_000_000_000)
        #expect(Money("\(money)") == money)
      }
      let reading = TermReading(text, agreedOn: Course.start)
      if let day = reading.day.value { #expect(day >= Course.start) }
      if let amount = reading.amount.value { #expect(amount.fen > 0) }
    }
  }

  /// A number as it is read out.
  private static func numerals(_ number: Int) -> String {
    let digits = Array("零一二三四五六七八九").map(String.init)
    func section(_ number: Int) -> String {
      var text = ""
      var isAfterZero = false
      for (power, unit) in [(1000, "千"), (100, "百"), (10, "十"), (1, "")] {
        let digit = number / power % 10
        if digit == 0 {
          isAfterZero = !text.isEmpty
        } else {
          text += (isAfterZero ? "零" : "") + digits[digit] + unit
          isAfterZero = false
        }
      }
      return text
    }
    var text = ""
    var isGap = false
    for (power, unit) in [(100_000_000, "亿"), (10_000, "万"), (1, "")] {
      let part = number / power % 10_000
      if part == 0 {
        isGap = !text.isEmpty
      } else {
        text += (isGap || !text.isEmpty && part < 1000 ? "零" : "") + section(part) + unit
        isGap = false
      }
    }
    return text
  }
}
