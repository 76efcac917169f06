/// What an engine answers of the journals: those of the stations, of the office, and of access.
public protocol JournalQuestions {
  /// The events of a dispute in the order they were entered; empty when there is no such dispute.
  ///
  /// - Throws: `failed` also for one that was registered in this transaction and is not settled, and for
  ///   an entry that cannot be read.
  func events(of number: CaseNumber) throws -> [Event]
  /// Calls the body with the events of each dispute, by number, counting only those a watermark
  /// covers; `nil` covers all.
  ///
  /// - Throws: what the body throws; `failed` also while anything is registered and not settled, and for
  ///   an entry that cannot be read.
  func forEachHistory(upTo: Watermark?, _ body: ([Event]) throws -> Void) throws
  /// Calls the body with each entry of the stations' journals as it is stored, by station and
  /// sequence, up to a watermark.
  ///
  /// - Throws: what the body throws; `failed` also while anything is registered and not settled.
  func forEachStoredEntry(upTo: Watermark, _ body: (StoredEntry) throws -> Void) throws
  /// How much of the journals had been written by an instant; all of it for `nil`.
  ///
  /// - Throws: `failed` also for an entry of the office that cannot be read.
  func watermark(asOf: Instant?) throws -> Watermark
  /// The disputes something was entered for after a watermark, by number.
  ///
  /// - Throws: `failed` also while anything is registered and not settled.
  func numbers(changedSince watermark: Watermark) throws -> [CaseNumber]
  /// Where the chains stood at a watermark, the stations by code; a chain shorter than it is left where
  /// it ends.
  func heads(at watermark: Watermark) throws -> JournalHeads
  /// Where the journal of access stands, or stood at one of its events; `nil` when there is none.
  func accessHead(at sequence: Int?) throws -> ChainHead?
  /// The entries of the office's journal that are of some kinds, in order.
  ///
  /// - Throws: `failed` also for an entry that cannot be read.
  func officeEvents(of kinds: [OfficeAct.Kind]) throws -> [OfficeEvent]
  /// The bytes of a sealed document; `nil` when there is none with the number.
  func sealDocument(_ number: Int) throws -> [UInt8]?
  /// The journal of access, in order.
  ///
  /// - Throws: `failed` also for an entry that cannot be read.
  func accessEvents() throws -> [AccessEvent]
}

extension JournalQuestions {
  /// The office's journal, in order.
  ///
  /// - Throws: `failed` also for an entry that cannot be read.
  public func officeEvents() throws -> [OfficeEvent] {
    try officeEvents(of: OfficeAct.Kind.allCases)
  }
}
