/// Why a cell has to be blank whatever the others are.
struct Demand {
  let reason: Suppression.Reason
  let need: Need
  /// What it needs against readers who compare versions of the table.
  let change: Need?
}
