import Mediation
import Testing

@Suite("The order of a list")
struct DisputeOrderTests {
  @Test("is said by keys of either language, each turned round by a sign before it")
  func words() throws {
    let order = DisputeOrder([.init(.registered, isDescending: true), .init(.number)])
    #expect(try DisputeOrder(words: "-registered,number", field: .filter) == order)
    #expect(try DisputeOrder(words: "－登记， 编号", field: .filter) == order)
    for key in DisputeOrder.Key.allCases {
      #expect(try DisputeOrder(words: key.label.zh, field: .filter) == DisputeOrder([.init(key)]))
      #expect(try DisputeOrder(words: key.label.en, field: .filter) == DisputeOrder([.init(key)]))
    }
  }

  @Test("names the nearest key for a word that is none", arguments: ["regsitered", "-regsitered"])
  func nearest(words: String) throws {
    let error = try #require(throws: MediationError.self) {
      try DisputeOrder(words: words, field: .filter)
    }
    #expect(error.kind == .usage)
    guard case .words(let advice) = error.hint else { return #expect(Bool(false)) }
    #expect(advice.en.hasPrefix("did you mean “registered”? known: open, number,"))
    #expect(advice.zh.hasPrefix("是不是“registered”？可用：未了结、编号"))
  }

  @Test(
    "is refused with nothing between commas, or with a key twice",
    arguments: ["", "number,", "number,-number", "number,编号", "--number"])
  func refused(words: String) {
    #expect(throws: MediationError.self) { try DisputeOrder(words: words, field: .filter) }
  }
}
