/// What an engine answers of the disputes in its register.
public protocol DisputeQuestions {
  /// A dispute of the register; `nil` when there is none with the number.
  ///
  /// - Throws: `failed` also for one that was registered in this transaction and is not settled.
  func dispute(_ number: CaseNumber) throws -> Dispute?
  /// The status of a dispute of the register, settled or not; `nil` when there is none with the number.
  func status(of number: CaseNumber) throws -> Status?
  /// The disputes matching a filter in an order, at most `limit` of them; all for `nil`.
  ///
  /// - Throws: `failed` also while anything is registered and not settled.
  func disputes(
    matching filter: DisputeFilter, by order: DisputeOrder, limit: Int?
  ) throws -> [Dispute]
  /// The disputes matching a filter of which a text holds some words (`DisputeFilter.Condition.text`), with
  /// where (`[Event].hit`): by the field, then the newest first, or in an order; at most `limit` of them, and how
  /// many there are.
  ///
  /// - Throws: `failed` also while anything is registered and not settled.
  func search(
    _ text: String, matching filter: DisputeFilter, by order: DisputeOrder?, limit: Int?
  ) throws -> (found: [FoundDispute], count: Int)
  /// How many disputes match a filter.
  ///
  /// - Throws: `failed` also while anything is registered and not settled.
  func count(matching filter: DisputeFilter) throws -> Int
  /// How many disputes match a filter for each value of a key, one of `FilterKey.counted` but `district`,
  /// which stations are in; `nil` is those without one.
  ///
  /// - Throws: `failed` also while anything is registered and not settled.
  func counts(matching filter: DisputeFilter, by key: FilterKey) throws -> [String?: Int]
  /// The numbers of disputes matching a filter, the newest first, at most `limit` of them.
  ///
  /// - Throws: `failed` also while anything is registered and not settled.
  func numbers(matching filter: DisputeFilter, limit: Int) throws -> [CaseNumber]
  /// Calls the body with each matching dispute, by number, without holding them all.
  ///
  /// - Throws: what the body throws; `failed` also while anything is registered and not settled.
  func forEachDispute(
    matching filter: DisputeFilter, _ body: (Dispute) throws -> Void) throws
  /// The disputes that were merged into another, by number.
  ///
  /// - Throws: `failed` also while anything is registered and not settled.
  func numbers(mergedInto number: CaseNumber) throws -> [CaseNumber]
  /// The disputes that a station registered on a day, by number; without those that are not settled.
  func disputes(of station: String, registeredOn day: Day) throws -> [Dispute]
  /// The disputes of a station whose registration was put right since; what is not settled is left out.
  func correctedDisputes(of station: String) throws -> [Dispute]
  /// The number under which a station's own reference is already registered, settled or not; `nil` for
  /// a reference of void disputes only.
  func number(ofSourceRef ref: String, station: String) throws -> CaseNumber?
  /// What is due by a day, by day and then by number, and how much there is.
  ///
  /// - Throws: `failed` also while anything is registered and not settled.
  func agenda(_ question: AgendaQuestion) throws -> (items: [AgendaItem], count: Int)
  /// The last serial that was given out, per station and year.
  func lastNumbers() throws -> [CaseNumber]
}

extension DisputeQuestions {
  /// The disputes matching a filter by number, at most `limit` of them; all for `nil`.
  public func disputes(matching filter: DisputeFilter, limit: Int?) throws -> [Dispute] {
    try disputes(matching: filter, by: .byNumber, limit: limit)
  }
}
