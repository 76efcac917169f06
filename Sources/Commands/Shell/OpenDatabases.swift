import Engines
import Synchronization

/// The databases that a run has open.
///
/// They are closed when the run ends, and let go only with the world it ran in: GRDB's queue asks
/// the notification centre when it is let go, which takes a tenth of a command's instructions.
public final class OpenDatabases: Sendable {
  private let databases = Mutex<[OfficeDatabase]>([])

  public init() {}

  func add(_ database: OfficeDatabase) { databases.withLock { $0.append(database) } }

  func close() {
    databases.withLock { databases in
      for database in databases { database.close() }
    }
  }
}
