import Mediation
import Testing

@testable import Journal

@Suite("The reader of many bodies")
struct EventBodyReaderTests {
  /// Some acts entered together, each with a remark.
  private func encode(_ acts: [Act]) -> (body: [UInt8], personal: [PersonalText]) {
    let day = Day(ordinal: 18_691)
    let events = acts.enumerated().map { index, act in
      Event(
        sequence: 12, position: index + 1,
        number: CaseNumber(station: "JS07", year: 2021, serial: 42),
        entry: Entry(act, on: day, note: "密语\n丁", recordedOn: day + 1),
        enteredAt: .noon(of: day + 2), enteredBy: "jia", operation: "op1")
    }
    var drawn: UInt8 = 0
    return EventBody.encode(events) {
      drawn += 1
      return [UInt8](repeating: drawn, count: Commitment.saltLength)
    }
  }

  /// Every act alone, and every act with the two that follow it in the list.
  private var samples: [(body: [UInt8], personal: [PersonalText])] {
    let acts = EventBodyTests.acts
    return acts.map { encode([$0]) } + acts.indices.map { encode(Array(acts[$0...].prefix(3))) }
  }

  /// What the general parser and the reader make of a body.
  private func both(
    _ body: [UInt8], _ texts: [PersonalText], _ reader: EventBodyReader
  ) -> ([Event]?, [Event]?) {
    func text(_ position: Int, _ field: String) -> String? {
      texts.first { $0.position == position && $0.field == field }?.text
    }
    return body.withUnsafeBytes { bytes in
      (
        try? EventBody.decodeAny(bytes, sequence: 12, personal: text),
        try? reader.decode(bytes, sequence: 12, personal: text)
      )
    }
  }

  @Test("reads the body of every act as the general parser does, with and without its texts")
  func acts() {
    let reader = EventBodyReader()
    for (body, personal) in samples {
      for known in [personal, [], personal.filter { $0.field == "note" }] {
        let (general, read) = both(body, known, reader)
        #expect(general != nil && general == read, "\(String(decoding: body, as: UTF8.self))")
      }
    }
  }

  @Test("gives the general parser's answer to damaged bodies too", arguments: 1...8 as ClosedRange)
  func damage(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let reader = EventBodyReader()
    let bodies = samples
    var readable = 0
    for _ in 0..<4000 {
      let (whole, personal) = bodies[Int(random.next() % UInt64(bodies.count))]
      var body = whole
      for _ in 0..<(random.next() % 3) {
        let place = Int(random.next() % UInt64(body.count))
        switch random.next() % 4 {
        case 0: body[place] = UInt8(truncatingIfNeeded: random.next())
        case 1: body.remove(at: place)
        case 2: body.insert(Array("\",:{}[]\\ 0é".utf8)[Int(random.next() % 12)], at: place)
        default: body.removeLast(min(body.count - 1, Int(random.next() % 5)))
        }
      }
      let (general, read) = both(body, personal, reader)
      #expect(general == read, "\(String(decoding: body, as: UTF8.self))")
      if general != nil { readable += 1 }
    }
    #expect(readable > 1000)
  }

  @Test("knows the text that a body commits to from any other")
  func commitments() {
    let reader = EventBodyReader()
    for (body, personal) in samples {
      body.withUnsafeBytes { bytes in
        reader.open(bytes)
        for text in personal {
          func commits(_ words: String, _ field: String, _ position: Int) -> Bool {
            Array(words.utf8).withUnsafeBytes { words in
              Array(field.utf8).withUnsafeBytes { field in
                text.salt.withUnsafeBytes { salt in
                  reader.commits(
                    to: words, in: field, salt: salt, subject: "JS07-2021-0042",
                    place: EventPlace(sequence: 12, position: position))
                }
              }
            }
          }
          #expect(commits(text.text, text.field, text.position))
          #expect(!commits(text.text + "。", text.field, text.position))
          #expect(!commits(text.text, "summary2", text.position))
          #expect(!commits(text.text, text.field, text.position % 3 + 1))
          #expect(!commits(text.text, text.field, 0))
        }
      }
    }
  }
}
