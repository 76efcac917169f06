extension Casework {
  /// Erases personal texts of a dispute by law: value and salt go, the entry that says so stays,
  /// and chain, counts and seals are as before.
  ///
  /// - Parameter fields: such as `summary`, `terms`, `note`, `party.1.name`; `parties` for all names,
  ///   `all` for everything.
  /// - Throws: `MediationError`: `notFound` for a field that has no text, `refused` without the
  ///   right.
  public func redact(
    _ number: CaseNumber, fields: [String], basis: String, _ request: Request
  ) throws -> Receipt {
    let words = { (number: CaseNumber) in
      RequestWords("redact", [number.description, basis] + fields)
    }
    return try carryOut(.privacy, request, at: { _ in number }, words) {
      writer, operation, number in
      let events = try writer.events(of: number)
      let present = events.presentTexts
      let found = try Casework.fields(fields, among: present)
      let erased = Act.erased(fields: found, basis: basis)
      try Entry(erased, on: operation.enteredAt.day).refuseNames(of: writer.existing(number))
      var done = try writer.erase(found, of: number, erased, operation)
      done.left = LeftTexts(of: events, without: found)
      return done
    }
  }

  /// How often texts left the database in copies it cannot reach, and the last day they did.
  public func copiesMade(
    _ request: Request
  ) throws -> (backups: Int, exports: Int, last: Day)? {
    try read(.privacy, request) { reader in
      let made = try reader.accessEvents().filter { event in
        event.act.kind == .backedUp
          || event.act.kind == .exported && event.act.reason == ExportOrder.withText
      }
      return made.last.map { last in
        let backups = made.count { $0.act.kind == .backedUp }
        return (backups, made.count - backups, last.at.day)
      }
    }
  }

  /// Proposes to destroy the text of an ended dispute; another person approves.
  public func proposeDestruction(
    of number: CaseNumber, basis: String, _ request: Request
  ) throws -> Receipt {
    try enter(
      [Entry(.destructionProposed(basis: basis), on: today)], for: number, request)
  }

  /// Destroys what another person proposed to: all text goes, a stub stays – number, dates,
  /// outcome, and who proposed and approved (Archives Law, art. 18).
  ///
  /// - Throws: `MediationError` of kind `refused` without a proposal of somebody else.
  public func destroy(_ number: CaseNumber, _ request: Request) throws -> Receipt {
    let words = { (number: CaseNumber) in RequestWords("destroy", [number.description]) }
    return try carryOut(.privacy, request, at: { _ in number }, words) {
      writer, operation, number in
      let events = try writer.events(of: number)
      guard let proposal = events.effective.last(where: { $0.act.kind == .destructionProposed }),
        case .destructionProposed(let proposed) = proposal.act
      else {
        throw MediationError(
          .refused, zh: "\(number) 没有销毁的提议", en: "nobody proposed to destroy \(number)",
          hint: .dispute(.proposeDestruction, number))
      }
      guard proposal.enteredBy != operation.enteredBy else {
        throw MediationError(
          .refused, zh: "\(proposal.enteredBy) 提议的，要由另一人批准",
          en: "\(proposal.enteredBy) proposed it; another person approves", field: .actor)
      }
      let destroyed = Act.destroyed(basis: proposed.basis)
      return try writer.erase(
        events.presentTexts.filter(destroyed.erases), of: number, destroyed, operation)
    }
  }

  /// Whether a person who says so means a private field.
  public static func means(_ words: [String], _ field: String) -> Bool {
    words.contains { word in
      switch word {
      case "all": true
      case "parties": field.hasPrefix("party.")
      case "terms": TermKey.isOfTerms(field)
      default: field == word
      }
    }
  }

  /// The private fields a person means, of those that have a text.
  private static func fields(
    _ words: [String], among present: [String]
  ) throws(MediationError) -> [String] {
    var found: Set<String> = []
    for word in words {
      let meant = present.filter { means([word], $0) }
      guard !meant.isEmpty else {
        throw MediationError(
          .notFound, zh: "没有可删除的“\(word)”", en: "there is no text “\(word)” to erase",
          field: .privateTexts,
          hint: .words(
            zh: "可用：all、parties、\(present.joined(separator: "、"))",
            en: "known: all, parties, \(present.joined(separator: ", "))"))
      }
      found.formUnion(meant)
    }
    return present.filter(found.contains)
  }
}

extension DisputeWriter {
  /// Erases texts and enters the act that says so.
  func erase(
    _ fields: [String], of number: CaseNumber, _ act: Act, _ operation: Operation
  ) throws -> CarriedOut {
    try erase(fields, of: number)
    let known = try existing(number)
    var dispute = known
    let entry = Entry(act, on: operation.enteredAt.day)
    // What a restored copy lacks may have been erased on a basis that was erased itself.
    try entry.validate(today: operation.enteredAt.day, erased: ["basis"])
    try dispute.apply(entry)
    return CarriedOut(try enter([entry], bringing: known, to: dispute, operation), [entry])
  }
}

extension [Event] {
  /// The private fields that have a text, in the order they were entered.
  public var presentTexts: [String] {
    var seen: Set<String> = []
    return flatMap { event in event.entry.details.filter(\.isPrivate).map(\.key) }
      .filter { seen.insert($0).inserted }
  }

  /// The texts that are gone though no erasure says so, as event and field.
  public var missingTexts: [(sequence: Int, field: String)] {
    var missing: [(Int, String)] = []
    var covered: Set<String> = []
    for event in reversed() {
      missing += event.erased.filter { !covered.contains($0) }.map { (event.sequence, $0) }
      switch event.act {
      case .erased(let erased): covered.formUnion(erased.fields)
      case .destroyed:
        for earlier in self {
          covered.formUnion(earlier.erased.filter(event.act.erases))
        }
      default: break
      }
    }
    return missing
  }
}
