import Formats

/// Disputes and their text, as one actor may read them.
///
/// Files of other units and restricted files stay closed; protected files open to those who may,
/// and each opening is kept in `acts`, to be noted before anything is shown.
public final class CaseFiles {
  let reader: any DisputeReader
  let actor: Actor
  /// What is read for.
  private let request: Request
  private let audit: String?
  /// What is to be noted in the journal of access.
  private(set) var acts: [AccessAct] = []
  private var isRevealing = false

  init(_ reader: any DisputeReader, _ actor: Actor, _ request: Request, audit: String?) {
    self.reader = reader
    self.actor = actor
    self.request = request
    self.audit = audit
  }

  /// One dispute with its events.
  ///
  /// - Throws: `MediationError`: `notFound`, or `refused` for a file that is not open to the actor.
  public func file(_ number: CaseNumber) throws -> (dispute: Dispute, events: [Event]) {
    guard actor.may(.disputes, at: number.station) else {
      throw AccessRefusal(actor, .disputes, number, at: number.station)
    }
    let dispute = try reader.existing(number)
    try open(dispute)
    return (dispute, try reader.events(of: number))
  }

  /// The dispute that somebody means, with its events.
  public func file(_ stated: StatedNumber) throws -> (dispute: Dispute, events: [Event]) {
    try file(try reader.number(stated, of: request))
  }

  /// What the words of a filter mean to the actor.
  ///
  /// - Throws: `MediationError` of kind `usage` for a value that is none or names nobody.
  public func filter(_ words: FilterSyntax, today: Day) throws -> DisputeFilter {
    try reader.filter(words, today: today, for: actor)
  }

  /// The disputes matching a filter that are the actor's, at most `limit` of them in an order, each as far
  /// as a list may show it, and how many there are; those that were taken back only if the filter names
  /// them.
  ///
  /// That words were looked for is noted, and of how many disputes they were; the words are not.
  ///
  /// - Parameter reveal: the reason for showing names in full; noted.
  public func list(
    _ filter: DisputeFilter, by order: DisputeOrder = .usual, limit: Int?, reveal: String? = nil
  ) throws -> (disputes: [Dispute], count: Int) {
    let filter = filter.leavingOutVoided.within(actor.stations)
    let disputes = try reader.disputes(matching: filter, by: order, limit: limit)
    let isCut = limit.map { $0 > 0 && disputes.count == $0 } ?? false
    let count = isCut ? try reader.count(matching: filter) : disputes.count
    isRevealing = reveal != nil
    if filter.seeks { acts.append(AccessAct(.searched, count: count)) }
    if let reveal { acts.append(AccessAct(.revealed, reason: reveal, count: disputes.count)) }
    return (disputes.map { $0.listed(revealing: reveal != nil) }, count)
  }

  /// The disputes matching a filter whose text holds some words, as `list` shows them, with where the words
  /// stand; by the field they stand in and then the newest first, or in an order.
  ///
  /// That words were looked for is noted, and of how many disputes they were; the words are not.
  ///
  /// - Throws: `MediationError` of kind `usage` for words that are blank, `refused` for too many.
  public func search(
    _ text: String, _ filter: DisputeFilter, by order: DisputeOrder?, limit: Int?,
    reveal: String? = nil
  ) throws -> (found: [(dispute: Dispute, snippet: Snippet)], count: Int) {
    _ = try DisputeFilter.Condition.seeking(text)
    let filter = filter.leavingOutVoided.within(actor.stations)
    let (found, count) = try reader.search(text, matching: filter, by: order, limit: limit)
    isRevealing = reveal != nil
    acts.append(AccessAct(.searched, count: count))
    if let reveal { acts.append(AccessAct(.revealed, reason: reveal, count: found.count)) }
    let words = SearchedWords(text)
    return (
      found.map { found in
        let names = found.dispute.parties.compactMap(\.name)
        return (
          found.dispute.listed(revealing: reveal != nil),
          Snippet(found.hit, of: words, hiding: reveal == nil ? names : nil)
        )
      }, count
    )
  }

  /// How many disputes a list of a filter would have.
  ///
  /// That words were looked for is noted, as of a list.
  public func count(_ filter: DisputeFilter) throws -> Int {
    let filter = filter.leavingOutVoided.within(actor.stations)
    let count = try reader.count(matching: filter)
    if filter.seeks { acts.append(AccessAct(.searched, count: count)) }
    return count
  }

  /// How many disputes a list of a filter would have for each value of a key of `FilterKey.counted`.
  ///
  /// That words were looked for is noted, as of a list.
  public func counts(_ filter: DisputeFilter, by key: FilterKey) throws -> DisputeCounts {
    let filter = filter.leavingOutVoided.within(actor.stations)
    var found = try reader.counts(matching: filter, by: key == .district ? .station : key)
    if key == .district {
      let tree = UnitTree(try reader.units())
      found = Dictionary(
        found.map { (tree.district(of: $0.key ?? "")?.code, $0.value) }, uniquingKeysWith: +)
    }
    let counts = DisputeCounts(by: key, found)
    if filter.seeks { acts.append(AccessAct(.searched, count: counts.sum)) }
    return counts
  }

  /// Calls the body with each matching dispute that is open to the actor, with its events.
  ///
  /// - Returns: how many stayed closed.
  public func forEachFile(
    _ filter: DisputeFilter, _ body: (Dispute, [Event]) throws -> Void
  ) throws -> Int {
    var closed = 0
    try reader.forEachDispute(matching: filter.within(actor.stations)) { dispute in
      guard mayOpen(dispute) else {
        closed += 1
        return
      }
      note(dispute)
      try body(dispute, try reader.events(of: dispute.number))
    }
    return closed
  }

  /// Calls the body with each matching dispute and its events, without any text about anybody.
  func forEachStub(
    _ filter: DisputeFilter, _ body: (Dispute, [Event]) throws -> Void
  ) throws {
    try reader.forEachDispute(matching: filter.within(actor.stations)) { dispute in
      try body(dispute.withoutText, reader.events(of: dispute.number).map { try $0.withoutText })
    }
  }

  /// A dispute somebody just worked on, with its events; as in a list where it is not open to them, and
  /// without any text for those who read none.
  func shown(_ dispute: Dispute) throws -> (Dispute, [Event]) {
    guard actor.may(.disputes) else { return (dispute.withoutText, []) }
    guard actor.may(.disputes, at: dispute.number.station), mayOpen(dispute) else {
      return (dispute.listed(revealing: false), [])
    }
    note(dispute)
    return (dispute, try reader.events(of: dispute.number))
  }

  /// The events of a dispute of a list, as far as a list may show them.
  public func events(of dispute: Dispute) throws -> [Event] {
    guard !dispute.isClosedToLists else { return [] }
    let events = try reader.events(of: dispute.number)
    return isRevealing ? events : try events.map { try $0.withoutText }
  }

  public func units() throws -> [Unit] { try reader.units() }
  public func unit(_ code: String) throws -> Unit? { try reader.unit(code) }
  public func mediators() throws -> [Mediator] { try reader.mediators() }
  public func mediator(_ code: String) throws -> Mediator? { try reader.mediator(code) }

  private func open(_ dispute: Dispute) throws {
    guard mayOpen(dispute) else {
      guard dispute.protections.contains(.restricted) else {
        throw AccessRefusal(
          actor, .protectedFiles, dispute.number, at: dispute.number.station)
      }
      throw AccessRefusal(
        MediationError(
          .refused, zh: "\(dispute.number) 已限制处理，只存不看（个人信息保护法第47条）",
          en: "\(dispute.number) is restricted: stored, not read (Personal Information Protection "
            + "Law, art. 47)",
          hint: .dispute(.audit, dispute.number)),
        AccessAct(.refused, dispute.number, right: .audit))
    }
    note(dispute)
  }

  private func mayOpen(_ dispute: Dispute) -> Bool {
    if dispute.protections.contains(.restricted) { return audit != nil }
    return dispute.protections.isEmpty
      || actor.may(.protectedFiles, at: dispute.number.station)
  }

  private func note(_ dispute: Dispute) {
    if let audit {
      acts.append(AccessAct(.audited, dispute.number, reason: audit))
    } else if !dispute.protections.isEmpty {
      let kinds = dispute.protections.map(\.rawValue).sorted().joined(separator: " ")
      acts.append(AccessAct(.protectedRead, dispute.number, reason: kinds))
    }
  }
}

extension Dispute {
  /// Whether a list shows nothing of its text.
  public var isClosedToLists: Bool { !protections.isEmpty }

  /// The dispute as a list may show it: names as initials, in the summary too, of which it shows the
  /// beginning; protected files without their text.
  fileprivate func listed(revealing: Bool) -> Dispute {
    if isClosedToLists { return withoutText }
    if revealing { return self }
    var dispute = self
    for index in parties.indices { dispute.parties[index].name = parties[index].name?.initials }
    dispute.summary = summary?.withInitials(of: parties.compactMap(\.name)).beginning
    return dispute
  }

  /// The dispute without any text about anybody.
  var withoutText: Dispute {
    var dispute = self
    dispute.summary = nil
    dispute.grid = nil
    dispute.sourceRef = nil
    for index in parties.indices { dispute.parties[index].name = nil }
    return dispute
  }
}

extension String {
  /// The first character of a name and two crosses, whatever its length: `甲××`, `A××`.
  public var initials: String { first.map { "\($0)××" } ?? "" }

  /// The text with some names as initials, the longest first.
  func withInitials(of names: [String]) -> String {
    names.filter { $0.count > 1 }.sorted { ($1.count, $0) < ($0.count, $1) }.reduce(self) {
      $0.replacing($1, with: $1.initials)
    }
  }

  /// What a list shows of a narrative.
  fileprivate var beginning: String {
    guard let end = index(startIndex, offsetBy: 40, limitedBy: endIndex), end < endIndex else {
      return self
    }
    return "\(self[..<endOfWhole(before: end)])…"
  }
}
