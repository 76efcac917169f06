import Background
import Mediation
import Synchronization

/// A ledger's rows from its beginning, read and tried by another thread a little ahead of the one that
/// enters them: the next dispute, or the reason why a row is none.
public final class RowsAhead: IteratorProtocol {
  private let file: SharedFile
  private let instant: Instant
  private let rulebook: Rulebook
  private let work = OrderedWork<[Result<ImportRehearsal, RowError>]>()
  private var rows = [Result<ImportRehearsal, RowError>]().makeIterator()

  /// - Parameter file: of which nothing has been read.
  /// - Parameter instant: of the import.
  /// - Parameter rulebook: the office's.
  public init(_ file: ImportFile, enteredAt instant: Instant, by rulebook: Rulebook) {
    self.file = SharedFile(file)
    self.instant = instant
    self.rulebook = rulebook
  }

  public func next() -> Result<ImportRehearsal, RowError>? {
    if let row = rows.next() { return row }
    while work.count < Batches.most {
      work.begin { [file, instant, rulebook] in
        file.rows(Batches.size, enteredAt: instant, by: rulebook)
      }
    }
    rows = (work.next() ?? []).makeIterator()
    return rows.next()
  }

  /// The names in the rows so far that mean nothing here and were left out.
  public var ignoredHeadings: [String] { file.read { $0.ignoredHeadings } }

  /// What was done with the rows so far that nobody wrote down.
  public var notes: ReadingNotes { file.read { $0.notes } }
}

/// The file, of which one thread after another may read.
private final class SharedFile: Sendable {
  private let file: Mutex<ImportFile>

  init(_ file: ImportFile) { self.file = Mutex(file) }

  func read<Value: Sendable>(_ what: (ImportFile) -> Value) -> Value {
    file.withLock { what($0) }
  }

  func rows(
    _ count: Int, enteredAt instant: Instant, by rulebook: Rulebook
  ) -> [Result<ImportRehearsal, RowError>] {
    file.withLock { file in
      var rows: [Result<ImportRehearsal, RowError>] = []
      while rows.count < count, let record = file.next() {
        rows.append(record.map { ImportRehearsal(of: $0, enteredAt: instant, by: rulebook) })
      }
      return rows
    }
  }
}
