import Mediation
import Testing

@Suite("The words of a term")
struct TermReadingTests {
  private static let agreed = Course.start  // 2021-03-05

  private func read(_ words: String) -> TermReading { TermReading(words, agreedOn: Self.agreed) }

  @Test(
    "are read for one amount and one day",
    arguments: [
      ("乙某赔偿甲某3,400元，2021-03-20前付清", 340_000, "2021-03-20"),
      ("乙某于2021年3月20日前付三千四百元", 340_000, "2021-03-20"),
      ("3月20日前付清1.2万元", 1_200_000, "2021-03-20"), ("三月二十日前付清１２００元", 120_000, "2021-03-20"),
      ("下月15日前付500元", 50_000, "2021-04-15"), ("本月三十一日付500块", 50_000, "2021-03-31"),
      ("2021/3/20付3400元", 340_000, "2021-03-20"), ("2021.3.20付¥3400", 340_000, "2021-03-20"),
      ("赔偿3400元（叁仟肆佰元整）", 340_000, nil), ("1月20日前付清3400元", 340_000, "2022-01-20"),
      ("2021-03-20修好围墙", nil, "2021-03-20"), ("3400元2021-03-20前付清", 340_000, "2021-03-20"),
      ("乙某当面道歉", nil, nil), ("十日内修好", nil, nil), ("轮流停放，单号甲某", nil, nil),
      ("赔偿医疗费1.2万。", 1_200_000, nil), ("每日清扫楼道，赔偿200元", 20_000, nil),
      ("拆除3平方米围墙", nil, nil), ("给付A3400元", nil, nil), ("", nil, nil),
    ] as [(String, Int?, String?)])
  func one(words: String, fen: Int?, day: String?) {
    let reading = read(words)
    #expect(reading.amount.value?.fen == fen, "\(words)")
    #expect(reading.day.value?.description == day, "\(words)")
  }

  @Test("of two amounts or days give none, and say both")
  func several() {
    let words = "赔偿3,400元，其中误工费400元，2021-03-20前付一半，2021-04-20前付清"
    #expect(read(words).amount == .several([Money(fen: 340_000), Money(fen: 40_000)]))
    #expect(
      read(words).day
        == .several([Day("2021-03-20"), Day("2021-04-20")].compactMap(\.self)))
  }

  @Test(
    "that say about how much, or how much each time, give no amount",
    arguments: [
      "赔偿约3000元", "赔偿3000余元", "赔偿3000元左右", "3000至4000元", "3000-4000元", "每月付500元", "每人300元",
      "500元/月", "不超过3000元", "至少3000元", "3000元以上",
    ])
  func unclear(words: String) {
    let reading = read(words)
    #expect(reading.amount.value == nil, "\(words)")
    #expect(reading.amount != .nothing, "\(words)")
  }

  @Test(
    "give no day that has passed, or where something begins",
    arguments: ["归还2020年5月1日所借的钱", "2021-02-20打坏的门修好", "2021-03-20起轮流停放", "2021-03-20以后不再摆摊"])
  func past(words: String) {
    #expect(read(words).day.value == nil && read(words).day != .nothing, "\(words)")
  }

  @Test(
    "say in how many parts", arguments: [("3,400元，分3期", 3), ("分三次付清3400元", 3), ("分成12期", 12)])
  func instalments(words: String, count: Int) { #expect(read(words).instalments == count) }

  @Test(
    "say no number of parts where there is none, or one", arguments: ["三元分给甲", "分1期", "分期付", "3分"])
  func noInstalments(words: String) { #expect(read(words).instalments == nil) }

  @Test("are taken apart into equal parts that sum to the whole")
  func parts() {
    #expect(Money(fen: 340_000).parted(into: 3).map(\.fen) == [113_334, 113_333, 113_333])
    var chance = RandomCourseTests.Generator(state: 3)
    for _ in 0..<500 {
      let fen = Int.random(in: 1...1_000_000_000, using: &chance)
      let count = Int.random(in: 1...120, using: &chance)
      let parts = Money(fen: fen).parted(into: count).map(\.fen)
      #expect(parts.reduce(0, +) == fen && (parts.max() ?? 0) - (parts.min() ?? 0) <= 1)
    }
  }

  @Test("go before nothing that was said apart")
  func said() {
    var remarks: [MediationError] = []
    let term = Term(
      reading: "赔偿3,400元，其中误工费400元，分2期", at: 1, saying: Term(nil, amount: Money(fen: 101)),
      agreedOn: Self.agreed, remarks: &remarks)
    #expect(term.bare.amount?.fen == 101 && remarks.isEmpty)
    #expect(term.bare.instalments.map(\.amount.fen) == [51, 50])
    _ = Term(
      reading: "赔偿3,400元，其中误工费400元", at: 2, saying: Term(nil), agreedOn: Self.agreed,
      remarks: &remarks)
    #expect(remarks.map(\.field) == [.amount])
    #expect(remarks[0].message.zh.contains("第 2 项"))
  }
}
