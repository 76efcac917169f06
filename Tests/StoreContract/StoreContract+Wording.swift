import Mediation

extension StoreContract {
  /// A text that C would end early.
  private static let cut = "a\u{0}b"

  static let wording: [Check] = [
    Check(description: "no text with U+0000 comes in, whatever brings it") { office in
      let number = try office.log()
      try office.requireNoTrace("a text with U+0000") {
        try requireRefusal(.refused) {
          _ = try office.casework.log(office.draft(.other, cut), office.request())
        }
        try requireRefusal(.refused) {
          _ = try office.casework.log(office.draft(ref: cut), office.request())
        }
        for act in [Act.noted, .referred(to: cut), .linked(to: cut, as: .repeat)] {
          try requireRefusal(.refused) {
            let entry = Entry(act, on: office.today, note: act == .noted ? cut : nil)
            _ = try office.casework.enter([entry], for: number, office.request())
          }
        }
        try requireRefusal(.refused) {
          _ = try office.casework.redact(number, fields: ["note"], basis: cut, office.request())
        }
        try requireRefusal(.refused) {
          _ = try office.casework.log(office.draft(), office.request(cut))
        }
        try requireRefusal(.refused) { try office.casework.acceptClock(cut, office.request()) }
        for person in [cut, "x\(cut)"] {
          try requireRefusal(.refused) {
            try office.write { writer, request in
              try writer.enter(
                Mediator(code: "M9", name: person, kind: .unstated, station: "JS07"), by: "jia",
                operation: request.operation)
            }
          }
        }
        try requireRefusal(.refused) {
          try office.write { writer, request in
            let words = RequestWords("station add", ["AA01", cut])
            _ = try writer.repetition(of: request, in: words)
          }
        }
        try requireRefusal(.refused) {
          _ = try office.casework.readDisputes(office.request()) {
            try $0.list(DisputeFilter(), limit: nil, reveal: cut)
          }
        }
      }
    },
    Check(description: "a backslash before digits is a text like any other") { office in
      let words = ["a\\u0000b", "\\", "\\\\u0000", "甲\\", "甲\u{1}\u{1F}"]
      for text in words {
        let number = try office.casework.log(office.draft(.other, text), office.request())
          .dispute.number
        let read = try office.store.read { try $0.existing(number).summary }
        try require(read == text, "\(text) comes back")
      }
      try office.requireSound()
    },
  ]
}
