import Mediation

extension StoreContract {
  static let settling: [Check] = [
    Check(description: "what is registered is not read before it is settled") { office in
      let before = try office.log()
      try office.write { writer, request in
        let numbers = try register(1, office, writer, request)
        try requireUnread(numbers[0], writer, office)
        try require(try writer.dispute(before) != nil, "what was there before is read")
        try require(try writer.events(of: before).count == 1, "with its events")
        try writer.settle()
        try requireRead(numbers[0], writer, office)
      }
      try office.requireSound()
    },
    Check(description: "not one of many either, until they are settled") { office in
      try office.write { writer, request in
        let numbers = try register(150, office, writer, request)
        for number in [numbers[0], numbers[64], numbers[149]] {
          try requireRefusal(.failed) { _ = try writer.count(matching: DisputeFilter()) }
          try require(try writer.status(of: number) == .registered, "its status is known")
        }
        try requireUnread(numbers[149], writer, office)
        try writer.settle()
        for number in numbers { try requireRead(number, writer, office) }
        try require(try writer.count(matching: DisputeFilter()) == 150, "all are counted")
      }
      try office.requireSound()
    },
    Check(description: "counts are not asked for in a write that changes them") { office in
      let number = try office.log()
      try office.write { writer, request in
        let period = Period.year(2021)
        let told = try writer.tally(in: period, by: .whole)
        try require(told.counts[""]?[.new] == 1, "one before anything is changed")
        let known = try writer.existing(number)
        var dispute = known
        let entry = Entry(.accepted, on: office.today)
        try dispute.apply(entry)
        try writer.begin(
          request.operation(in: RequestWords("accept", []), at: writer.now, about: number))
        try writer.append([entry], to: number, by: "jia", operation: request.operation)
        try writer.update(known, to: dispute)
        try requireRefusal(.failed) { _ = try writer.tally(in: period, by: .whole) }
        try requireRefusal(.failed) { _ = try writer.measures(in: period) }
        try requireRefusal(.failed) { _ = try writer.periodTallies() }
        try requireRefusal(.failed) {
          _ = try writer.outcomes(registeredIn: period, followedTo: office.today)
        }
      }
      try office.requireSound()
    },
  ]

  private static func register(
    _ count: Int, _ office: Office, _ writer: any DisputeWriter, _ request: Request
  ) throws -> [CaseNumber] {
    let words = RequestWords(ImportSummary.verb, ["\(count)"])
    let operation = request.operation(in: words, at: writer.now)
    try writer.begin(operation)
    return try (1...count).map { turn in
      let registration = office.draft(ref: "R\(turn)").registration
      let number = try writer.nextNumber(station: "JS07", year: office.today.year)
      let dispute = Dispute(
        number: number, registration: registration, registeredOn: office.today,
        enteredAt: writer.now)
      let entries = [Entry(.registered(registration), on: office.today)]
      try writer.register(dispute, entries, operation)
      return number
    }
  }

  private static func requireUnread(
    _ number: CaseNumber, _ writer: any DisputeWriter, _ office: Office
  ) throws {
    try requireRefusal(.failed) { _ = try writer.dispute(number) }
    try requireRefusal(.failed) { _ = try writer.events(of: number) }
    try requireRefusal(.failed) {
      _ = try writer.disputes(matching: DisputeFilter(), limit: nil)
    }
    try requireRefusal(.failed) { _ = try writer.numbers(matching: DisputeFilter(), limit: 9) }
    try requireRefusal(.failed) { try writer.forEachDispute(matching: DisputeFilter()) { _ in } }
    try requireRefusal(.failed) { try writer.forEachHistory(upTo: nil) { _ in } }
    try requireRefusal(.failed) { _ = try writer.numbers(mergedInto: number) }
    try requireRefusal(.failed) { try writer.erase(["summary"], of: number) }
    try require(try writer.status(of: number) == .registered, "its status is known")
    let sameDay = try writer.disputes(of: "JS07", registeredOn: office.today)
    try require(!sameDay.contains { $0.number == number }, "it is not among those of its day")
    let named = try writer.number(ofSourceRef: "R\(number.serial)", station: "JS07")
    try require(named == nil || named == number, "its reference is known")
  }

  private static func requireRead(
    _ number: CaseNumber, _ writer: any DisputeWriter, _ office: Office
  ) throws {
    let summary = try writer.existing(number).summary
    try require(summary == office.draft().registration.summary, "it is read, with its text")
    try require(try writer.events(of: number).count == 1, "and its event")
  }
}
