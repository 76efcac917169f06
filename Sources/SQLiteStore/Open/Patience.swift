import Glibc
import Synchronization

/// How long and how a connection waits while another program writes.
///
/// SQLite's own ladder sleeps longer and longer, so a late comer can starve for seconds. Short
/// waits of random length give every program the same chance at each release of the lock.
final class Patience: Sendable {
  private static let limit = Duration.seconds(10)
  private let began = Mutex(ContinuousClock.now)

  /// Sleeps a moment; `false` when the limit is reached.
  func waits(after attempt: Int) -> Bool {
    let now = ContinuousClock.now
    let start = began.withLock { began in
      if attempt == 0 { began = now }
      return began
    }
    guard now - start < Patience.limit else { return false }
    // Who commits waits only for readers that are about to be done.
    usleep(UInt32.random(in: attempt < 4 ? 50...150 : 300...1000))
    return true
  }
}
