import ArgumentParser
import Mediation

/// What every command takes that enters something for the office.
struct OfficeWriteOptions: ParsableArguments {
  @Flag(name: .customLong("dry-run"), help: "试运行，不写入 · Try it and write nothing.")
  var dryRun = false

  @Option(
    name: .customLong("op-id"),
    help: ArgumentHelp(
      "操作号；重复执行只算一次 · An operation id; repeating it does nothing twice.",
      valueName: "id"))
  var operationID: String?
}

extension Session {
  func request(_ write: OfficeWriteOptions) throws(MediationError) -> Request {
    try request(operation: write.operationID, isRehearsal: write.dryRun)
  }

  /// Enters an act of the office, once for each operation id.
  ///
  /// - Parameter check: refuses what a rule forbids.
  func enter(
    _ act: OfficeAct, _ write: OfficeWriteOptions,
    check: (any DisputeWriter, OfficeRecord) throws -> Void = { _, _ in }
  ) throws {
    let casework = try casework()
    let request = try request(write)
    try casework.store.write(at: casework.clock, isRehearsal: write.dryRun) { writer in
      let events = try writer.officeEvents()
      guard !events.contains(where: { $0.operation == request.operation }) else { return }
      try check(writer, OfficeRecord(replaying: events))
      try writer.append(act, by: request.operatorCode, operation: request.operation)
    }
    if write.dryRun { output.say(Phrase(zh: "（试运行，什么都没有写入）", en: "(tried; nothing was written)")) }
  }
}
