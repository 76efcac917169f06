import Journal
import Mediation
import Testing

@Suite("The reader of many bodies")
struct EventBodyReaderTests {
  private func encode(_ act: Act) -> (body: [UInt8], personal: [PersonalText]) {
    let day = Day(ordinal: 18_691)
    let event = Event(
      sequence: 12, number: CaseNumber(station: "JS07", year: 2021, serial: 42),
      entry: Entry(act, on: day, note: "密语\n丁", recordedOn: day + 1),
      enteredAt: .noon(of: day + 2), enteredBy: "jia", operation: "op1")
    var drawn: UInt8 = 0
    return EventBody.encode(event) {
      drawn += 1
      return [UInt8](repeating: drawn, count: Commitment.saltLength)
    }
  }

  /// What the general parser and the reader make of a body.
  private func both(
    _ body: [UInt8], _ texts: [String: String], _ reader: EventBodyReader
  ) -> (Event?, Event?) {
    body.withUnsafeBytes { bytes in
      (
        try? EventBody.decode(bytes, sequence: 12, personal: texts),
        try? reader.decode(bytes, sequence: 12) { texts[$0] }
      )
    }
  }

  @Test("reads the body of every act as the general parser does, with and without its texts")
  func acts() {
    let reader = EventBodyReader()
    for act in EventBodyTests.acts {
      let (body, personal) = encode(act)
      let texts = personal.reduce(into: [:]) { $0[$1.field] = $1.text }
      for known in [texts, [:], texts.filter { $0.key == "note" }] {
        let (general, read) = both(body, known, reader)
        #expect(general != nil && general == read, "\(act.kind)")
      }
    }
  }

  @Test("gives the general parser's answer to damaged bodies too", arguments: 1...8 as ClosedRange)
  func damage(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let reader = EventBodyReader()
    let bodies = EventBodyTests.acts.map { encode($0) }
    var readable = 0
    for _ in 0..<4000 {
      let (whole, personal) = bodies[Int(random.next() % UInt64(bodies.count))]
      let texts = personal.reduce(into: [:]) { $0[$1.field] = $1.text }
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
      let (general, read) = both(body, texts, reader)
      #expect(general == read, "\(String(decoding: body, as: UTF8.self))")
      if general != nil { readable += 1 }
    }
    #expect(readable > 1000)
  }

  @Test("knows the text that a body commits to from any other")
  func commitments() {
    let reader = EventBodyReader()
    for act in EventBodyTests.acts {
      let (body, personal) = encode(act)
      body.withUnsafeBytes { bytes in
        reader.open(bytes)
        for text in personal {
          func commits(_ words: String, _ field: String) -> Bool {
            Array(words.utf8).withUnsafeBytes { words in
              Array(field.utf8).withUnsafeBytes { field in
                text.salt.withUnsafeBytes { salt in
                  reader.commits(
                    to: words, in: field, salt: salt, subject: "JS07-2021-0042", version: 12)
                }
              }
            }
          }
          #expect(commits(text.text, text.field))
          #expect(!commits(text.text + "。", text.field))
          #expect(!commits(text.text, "summary2"))
        }
      }
    }
  }
}
