import Testing

@testable import Formats

@Suite("A text that is searched")
struct SearchTextTests {
  @Test("is folded alike by the quick way and the slow one")
  func ways() {
    func slowly(_ text: String) -> [UInt8] {
      let search = SearchText()
      search.foldSlowly(text)
      return Array(search.folded)
    }
    for text in [
      "", "甲乙 3.5 A", "Noise, 50% of nights", "龥一", "a_b\\c", "“甲”，乙·丙…（３．５）　Ａ", "後 來 a ．b",
      "· 甲 ·",
    ] {
      #expect(slowly(text) == SearchText.folded(text), "\(text)")
    }
    let differing = (0...0xFFFF).compactMap { Unicode.Scalar($0) }.filter { scalar in
      slowly(String(scalar)) != SearchText.folded(String(scalar))
    }
    #expect(differing.isEmpty)
  }

  @Test("holds words where they stand, whole characters only")
  func holds() {
    #expect(SearchedWords("乙丙").stand(in: "甲乙丙丁"))
    #expect(SearchedWords("丁").stand(in: "甲乙丙丁"))
    #expect(!SearchedWords("乙丁").stand(in: "甲乙丙丁"))
    #expect(!SearchedWords("甲乙").stand(in: "甲"))
    #expect(!SearchedWords("e").stand(in: "é"))
    #expect(SearchedWords("ئا").stand(in: "\u{64A}\u{654}ا"))
    #expect(SearchedWords("甲•乙").areAll(of: "甲．乙"))
    #expect(SearchedWords("甲乙").areAll(of: "甲·乙"))
    #expect(SearchedWords("甲 乙").areAll(of: " 甲　乙 "))
    #expect(SearchedWords("甲·").stand(in: "甲乙"))
    #expect(!SearchedWords("·").stand(in: "甲乙"))
    #expect(SearchedWords("3 楼").stand(in: "住3楼"))
    #expect(SearchedWords("A  b").stand(in: "x a\u{3000}B"))
    #expect(!SearchedWords("ab").stand(in: "a b"))
    #expect(!SearchedWords("35").stand(in: "3.5"))
    #expect(!SearchedWords("甲").areAll(of: "甲乙"))
  }

  @Test(
    "is compared in simplified characters",
    arguments: [
      ("鄰里糾紛", "邻里纠纷"), ("鬧離婚", "闹离婚"), ("乾淨", "干净"), ("頭髮", "头发"), ("臺灣", "台湾"), ("㑮", "𫝈"),
      ("\u{F900}", "岂"), ("Ａ棟", "a栋"), ("葛\u{E0100}", "葛"),
    ])
  func simplified(written: String, looked: String) {
    #expect(SearchText.folded(written) == SearchText.folded(looked))
    #expect(SearchedWords(written).stand(in: "甲\(looked)乙"))
  }

  @Test("knows as what each traditional character is compared, and follows no chain")
  func table() {
    let table = SimplifiedCharacters.table
    let changed = table.usual.enumerated().filter {
      $0.element != SimplifiedCharacters.usual.lowerBound + UInt32($0.offset)
    }
    #expect(changed.count + table.others.count == 4148)
    for target in changed.map(\.element) + table.others.values {
      #expect(table.simplified(target) == target)
    }
  }

  @Test(
    "tells where words stand",
    arguments: [
      ("楼上漏水了", "漏水", "漏水"), ("樓上 漏 水了", "漏水", "漏 水"), ("CAFÉ 3.5米", "cafe\u{301} 3", "CAFÉ 3"),
      ("阿依古丽•买买提", "阿依古丽买买提", "阿依古丽•买买提"), ("漏水漏水", "漏水", "漏水"), ("甲", "乙", nil),
      ("5号楼", "号", "号"), ("", "甲", nil),
    ] as [(String, String, String?)])
  func place(text: String, words: String, found: String?) {
    let place = SearchedWords(words).place(in: text)
    #expect(place.map { String(text[$0]) } == found)
    if let place, text == "漏水漏水" { #expect(place.lowerBound == text.startIndex) }
  }

  @Test(
    "is passed over unfolded only where the words stand nowhere",
    arguments: ["闹", "后", "台", "𫝈", "k", "i", "a", "5", "-", "`", ";", "é", "·", "。", "岂"])
  func glances(words: String) {
    let searched = SearchedWords(words)
    let search = SearchText()
    let missed = (0...0x3FFFF).compactMap(Unicode.Scalar.init).filter { scalar in
      var text = "甲\(scalar)乙"
      search.fold(text)
      return searched.stand(in: search) && !text.withUTF8 { searched.mayStand(in: $0) }
    }
    #expect(missed.isEmpty, "\(missed)")
    for text in ["", "甲", "樓上漏水"] where words != "·" {
      var text = text
      #expect(
        !text.withUTF8 { searched.mayStand(in: $0) } || ["é", "`", ";", "𫝈", "。"].contains(words))
    }
  }
}
