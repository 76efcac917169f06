/// What a reader can work out about the blank cells of a table, exactly.
///
/// The reader is given every published count, the equations of the table, and that counts are
/// whole and not negative. The range found for a cell is the best that anyone can do with that:
/// each count in it occurs in some table that fits, no other does.
public struct Audit: Sendable {
  private let table: CountTable
  private let network: Network
  private let slack: Slack

  public init(_ publication: Publication) {
    table = publication.table
    network = Network(table)
    slack = Slack(table, hidden: table.isHidden(in: publication.hidden))
  }

  /// The counts the cell may have; one only for a published cell.
  public func range(of cell: Cell) -> CountRange {
    let index = table.index(of: cell)
    let up = reach(of: index, .up)
    return CountRange(
      min: table[cell] - reach(of: index, .down),
      max: up == Slack.unbounded ? nil : table[cell] + up)
  }

  private func reach(of index: Int, _ direction: Movement.Direction) -> Int {
    var movement = Movement(of: index, direction, in: network)
    movement.advance(to: Slack.unbounded, within: slack)
    return movement.amount
  }
}
