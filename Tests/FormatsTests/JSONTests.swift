import Formats
import Testing

@Suite("A JSON value")
struct JSONTests {
  private let value: JSON = [
    "name": "Zoë", "age": 41, "here": true, "gone": nil, "list": [1, "two"], "name": "again",
  ]

  @Test("is found by the first of its keys")
  func subscripts() {
    #expect(value["name"] == .string("Zoë"))
    #expect(value["gone"] == .some(.null))
    #expect(value["none"] == nil)
    #expect(JSON.array([])["name"] == nil)
  }

  @Test("is taken as what it is, or not at all")
  func views() {
    #expect(value["name"]?.string == "Zoë")
    #expect(value["age"]?.integer == 41)
    #expect(value["here"]?.bool == true)
    #expect(value["list"]?.array == [1, "two"])
    #expect(value.members?.map(\.key) == ["name", "age", "here", "gone", "list", "name"])
    #expect(value["age"]?.string == nil)
    #expect(value["name"]?.integer == nil)
    #expect(value["name"]?.bool == nil)
    #expect(value["name"]?.array == nil)
    #expect(value["name"]?.members == nil)
  }

  @Test("is null for what is not there")
  func optional() {
    let string: String? = nil
    let integer: Int? = nil
    #expect(JSON.optional(string) == .null)
    #expect(JSON.optional(integer) == .null)
    #expect(JSON.optional("a") == .string("a"))
    #expect(JSON.optional(3) == .integer(3))
  }
}
