import Journal
import Mediation
import Testing

@Suite("The short form of a body")
struct PackedBodyTests {
  private func unpacked(_ packed: [UInt8]) -> [UInt8]? {
    var body: [UInt8] = []
    return packed.withUnsafeBytes { PackedBody.unpack($0, into: &body) } ? body : nil
  }

  @Test("gives back the body of every act, byte for byte", arguments: EventBodyTests.acts)
  func acts(act: Act) {
    let event = Event(
      sequence: 7, number: CaseNumber(station: "JS07", year: 2021, serial: 42),
      entry: Entry(act, on: Day(ordinal: 18_691), note: "密语", recordedOn: Day(ordinal: 18_692)),
      enteredAt: Instant(seconds: 1_615_000_000), enteredBy: "jia",
      operation: "cdxx662yv5gbfpdbt70", erased: [])
    var drawn: UInt8 = 0
    let (body, _) = EventBody.encode(event) {
      drawn += 1
      return [UInt8](repeating: drawn, count: Commitment.saltLength)
    }
    let packed = PackedBody.pack(body)
    #expect(unpacked(packed) == body)
    #expect(packed.count * 10 < body.count * 7, "\(packed.count) of \(body.count) bytes")
  }

  @Test("gives back any bytes", arguments: 1...20 as ClosedRange<UInt64>)
  func anything(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let pieces = [
      #"{"act":"closed","case":"#, #","on":"#, #""2021-02-28""#, #""2021-02-30""#,
      #""2022-06-01T04:00:00Z""#, #""2022-06-01T24:00:00Z""#, "\"", "甲", "\u{0}", "\u{1F}", "{",
      #","mediator":"#, "\"AoIRknbW0zoi3dDwBex_By5VH7PDjXqET7jtioBDElI\"",
      "\"AoIRknbW0zoi3dDwBex_By5VH7PDjXqET7jtioBDElJ\"", #""9999-12-31""#, #""0001-01-01""#,
      #""0001-01-01T00:00:00Z""#, #""9999-12-31T23:59:59Z""#,
    ]
    for _ in 0..<200 {
      var body: [UInt8] = []
      for _ in 0..<(random.next() % 12) {
        let piece = pieces[Int(random.next() % UInt64(pieces.count))]
        body += piece.utf8.prefix(Int(random.next() % 60))
        if random.next() % 4 == 0 { body.append(UInt8(truncatingIfNeeded: random.next())) }
      }
      #expect(unpacked(PackedBody.pack(body)) == body)
    }
  }

  @Test(
    "is refused where it is none", arguments: [[0x1B], [0x1B, 1, 2], [0x1C, 0], [0x1D], [0x1E]])
  func broken(bytes: [UInt8]) {
    #expect(unpacked(bytes) == nil)
  }

  @Test("of arbitrary bytes never ends the program")
  func noise() {
    var random = SplitMix64(seed: 3)
    for _ in 0..<20_000 {
      let bytes = (0..<(random.next() % 40)).map { _ in
        random.next() % 3 == 0
          ? UInt8(random.next() % 32) : UInt8(truncatingIfNeeded: random.next())
      }
      _ = unpacked(bytes)
    }
  }

  @Test("keeps the byte of every phrase that was ever written")
  func frozen() {
    let body =
      Array(
        #"{"act":"closed","case":"JS07-2021-0042","on":"2021-03-05","at":"2021-03-05T04:00:00Z","#
          .utf8) + Array(#""by":"jia","op":"x","mediator":"M1"}"#.utf8)
    #expect(
      PackedBody.pack(body)
        == [0x06] + Array("\"JS07-2021-0042\"".utf8) + [0x0A, 0x1C, 0x10, 0x49, 0x03, 0x0B, 0x1D]
        + [0x20, 0x60, 0x41, 0xAC, 0xC0, 0x0C] + Array("\"jia\"".utf8) + [0x0D]
        + Array("\"x\"".utf8) + [0x18] + Array("\"M1\"}".utf8))
  }
}
