import Mediation

/// A personal text on its way into the erasable table.
public struct PersonalText: Equatable, Sendable {
  /// The place of its event among what was entered together, from 1.
  public let position: Int
  /// Which detail of the event it is, such as `summary` or `party.1.name`.
  public let field: String
  public let salt: [UInt8]
  public let text: String

  public init(position: Int = 1, field: String, salt: [UInt8], text: String) {
    self.position = position
    self.field = field
    self.salt = salt
    self.text = text
  }

  /// What the journal keeps of the text.
  ///
  /// - Parameter subject: the case number.
  /// - Parameter sequence: the place of the body in its chain.
  public func commitment(subject: String, sequence: Int) -> Digest {
    Commitment.digest(
      salt: salt, subject: subject, field: field,
      place: EventPlace(sequence: sequence, position: position), text: text)
  }
}
