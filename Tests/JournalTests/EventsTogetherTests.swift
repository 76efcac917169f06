import Formats
import Mediation
import Testing

@testable import Journal

@Suite("The body of what was entered together")
struct EventsTogetherTests {
  private static let day = Day(ordinal: 18_691)

  private func events(_ entries: [Entry]) -> [Event] {
    entries.enumerated().map { index, entry in
      Event(
        sequence: 12, position: index + 1,
        number: CaseNumber(station: "JS07", year: 2021, serial: 42), entry: entry,
        enteredAt: .noon(of: Self.day + 2), enteredBy: "jia", operation: "op1")
    }
  }

  private func encode(_ events: [Event]) -> (body: [UInt8], personal: [PersonalText]) {
    var drawn: UInt8 = 0
    return EventBody.encode(events) {
      drawn += 1
      return [UInt8](repeating: drawn, count: Commitment.saltLength)
    }
  }

  private func decode(_ body: [UInt8], _ texts: [PersonalText]) throws -> [Event] {
    try body.withUnsafeBytes { bytes in
      try EventBody.decode(bytes, sequence: 12) { position, field in
        texts.first { $0.position == position && $0.field == field }?.text
      }
    }
  }

  @Test("is the first event, and the others as what came then")
  func form() {
    let (body, personal) = encode(
      events([
        Entry(.noted, on: Self.day, note: "密语甲"), Entry(.accepted, on: Self.day + 1),
        Entry(.withdrawn(reason: "left"), on: Self.day + 2, note: "密语乙"),
      ]))
    let commitments = personal.map {
      $0.commitment(subject: "JS07-2021-0042", sequence: 12).base64URL
    }
    #expect(
      String(decoding: body, as: UTF8.self) == #"{"act":"noted","case":"JS07-2021-0042","#
        + #""on":"2021-03-05","at":"2021-03-07T04:00:00Z","by":"jia","op":"op1","#
        + #""private":{"note":"\#(commitments[0])"},"then":[{"act":"accepted","on":"2021-03-06"},"#
        + #"{"act":"withdrawn","on":"2021-03-07","reason":"left","#
        + #""private":{"note":"\#(commitments[1])"}}]}"#)
    #expect(personal.map(\.position) == [1, 3])
  }

  @Test(
    "comes back with its personal texts, whatever came together", arguments: 1...40 as ClosedRange)
  func roundTrip(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let acts = EventBodyTests.acts
    let entries = (0..<(1 + random.next() % 12)).map { _ in
      Entry(
        acts[Int(random.next() % UInt64(acts.count))], on: Self.day + Int(random.next() % 9),
        note: random.next() % 2 == 0 ? "密语\(random.next() % 100)" : nil)
    }
    let events = events(entries)
    let (body, personal) = encode(events)
    #expect(try decode(body, personal) == events)
    #expect(try JSON(parsing: body).text == String(decoding: body, as: UTF8.self))
    for (index, gone) in personal.enumerated() {
      var left = personal
      left.remove(at: index)
      let read = try decode(body, left)
      #expect(
        read.map(\.erased).enumerated().allSatisfy { index, erased in
          erased == (index + 1 == gone.position ? [gone.field] : [])
        })
    }
  }

  @Test(
    "is refused when what came then is nothing, no list, or incomplete",
    arguments: [
      #"[]"#, #"{}"#, #""x""#, #"[1]"#, #"[{"act":"accepted"}]"#, #"[{"on":"2021-03-05"}]"#,
    ])
  func refused(then: String) {
    let body =
      #"{"act":"accepted","case":"JS07-2021-0042","on":"2021-03-05","#
      + #""at":"2021-03-05T04:00:00Z","by":"jia","op":"op1","then":\#(then)}"#
    #expect(throws: EventBodyError.incomplete) { try decode(Array(body.utf8), []) }
  }
}
