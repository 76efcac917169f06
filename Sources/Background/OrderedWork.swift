import Dispatch
import Synchronization

/// Pieces of work that another thread does one after the other, whose results are taken in turn.
///
/// For what takes nothing but values and gives nothing but values: the thread that takes them stays
/// the only one that reads or writes a file.
public final class OrderedWork<Value: Sendable> {
  private let thread = DispatchQueue(label: "ordered work")
  /// Begun and not yet taken; a few.
  private var pieces: [Piece<Value>] = []

  public init() {}

  /// The pieces that were begun and not yet taken.
  public var count: Int { pieces.count }

  /// Begins a piece, after those that were begun before.
  public func begin(_ work: @escaping @Sendable () -> Value) {
    let piece = Piece<Value>()
    pieces.append(piece)
    thread.async { piece.finish(with: work()) }
  }

  /// The result of the oldest piece, waited for; `nil` when all are taken.
  @discardableResult
  public func next() -> Value? { pieces.isEmpty ? nil : pieces.removeFirst().result() }
}

private final class Piece<Value: Sendable>: Sendable {
  private let value = Mutex<Value?>(nil)
  private let isDone = DispatchSemaphore(value: 0)

  func finish(with value: Value) {
    self.value.withLock { $0 = value }
    isDone.signal()
  }

  func result() -> Value? {
    isDone.wait()
    return value.withLock { $0 }
  }
}
