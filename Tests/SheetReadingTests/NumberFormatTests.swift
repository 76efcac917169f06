import Testing

@testable import SheetReading

@Suite("A number format")
struct NumberFormatTests {
  @Test(
    "that shows a day is told by its letters",
    arguments: [
      "yyyy-mm-dd", "yyyy\"年\"m\"月\"d\"日\"", "[$-804]yyyy\"年\"m\"月\"d\"日\";@", "m/d/yy h:mm",
      "mmm-yy",
      "yyyy年m月d日", "[DBNum1][$-804]yyyy\"年\"m\"月\"", "d", "[$-411]ge.m.d", "YYYY/MM/DD",
      "m\"月\"d\"日\";@",
      "yyyy\\-mm\\-dd\\ hh:mm",
    ])
  func days(code: String) { #expect(NumberFormat(code: code) == .day) }

  @Test(
    "that shows a number is none, whatever is quoted or in brackets in it",
    arguments: [
      "General", "0.00", "#,##0\"元\"", "0.00E+00", "[Red]0.00", "\"day\"0", "0\"d\"", "\\d0", "_d0",
      "*y0",
      "[$USD] #,##0", "G/通用格式", "@", "0%", "# ?/?", "[>=1000]#,##0\"m\";0", "",
    ])
  func numbers(code: String) { #expect(NumberFormat(code: code) == .number) }

  @Test(
    "that shows a time is one", arguments: ["h:mm", "[h]:mm:ss", "mm:ss.0", "上午/下午h\"时\"mm\"分\""])
  func times(code: String) { #expect(NumberFormat(code: code) == .time) }

  @Test("of the built-in ones those of East Asia are days and times too")
  func builtIn() {
    #expect([14, 22, 27, 30, 31, 36, 50, 57, 58].allSatisfy { NumberFormat(builtIn: $0) == .day })
    #expect([18, 21, 32, 33, 45, 47, 55, 56].allSatisfy { NumberFormat(builtIn: $0) == .time })
    #expect(
      [0, 1, 2, 9, 10, 11, 37, 48, 49, 59, 164].allSatisfy { NumberFormat(builtIn: $0) == .number })
  }
}
