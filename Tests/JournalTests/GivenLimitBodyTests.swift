import Formats
import Journal
import Testing

@testable import Mediation

@Suite("The body of an entry that starts a limit")
struct GivenLimitBodyTests {
  private static let day = Day(ordinal: 18_691)

  private static func events(_ limits: [GivenLimit]?...) -> [Event] {
    limits.enumerated().map { index, limits in
      var entry = Entry(
        index == 0 ? .accepted : .resolved(Resolution(outcome: .reconciled)), on: day)
      entry.limits = limits
      return Event(
        sequence: 12, position: index + 1,
        number: CaseNumber(station: "JS07", year: 2021, serial: 42), entry: entry,
        enteredAt: .noon(of: day), enteredBy: "jia", operation: "op1")
    }
  }

  private static func encode(_ events: [Event]) -> [UInt8] {
    EventBody.encode(events) { [UInt8](repeating: 7, count: Commitment.saltLength) }.body
  }

  private static func decode(_ body: [UInt8]) throws -> [Event] {
    try body.withUnsafeBytes { try EventBody.decode($0, sequence: 12) { _, _ in nil } }
  }

  private static let both = events(
    [GivenLimit(rule: "mediation", validFrom: nil, due: day + 30)],
    [
      GivenLimit(rule: "visit", validFrom: day, due: day + 31),
      GivenLimit(rule: "other", validFrom: nil, due: day + 1),
    ])

  @Test("says by which rule and until when")
  func form() throws {
    let body = Self.encode(Self.both)
    #expect(
      String(decoding: body, as: UTF8.self) == #"{"act":"accepted","case":"JS07-2021-0042","#
        + #""on":"2021-03-05","at":"2021-03-05T04:00:00Z","by":"jia","op":"op1","#
        + #""limits":[{"rule":"mediation","due_on":"2021-04-04"}],"#
        + #""then":[{"act":"resolved","on":"2021-03-05","outcome":"reconciled","limits":"#
        + #"[{"rule":"visit","valid_from":"2021-03-05","due_on":"2021-04-05"},"#
        + #"{"rule":"other","due_on":"2021-03-06"}]}]}"#)
    #expect(try JSON(parsing: body).text == String(decoding: body, as: UTF8.self))
  }

  @Test("comes back, in whatever form of JSON, and says none where there is none")
  func roundTrip() throws {
    for events in [Self.both, Self.events([]), Self.events([], nil), Self.events(nil, [])] {
      let body = Self.encode(events)
      #expect(try Self.decode(body) == events)
      // With white space it is left to the general parser.
      let spaced = String(decoding: body, as: UTF8.self).replacing(",", with: ", ")
      #expect(try Self.decode(Array(spaced.utf8)) == events)
    }
    #expect(!String(decoding: Self.encode(Self.events(nil)), as: UTF8.self).contains("limits"))
  }

  @Test("of many comes back where one reader reads them all")
  func oneReader() throws {
    let reader = EventBodyReader()
    for days in 1...20 {
      let events = Self.events(
        [GivenLimit(rule: "mediation", validFrom: nil, due: Self.day + days)],
        days % 3 == 0 ? nil : [GivenLimit(rule: "visit", validFrom: nil, due: Self.day + 2 * days)])
      let body = Self.encode(events)
      let read = try body.withUnsafeBytes { try reader.decode($0, sequence: 12) { _, _ in nil } }
      #expect(read == events)
    }
  }

  @Test(
    "is refused where a limit is not understood, which is named",
    arguments: [
      #""x""#, #"{}"#, #"[1]"#, #"[{"rule":"visit"}]"#, #"[{"rule":"甲某","due_on":"2021-03-05"}]"#,
      #"[{"rule":"visit","due_on":"2021-02-30"}]"#,
    ])
  func refused(limits: String) {
    let body =
      #"{"act":"accepted","case":"JS07-2021-0042","on":"2021-03-05","#
      + #""at":"2021-03-05T04:00:00Z","by":"jia","op":"op1","limits":\#(limits)}"#
    #expect(throws: EventBodyError.detail("limits")) { try Self.decode(Array(body.utf8)) }
  }
}
