import Formats
import Testing

@Suite("Narrow text")
struct NarrowTextTests {
  @Test("has the signs of ASCII for their full-width twins, and nothing else changed")
  func narrow() {
    #expect("ＪＳ０７－２０２１－００４２".narrow == "JS07-2021-0042")
    #expect("２０２１／３／５　ａ～！".narrow == "2021/3/5 a~!")
    #expect("甲、乙。·•".narrow == "甲、乙。·•")
    for code in UInt32(0x21)...0x7E {
      let wide = Unicode.Scalar(code + 0xFEE0).map { String(Character($0)) }
      #expect(wide?.narrow == Unicode.Scalar(code).map { String(Character($0)) })
    }
    #expect("\u{FF00}\u{FF5F}ﾊ".narrow == "\u{FF00}\u{FF5F}ﾊ")
  }
}
