/// Where an event stands in its station's journal: `12`, or `12.3` for the third of what was entered
/// together.
public struct EventPlace: Equatable, Sendable, CustomStringConvertible {
  /// The place in the chain, from 1.
  public let sequence: Int
  /// The place among what was entered together, from 1.
  public let position: Int

  public init(sequence: Int, position: Int = 1) {
    self.sequence = sequence
    self.position = position
  }

  public var description: String { position == 1 ? "\(sequence)" : "\(sequence).\(position)" }
}
