/// Who came to a session for which party.
public struct Attendance: Equatable, Sendable {
  /// The place of the party in the dispute, from 1.
  public let party: Int
  public let presence: Presence

  public init(party: Int, _ presence: Presence) {
    self.party = party
    self.presence = presence
  }
}

extension Attendance {
  /// As a body has it: `2`, `2 guardian`, `2 proxy`.
  var word: String { presence == .own ? "\(party)" : "\(party) \(presence.rawValue)" }

  init?(word: String) {
    let parts = word.split(separator: " ", maxSplits: 1)
    guard let first = parts.first, let party = Int(first), party > 0, "\(party)" == first else {
      return nil
    }
    guard parts.count == 2 else {
      self.init(party: party, .own)
      return
    }
    guard let presence = Presence(rawValue: String(parts[1])), presence != .own else { return nil }
    self.init(party: party, presence)
  }
}
