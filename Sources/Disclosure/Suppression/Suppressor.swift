/// Decides which cells of a table of counts stay blank when it is published.
///
/// The rule: counts from 1 to `threshold - 1` are left blank, in the total row too, together with
/// the cells that would give them away. Zeros are published, which keeps the rule simple. They can
/// tell something all the same – "none of them was resolved" is about everyone in the row.
///
/// What is guaranteed of a suppression that is protected, against a reader who has all that was
/// ever published, knows all equations between it (see `Ties`), and that counts are not negative:
///
/// 1. A small count, in this table, in an earlier one or of a fact, may, for all the reader can
///    tell, be any number from 0 to `threshold - 1`.
/// 2. A count that an earlier version printed, and that has since changed by 1 to `threshold - 1`,
///    may be any number from `threshold - 1` below the printed one (or 0) to `threshold - 1` above
///    it: whether it rose, fell or stayed cannot be told.
/// 3. Any other blank cell may have two counts that are `threshold - 1` apart, where the first two
///    can be had no cheaper.
/// 4. What an earlier version left blank stays blank.
///
/// What is not guaranteed:
/// - A reader who runs this very procedure on every table that fits may rule some of them out.
/// - A reader who knows one of the counts, because it is about them, knows more than is published.
/// - A reader who is sure that a count did not change between versions can fill its blank in from
///   the earlier one.
/// - Figures computed from the cells that are not told as facts (ages, say) are not seen.
public struct Suppressor: Sendable {
  /// The least count from 1 upwards that is not small.
  public let threshold: Int

  public init(threshold: Int) {
    precondition(threshold > 1, "a threshold of 1 protects nothing")
    self.threshold = threshold
  }

  /// The cells of a table that stay blank: the same for the same publications, always.
  /// - Parameters:
  ///   - rates: names of facts that are to be printed together or not at all.
  ///   - earlier: everything that was published before, in order, with the same columns.
  public func suppress(
    _ sheet: Sheet, rates: [[String]] = [], earlier: [Publication] = []
  ) -> Suppression {
    precondition(earlier.allSatisfy { $0.sheet.hasColumns(of: sheet) }, "other columns")
    let crossing = earlier.indices.filter { earlier[$0].sheet.span.crosses(sheet.span) }
    var demands: [Cell: Demand] = [:]
    let versions = earlier.filter { $0.sheet.isVersion(of: sheet) }
    for cell in sheet.table.cells {
      demands[cell] = demand(on: cell, of: sheet.table, versions)
    }
    let hidden = Set(demands.keys)
    let system = System(earlier, sheet, hiding: hidden)
    let hasChanged = demands.values.contains { $0.change != nil }
    let alone = hasChanged ? System([], sheet, hiding: hidden) : nil
    let claims = Claims(
      suppressor: self, system: system, earlier: earlier, demands: demands, alone: alone)
    var draft = Draft(
      system, alone: alone, earlier: earlier, reasons: demands.mapValues(\.reason),
      claims: claims.all,
      plainNeed: plainNeed)
    draft.protect()
    draft.cleanUp()
    let printed = draft.print(rates, of: sheet, isSmall: isSmall)
    let broken = draft.broken(earlier, plain: self)
    return Suppression(
      sheet: sheet, reasons: draft.reasons, printed: printed, exposed: broken.cells,
      exposedPublications: Set(broken.publications + crossing).sorted())
  }
}

extension Suppressor {
  /// What a small count may be taken for.
  var smallCounts: ClosedRange<Int> { 0...threshold - 1 }

  /// What every blank cell needs.
  var plainNeed: Need { .spans(threshold - 1) }

  func isSmall(_ count: Int) -> Bool { count > 0 && count < threshold }

  func need(of count: Int) -> Need { isSmall(count) ? .covers(smallCounts) : plainNeed }

  private func demand(
    on cell: Cell, of table: CountTable, _ versions: [Publication]
  ) -> Demand? {
    let count = table[cell]
    let seen = versions.compactMap { $0.seen(cell, in: table) }
    let printed = seen.compactMap { $0 }.filter { isSmall(abs(count - $0)) }
    let change = hull(of: printed.map { max(0, $0 - threshold + 1)...$0 + threshold - 1 })
    let reason: Suppression.Reason? =
      if isSmall(count) { .small } else if change != nil { .changed } else {
        seen.contains { $0 == nil } ? .kept : nil
      }
    return reason.map { Demand(reason: $0, need: need(of: count), change: change.map(Need.covers)) }
  }

  private func hull(of ranges: [ClosedRange<Int>]) -> ClosedRange<Int>? {
    guard let least = ranges.map(\.lowerBound).min(), let most = ranges.map(\.upperBound).max()
    else { return nil }
    return least...most
  }
}
