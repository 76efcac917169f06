/// Decides which cells of a table of counts stay blank when it is published.
///
/// The rule: counts from 1 to `threshold - 1` are left blank, in the total row too, together with
/// the cells that would give them away. Zeros are published, which keeps the rule simple. They can
/// tell something all the same – "none of them was resolved" is about everyone in the row.
///
/// What is guaranteed of a suppression that is protected, against a reader who has every published
/// count, knows the table's equations, that counts are whole and not negative, and the rule:
///
/// 1. A small count may, for all the reader can tell, be any number from 0 to `threshold - 1`.
/// 2. A count that an earlier version printed, and that has since changed by 1 to `threshold - 1`,
///    may be any number from `threshold - 1` below the printed one (or 0) to `threshold - 1` above
///    it: whether it rose, fell or stayed cannot be told.
/// 3. Any other blank cell may have two counts that are `threshold - 1` apart.
/// 4. What an earlier version left blank stays blank.
///
/// "May be" means that some whole table has that count, the same published cells, and no small
/// count that is not blank.
///
/// What is not guaranteed:
/// - A reader who runs this very procedure on every table that fits may rule some of them out.
/// - A reader who knows one of the counts, because it is about them, knows more than is published.
/// - A reader who is sure that a count did not change between versions can fill its blank in from
///   the earlier one. Cells printed before with the same count are therefore taken last.
/// - Tables that share cells or sums with this one, and figures computed from its cells (rates,
///   ages), are not seen. `known` is for the first; the second must be left blank with their cells.
public struct Suppressor: Sendable {
  /// The least count from 1 upwards that is not small.
  public let threshold: Int

  public init(threshold: Int = 5) {
    precondition(threshold > 1, "a threshold of 1 protects nothing")
    self.threshold = threshold
  }

  /// The cells of `table` that stay blank: the same for the same table, always.
  ///
  /// No single `secondary` cell could be published without breaking the guarantee; that is not to
  /// say that no smaller set would do.
  /// - Parameters:
  ///   - requested: cells to leave blank whatever their count.
  ///   - known: cells that readers know from elsewhere. They are published, even when small or
  ///     requested, and cover nothing.
  ///   - earlier: the versions of this table that were published before, with the same layout.
  public func suppress(
    _ table: CountTable, alsoHide requested: Set<Cell> = [], known: Set<Cell> = [],
    earlier: [Publication] = []
  ) -> Suppression {
    precondition(earlier.allSatisfy { $0.table.hasLayout(of: table) }, "not the same table")
    let stale = table.cells.filter { cell in earlier.contains { $0[cell] == table[cell] } }
    var draft = Draft(
      table, known: Set(known.map(table.index(of:))), stale: Set(stale.map(table.index(of:))),
      plainNeed: plainNeed)
    for cell in table.cells where !known.contains(cell) {
      guard
        let (reason, need) = demand(
          on: cell, of: table, isRequested: requested.contains(cell), earlier: earlier)
      else { continue }
      draft.hide(table.index(of: cell), reason, need: need)
    }
    draft.protect()
    draft.cleanUp()
    return draft.suppression
  }
}

extension Suppressor {
  /// What a small count may be taken for.
  var smallCounts: ClosedRange<Int> { 0...threshold - 1 }

  /// What every blank cell needs.
  var plainNeed: Need { .spans(threshold - 1) }

  func isSmall(_ count: Int) -> Bool { count > 0 && count < threshold }

  /// Why a cell has to be blank whatever the others are, and what it then needs.
  private func demand(
    on cell: Cell, of table: CountTable, isRequested: Bool, earlier: [Publication]
  ) -> (Suppression.Reason, Need)? {
    let count = table[cell]
    let printed = earlier.compactMap { $0[cell] }.filter { isSmall(abs(count - $0)) }
    var counts = printed.map { max(0, $0 - threshold + 1)...$0 + threshold - 1 }
    if isSmall(count) { counts.append(smallCounts) }
    let need = hull(of: counts).map(Need.covers) ?? plainNeed
    if isSmall(count) { return (.small, need) }
    if !printed.isEmpty { return (.changed, need) }
    if earlier.contains(where: { $0.hidden.contains(cell) }) { return (.kept, need) }
    return isRequested ? (.requested, need) : nil
  }

  private func hull(of ranges: [ClosedRange<Int>]) -> ClosedRange<Int>? {
    guard let least = ranges.map(\.lowerBound).min(), let most = ranges.map(\.upperBound).max()
    else { return nil }
    return least...most
  }
}
