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

  @Test("is the same written piece by piece")
  func pieces() {
    var json = JSONBytes(capacity: 16)
    json.begin()
    json.addPlain("act", "noted")
    json.add("case", "a\"{")
    json.beginList("then")
    for index in 0..<2 {
      json.begin()
      json.add("index", index)
      json.begin(object: "private")
      json.addPlain("note") { $0 += "abc".utf8 }
      json.end()
      json.end()
    }
    json.endList()
    json.add("last", true)
    json.end()
    let further: [JSON] = (0..<2).map { ["index": .integer($0), "private": ["note": "abc"]] }
    let whole: JSON = ["act": "noted", "case": "a\"{", "then": .array(further), "last": true]
    #expect(json.bytes == whole.bytes)
  }

  @Test("is empty when nothing is described")
  func empty() {
    #expect(JSONBytes.object { _ in } == Array("{}".utf8))
    #expect(JSONMembers.object { _ in } == [:])
  }
}
