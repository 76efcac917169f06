import Mediation
import Testing

@Suite("Words in full width")
struct WideWordTests {
  @Test("mean what they mean in half width")
  func same() throws {
    let today = Day(ordinal: 18_691)  // 2021-03-05
    for day in ["２０２１-０３-０５", "２０２１－０３－０５", "２０２１０３０５", "２０２１年３月５日", "２０２１／３／５", "2021．3．5"] {
      #expect(Day(written: day) == today, "\(day)")
      #expect(Day(words: day, today: today) == today, "\(day)")
    }
    #expect(Day(words: "－３ｄ", today: today) == today - 3)
    #expect(Day(words: "３月４日", today: today) == today - 1)
    #expect(Period(words: "２０２１－０３") == .month(year: 2021, month: 3))
    #expect(Category(understanding: "ｗａｇｅｓ") == .wages)
    #expect(Source(understanding: "１１０") == Source(understanding: "110"))
    #expect(Source(understanding: "１１０") != nil)
    let filter = try DisputeFilter.reading(["ｓｔａｔｉｏｎ：ＪＳ０７", "登记：２０２１", "mediator:ＪＳ０７-M1"])
    #expect(
      try filter == DisputeFilter.reading(["station:JS07", "登记:2021", "mediator:JS07-M1"]))
    #expect(try Party(words: "ａｐｐｌｉｃａｎｔ＠ｆｉｒｓｔ：甲１").name == "甲１")
  }

  @Test("are no second way to write what is stored")
  func stored() {
    #expect(Day("２０２１-０３-０５") == nil)
    #expect(CaseNumber("ＪＳ０７-2021-0001") == nil)
    #expect(UnitCode.station("ＪＳ０７") == nil)
    #expect(Money("３０００") == nil)
    #expect(Period("２０２１") == nil)
  }
}
