/// A row of a ledger that has its number and is about to be entered.
struct ImportedRow {
  let line: Int
  /// The number it had where it was exported; ledgers of other people say none.
  let number: CaseNumber?
  var dispute: Dispute
  var entries: [Entry]

  init(_ record: ImportRecord, _ dispute: Dispute, _ operation: Operation) {
    line = record.line
    number = record.number
    self.dispute = dispute
    entries = record.entries
    guard record.isVoided else { return }
    entries.insert(
      Entry(.undone(operation: operation.id), on: operation.enteredAt.day), at: record.voiding)
  }
}

extension ImportRecord {
  /// The other disputes it is linked to, by the numbers the ledger knows them by.
  var linkedNumbers: [CaseNumber] {
    entries.compactMap { entry in
      if case .linked(let link) = entry.act { link.other.flatMap { CaseNumber($0) } } else { nil }
    }
  }
}
