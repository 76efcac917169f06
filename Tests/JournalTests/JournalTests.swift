import Formats
import Journal
import Mediation
import Testing

@Suite("The journal's bytes")
struct JournalTests {
  private let salt = [UInt8](repeating: 7, count: 32)
  private let number = CaseNumber(station: "JS07", year: 2021, serial: 42)

  private func event(_ act: Act, note: String? = nil) -> Event {
    let day = Day(ordinal: 18_691)
    return Event(
      sequence: 12, number: number, entry: Entry(act, on: day, note: note),
      enteredAt: .noon(of: day), enteredBy: "jia", operation: "op1")
  }

  private func decode(_ body: [UInt8], _ texts: [String: String]) throws -> Event {
    let events = try body.withUnsafeBytes { bytes in
      try EventBody.decode(bytes, sequence: 12) { texts[$1] }
    }
    return try #require(events.count == 1 ? events.first : nil)
  }

  /// Oracle: Python 3.11, `hashlib.sha256` over the bytes of `Chain`'s documentation, with the
  /// ledger's identity 00…0f and two bodies.
  @Test("chain as documented")
  func chain() {
    var chain = Chain(identity: Array(0..<16))
    #expect(
      chain.append(Array(#"{"act":"accepted"}"#.utf8)).hex
        == "09287d24554acb773c6368af83eb81a8062b575f1e7089c15a59716f4d54f6e9")
    #expect(
      chain.append(Array(#"{"act":"测试"}"#.utf8)).hex
        == "07b3ab2760fad4d5efd6e83b75e2de886747989767f608aa9038cbe3010c85fe")
    #expect(chain.sequence == 2)
  }

  /// Oracle: Python 3.11, `hashlib.sha256` over the bytes of `Commitment`'s documentation.
  @Test("commit to a text as documented")
  func commitment() {
    let digest = Commitment.digest(
      salt: salt, subject: "JS07-2021-0042", field: "summary", place: EventPlace(sequence: 12),
      text: "楼上漏水")
    #expect(digest.hex == "a6ce1d5a624f2afa10855cd604450bda7c0c50602429d4507acce0bc16e75ff1")
  }

  @Test("are written in one fixed form")
  func form() {
    let (body, personal) = EventBody.encode([event(.performed(inFull: false))]) { salt }
    #expect(
      String(decoding: body, as: UTF8.self) == #"{"act":"performed","case":"JS07-2021-0042","#
        + #""on":"2021-03-05","at":"2021-03-05T04:00:00Z","by":"jia","op":"op1","extent":"part"}"#)
    #expect(personal.isEmpty)
  }

  @Test("hold no name, narrative or remark, and give them back with their texts")
  func personal() throws {
    let registration = Registration(
      category: .neighbour, source: .walkIn, summary: "楼上漏水",
      parties: [Party(role: .applicant, name: "甲某"), Party(role: .witness, name: nil)])
    let written = event(.registered(registration), note: "当面说过")
    let (body, personal) = EventBody.encode([written]) { salt }
    let text = String(decoding: body, as: UTF8.self)
    for secret in ["楼上漏水", "甲某", "当面说过"] { #expect(!text.contains(secret)) }
    #expect(personal.map(\.field) == ["summary", "party.1.name", "note"])
    let texts = Dictionary(
      personal.map { ($0.field, $0.text) }, uniquingKeysWith: { first, _ in first })
    #expect(try decode(body, texts) == written)
    let erased = try decode(body, ["note": "当面说过"])
    #expect(erased.erased == ["summary", "party.1.name"])
  }

  @Test("are refused when they are no event")
  func refused() {
    for text in ["", "[]", "{}", #"{"act":"nothing"}"#] {
      #expect(throws: EventBodyError.self) { try decode(Array(text.utf8), [:]) }
    }
  }
}
