import Mediation

/// A store that runs what is to be written twice, the first time in vain: as an engine has to on which
/// several write at once.
///
/// Both runs must come to the same: the same answer where answers can be compared, or the same error.
public struct TwiceStore: DisputeStore {
  private let store: any DisputeStore

  public init(_ store: any DisputeStore) { self.store = store }

  public func read<T>(_ body: (any DisputeReader) throws -> T) throws -> T {
    try store.read(body)
  }

  public func readSnapshot<T>(_ body: (any DisputeReader) throws -> T) throws -> T {
    try store.readSnapshot(body)
  }

  public func write<T>(
    touching reach: (any DisputeReader) throws -> Reach, at clock: () -> Instant,
    isRehearsal: Bool, _ body: (any DisputeWriter) throws -> T
  ) throws -> T {
    let runs = [true, isRehearsal].map { isRehearsal in
      Result { try store.write(touching: reach, at: clock, isRehearsal: isRehearsal, body) }
    }
    switch (runs[0], runs[1]) {
    case (.success(let first), .success(let second)):
      try require(isSame(first, second), "run twice, it answers \(first), then \(second)")
    case (.failure(let first), .failure(let second)):
      try require("\(first)" == "\(second)", "run twice, it is refused as \(first), then \(second)")
    default: throw Breach(description: "run twice, it is done once and refused once: \(runs)")
    }
    return try runs[1].get()
  }

  private func isSame(_ first: Any, _ second: Any) -> Bool {
    func isEqual<Value: Equatable>(_ first: Value) -> Bool { second as? Value == first }
    guard let first = first as? any Equatable else { return true }
    return isEqual(first)
  }
}
