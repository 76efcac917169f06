import Formats
import Testing

@Suite("A JSON object described once")
struct JSONSinkTests {
  private static func describe(into sink: inout some JSONSink) {
    sink.add("text", "a \"{\" \u{1}")
    sink.add("number", -12)
    sink.add("none", optional: Int?.none)
    sink.add("some", optional: "有")
    sink.add("value", ["a": [1, nil, true]])
    sink.add("empty") { _ in }
    sink.add("rows", objects: 3) { index, row in
      row.add("index", index)
      row.add("inner") { $0.add("twice", 2 * index) }
    }
    sink.add("no rows", objects: 0) { _, _ in }
    sink.add("last", "{")
  }

  @Test("is the same kept and written")
  func same() {
    let kept = JSONMembers.object { Self.describe(into: &$0) }
    #expect(JSONBytes.object { Self.describe(into: &$0) } == kept.bytes)
    #expect(
      kept.text == #"{"text":"a \"{\" \u0001","number":-12,"none":null,"some":"有","#
        + #""value":{"a":[1,null,true]},"empty":{},"rows":["#
        + #"{"index":0,"inner":{"twice":0}},{"index":1,"inner":{"twice":2}},"#
        + #"{"index":2,"inner":{"twice":4}}],"no rows":[],"last":"{"}"#)
  }

  @Test("is empty when nothing is described")
  func empty() {
    #expect(JSONBytes.object { _ in } == Array("{}".utf8))
    #expect(JSONMembers.object { _ in } == [:])
  }
}
