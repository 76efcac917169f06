import Mediation

/// Everything a store answers, to be compared before and after.
struct Traces: Equatable {
  private(set) var disputes: [Dispute] = []
  private(set) var histories: [[Event]] = []
  let lastNumbers: [CaseNumber]
  let units: [Unit]
  let mediators: [Mediator]
  let operators: [Operator]
  let watermark: Watermark
  let lastOperation: Operation?

  init(_ reader: any DisputeReader) throws {
    lastNumbers = try reader.lastNumbers()
    units = try reader.units()
    mediators = try reader.mediators()
    operators = try reader.operators()
    watermark = try reader.watermark(asOf: nil)
    lastOperation = try reader.undoable(by: "jia", limit: 1).first
    try reader.forEachDispute(matching: DisputeFilter()) { disputes.append($0) }
    try reader.forEachHistory(upTo: nil) { histories.append($0) }
  }
}

extension Office {
  func traces() throws -> Traces { try store.read { try Traces($0) } }

  /// Breaks off when the body leaves anything behind.
  func requireNoTrace(_ what: String, of body: () throws -> Void) throws {
    let before = try traces()
    try body()
    try require(try traces() == before, "\(what) leaves nothing behind")
    try requireSound()
  }
}
