import Background
import Mediation
import Synchronization

/// A ledger's rows, read and tried by another thread a little ahead of the one that enters them.
public final class LedgerAhead {
  private let file: SharedLedger
  private let keepsRows: Bool
  private let work = OrderedWork<[LedgerRow]>()
  private var rows = [LedgerRow]().makeIterator()
  /// How the row that was taken last stood in the file, where rows are kept.
  public private(set) var lastRow: LedgerFile.RawRow?

  /// - Parameter keepsRows: whether `lastRow` will be asked for.
  public init(_ file: LedgerFile, keepsRows: Bool) {
    self.file = SharedLedger(file)
    self.keepsRows = keepsRows
  }

  /// The next dispute, the reason why a row is none, or `nil` at the end.
  ///
  /// - Parameter instant: of the import, always the same, as are the rules.
  public func next(
    enteredAt instant: Instant, by rulebook: Rulebook
  ) -> Result<ImportRehearsal, RowError>? {
    if let row = rows.next() { return take(row) }
    while work.count < Batches.most {
      work.begin { [file, keepsRows] in
        file.rows(Batches.size, enteredAt: instant, by: rulebook, keepsRows: keepsRows)
      }
    }
    rows = (work.next() ?? []).makeIterator()
    return rows.next().map(take)
  }

  private func take(_ row: LedgerRow) -> Result<ImportRehearsal, RowError> {
    lastRow = row.raw
    return row.dispute
  }
}

private struct LedgerRow: Sendable {
  let dispute: Result<ImportRehearsal, RowError>
  let raw: LedgerFile.RawRow?
}

/// The file, of which one thread after another may read.
private final class SharedLedger: Sendable {
  private let file: Mutex<LedgerFile>

  init(_ file: LedgerFile) { self.file = Mutex(file) }

  func rows(
    _ count: Int, enteredAt instant: Instant, by rulebook: Rulebook, keepsRows: Bool
  ) -> [LedgerRow] {
    file.withLock { file in
      var rows: [LedgerRow] = []
      while rows.count < count, let record = file.next() {
        rows.append(
          LedgerRow(
            dispute: record.map { ImportRehearsal(of: $0, enteredAt: instant, by: rulebook) },
            raw: keepsRows ? file.lastRow : nil))
      }
      return rows
    }
  }
}
