import SQLiteStore
import Synchronization

/// The databases that a run has open.
///
/// They are closed when the run ends, and let go only with the world it ran in: GRDB's queue asks
/// the notification centre when it is let go, which takes a tenth of a command's instructions.
public final class OpenStores: Sendable {
  private let stores = Mutex<[SQLiteStore]>([])

  public init() {}

  func add(_ store: SQLiteStore) { stores.withLock { $0.append(store) } }

  func close() {
    stores.withLock { stores in
      for store in stores { store.close() }
    }
  }
}
