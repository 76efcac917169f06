extension Act {
  /// The act without its details.
  public struct Kind: Hashable, Sendable, CaseIterable, CustomStringConvertible {
    let payload: any ActPayload.Type

    init(_ payload: any ActPayload.Type) { self.payload = payload }

    /// The kind the journal calls by a word; `nil` when there is none.
    public init?(rawValue: String) {
      guard let kind = Kind.allCases.first(where: { $0.rawValue == rawValue }) else { return nil }
      self = kind
    }

    public static let allCases = Act.payloads.map { Kind($0) }

    /// What the journal calls it.
    public var rawValue: String { payload.word }

    /// The command that enters it.
    public var verb: String { payload.verb }

    public var description: String { rawValue }

    public static func == (one: Kind, other: Kind) -> Bool {
      ObjectIdentifier(one.payload) == ObjectIdentifier(other.payload)
    }

    public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(payload)) }
  }
}
