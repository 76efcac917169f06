/// What an engine enters for disputes of the stations within the transaction's reach.
public protocol DisputeEntries {
  /// Allocates the next number of a station and year: one more than the last, without a gap.
  func nextNumber(station: String, year: Int) throws -> CaseNumber
  /// Puts a dispute that was just given its number into the register, and what brought it there into
  /// the journal, which may be as late as the transaction's end or `settle`.
  ///
  /// Until then the engine refuses to read it, and everything that would have to count it.
  ///
  /// - Parameter entries: the registration first.
  /// - Throws: `notFound` for an operation that was not begun or a station that is not there; `conflict`
  ///   for a number that is taken.
  func register(_ dispute: Dispute, _ entries: [Entry], _ operation: Operation) throws
  /// Lets what was registered be read.
  func settle() throws
  /// Appends what an operation enters for a dispute to the journal, as one link of its station's chain;
  /// settles what was registered.
  ///
  /// - Parameter entries: at least one, in order.
  /// - Returns: the events, with their place in the chain.
  /// - Throws: `usage` for no entries, `notFound` for a dispute that is not there or an operation that was
  ///   not begun.
  @discardableResult
  func append(
    _ entries: [Entry], to number: CaseNumber, by operatorCode: String, operation: String
  ) throws -> [Event]
  /// Takes a dispute of the register from its old state to its new one.
  ///
  /// - Throws: `notFound` for a dispute that is not there; `failed` also while anything is not settled.
  func update(_ old: Dispute, to new: Dispute) throws
  /// Erases the texts in some fields of a dispute, with their salts.
  ///
  /// - Throws: `notFound` for a dispute that is not there; `failed` also while anything is not settled.
  func erase(_ fields: [String], of number: CaseNumber) throws
}
