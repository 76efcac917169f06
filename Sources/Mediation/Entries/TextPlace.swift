/// Where the texts of a dispute stand that hold now: in its registration, or in what corrected them last.
public struct TextPlace: Equatable, Sendable {
  /// The link of the station's chain; `nil` for the one the dispute was registered with.
  public let sequence: Int?
  /// The place in that link, from 1.
  public let position: Int

  public static let registration = TextPlace(sequence: nil, position: 1)

  public init(sequence: Int?, position: Int) {
    self.sequence = sequence
    self.position = position
  }

  /// The place of an event of a dispute.
  init(of event: Event, after first: Event) {
    self.init(
      sequence: event.sequence == first.sequence ? nil : event.sequence, position: event.position)
  }
}

extension Dispute {
  /// Lets an entry take effect, and keeps its place where it tells the texts anew.
  mutating func apply(
    _ entry: Entry, at place: @autoclosure () -> TextPlace
  ) throws(MediationError) {
    try apply(entry)
    if case .corrected = entry.act { textPlace = place() }
  }

  /// Keeps the place of what was just entered, where it tells the texts anew.
  mutating func keepPlaces(of events: some Sequence<Event>) {
    for event in events {
      guard case .corrected = event.act else { continue }
      textPlace = TextPlace(sequence: event.sequence, position: event.position)
    }
  }
}
