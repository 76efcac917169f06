/// What can still be proved of a damaged database, and what was carried over into a new one.
public struct Salvage: Equatable, Sendable {
  /// One chain: how far it is proved, and how far it went.
  public struct ChainState: Equatable, Sendable {
    /// The station's code; `office` and `access` for the journals beside.
    public let name: String
    public let proved: Int
    public let stated: Int

    public init(name: String, proved: Int, stated: Int) {
      self.name = name
      self.proved = proved
      self.stated = stated
    }
  }

  /// What the engine says of the file, line by line; empty when it is sound.
  public var damage: [String] = []
  public var chains: [ChainState] = []
  /// The disputes all of whose proved entries replay.
  public var disputes = 0
  /// The disputes that lost entries, or do not replay.
  public var incomplete: [CaseNumber] = []
  /// The personal texts that match what the journal says of them, and those that are gone or do not.
  public var texts = 0
  public var lostTexts = 0

  public init() {}

  public var isWhole: Bool {
    damage.isEmpty && incomplete.isEmpty && lostTexts == 0
      && chains.allSatisfy { $0.proved == $0.stated }
  }
}
