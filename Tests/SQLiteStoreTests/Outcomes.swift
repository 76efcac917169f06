import Synchronization

/// What several threads brought back, and what went wrong.
final class Outcomes<Value: Sendable>: Sendable {
  private let gathered = Mutex<(values: [Value], errors: [String])>(([], []))

  var values: [Value] { gathered.withLock(\.values) }
  var errors: [String] { gathered.withLock(\.errors) }

  func gather(_ body: () throws -> [Value]) {
    do {
      let values = try body()
      gathered.withLock { $0.values += values }
    } catch {
      gathered.withLock { $0.errors.append("\(error)") }
    }
  }
}
