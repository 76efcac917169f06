import Synchronization

/// Something that is not as it should be, what it means and what to do.
public struct Finding: Equatable, Sendable {
  public let number: CaseNumber?
  public let what: Phrase
  public let advice: Advice

  public init(number: CaseNumber? = nil, what: Phrase, advice: Advice) {
    self.number = number
    self.what = what
    self.advice = advice
  }
}
