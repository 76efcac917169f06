/// One command line or request that wrote something; its id makes a repetition harmless.
public struct Operation: Equatable, Sendable {
  public let id: String
  /// The verb, such as `log`.
  public let verb: String
  public let enteredAt: Instant
  public let enteredBy: String
  /// The dispute it was about, where it was about one.
  public var number: CaseNumber?
  /// The operation it took back.
  public var undoes: String?
  /// The words it is asked for in, when it is about to be entered; of those only a salted digest is
  /// kept, so it is never read back.
  public let words: RequestWords?

  public init(
    id: String, verb: String, enteredAt: Instant, enteredBy: String, number: CaseNumber? = nil,
    undoes: String? = nil, words: RequestWords? = nil
  ) {
    self.id = id
    self.verb = verb
    self.enteredAt = enteredAt
    self.enteredBy = enteredBy
    self.number = number
    self.undoes = undoes
    self.words = words
  }
}
